import TestSupport
import Testing

/// scripts/mutate puts faults into a copy of the sources, behind a switch that is an environment variable. Here it is seen that
/// what is built for people knows no such switch; scripts/mutate sees that its own copy does.
@Suite("What is built for people")
struct ReleasedBuildTests {
  @Test("the built programs do not know the switch", arguments: [BuiltProduct.provision, .mockServer])
  func programs(_ product: BuiltProduct) async throws {
    // In two parts, and by grep: this very file and its program are not to be what is found.
    let search = try await Program("grep", ["--count", "--text", "INFINITY_" + "FAULT", try product.path]).run()
    #expect(search.output == "0\n")
    #expect(search.exitCode == 1)
  }

  @Test("no source of the products knows it")
  func sources() async throws {
    let folders = ["Sources", "MockServer"].map { PackageFolder.root + "/" + $0 }
    let search = try await Program("grep", ["--recursive", "--files-with-matches", "FaultSwitch"] + folders).run()
    #expect(search.output == "")
    #expect(search.exitCode == 1)
  }
}
