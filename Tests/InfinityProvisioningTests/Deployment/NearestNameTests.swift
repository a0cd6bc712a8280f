import InfinityProvisioning
import Testing

@Suite("Nearest name")
struct NearestNameTests {
  @Test(arguments: [
    ("Erope", "Europe"), ("europe", "Europe"), ("Eruope", "Europe"), ("Europe 1", "Europe"), ("Aisa", "Asia"),
    ("Antarctica", nil), ("", nil), ("X", nil),
  ])
  func `what is meant is found, and nothing far-fetched`(name: String, expected: String?) {
    #expect(nearest(to: name, among: ["Asia", "Europe", "Oceania"]) == expected)
  }

  @Test func `the nearest wins, and the order of candidates does not matter`() {
    #expect(nearest(to: "conf04", among: ["conf10", "conf03", "conf01"]) == "conf01")
    #expect(nearest(to: "conf04", among: ["conf01", "conf03", "conf10"]) == "conf01")
    #expect(nearest(to: "x", among: [String]()) == nil)
  }

  @Test func `so much is compared for all names together, and no more`() {
    var names = NearestName(["Europe", "Asia"], budget: 100)
    #expect(names.nearest(to: "Erope") == "Europe")
    #expect(names.nearest(to: "Erope") == "Europe")
    #expect(names.nearest(to: "Erope") == nil)
  }
}
