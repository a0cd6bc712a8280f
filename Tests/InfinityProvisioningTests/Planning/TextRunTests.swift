import Testing

@testable import InfinityProvisioning

/// Texts that count on, as first and last.
@Suite("Runs of texts")
struct TextRunTests {
  private static func shown(_ texts: [String]) -> [String] {
    TextRun.runs(of: texts).map { $0.count == 1 ? $0.first : "\($0.first) … \($0.last) (\($0.count))" }
  }

  @Test(
    "what counts on is one run, and what does not stands by itself",
    arguments: [
      (["fe1", "fe2", "fe3"], ["fe1 … fe3 (3)"]),
      (["fe09", "fe10", "fe11"], ["fe09 … fe11 (3)"]),
      (["fe9", "fe10", "fe11"], ["fe9 … fe11 (3)"]),
      (["fe1", "fe2"], ["fe1", "fe2"]),
      (["fe1", "fe2", "fe4"], ["fe1", "fe2", "fe4"]),
      (["fe1", "fe1", "fe1"], ["fe1", "fe1", "fe1"]),
      (["fe1", "fe2", "fx3"], ["fe1", "fe2", "fx3"]),
      (["fe09", "fe010", "fe011"], ["fe09", "fe010", "fe011"]),
      (["fe3", "fe2", "fe1"], ["fe3", "fe2", "fe1"]),
      (["a", "b", "c"], ["a", "b", "c"]),
      (["1.1", "2.1", "3.2"], ["1.1", "2.1", "3.2"]),
      (
        ["10.0.0.2, 10.0.0.3", "10.0.1.2, 10.0.1.3", "10.0.2.2, 10.0.2.3"],
        ["10.0.0.2, 10.0.0.3 … 10.0.2.2, 10.0.2.3 (3)"]
      ),
      (
        ["fe99999999999999999999", "fe100000000000000000000", "fe100000000000000000001"],
        ["fe99999999999999999999", "fe100000000000000000000", "fe100000000000000000001"]
      ),
      (["fe1", "fe2", "fe3", "attacker", "fe5", "fe6", "fe7"], ["fe1 … fe3 (3)", "attacker", "fe5 … fe7 (3)"]),
      ([], []),
    ])
  func runs(texts: [String], expected: [String]) {
    #expect(Self.shown(texts) == expected)
  }

  @Test("two lists that alternate are taken apart")
  func alternating() {
    let texts = (0..<50).flatMap { ["10.0.\($0).2", "10.0.\($0).3"] }
    #expect(Self.shown(texts) == ["10.0.0.2 … 10.0.49.2 (50)", "10.0.0.3 … 10.0.49.3 (50)"])
  }

  @Test("every text is in exactly one run, which says all of them")
  func lossless() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let texts = (0..<12).map { _ in
        "n\(Int.random(in: 0...9, using: &random))x\(Int.random(in: 8...12, using: &random))"
      }
      let runs = TextRun.runs(of: texts)
      #expect(runs.map(\.count).reduce(0, +) == texts.count)
      #expect(runs.flatMap(Self.members).sorted() == texts.sorted())
    }
  }

  /// What a run stands for, by its words alone.
  private static func members(_ run: TextRun) -> [String] {
    guard run.count > 1 else { return [run.first] }
    let numbers = { (text: String) in text.split { !$0.isNumber }.compactMap { Int($0) } }
    let (first, last) = (numbers(run.first), numbers(run.last))
    return (0..<run.count).map { step in
      let at = zip(first, last).map { $0 + ($1 > $0 ? step : 0) }
      return "n\(at[0])x\(at[1])"
    }
  }
}
