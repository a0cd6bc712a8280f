import Testing

@testable import InfinityProvisioning

/// In which order findings are told.
@Suite("The order of findings")
struct SortedFindingsTests {
  @Test("by file and position; of one place by message, in which numbers count as numbers")
  func order() {
    func finding(_ message: String, line: Int = 5) -> Finding {
      Finding(.certificate.damaged, message, at: SourceMark(file: "d.yaml", line: line, column: 1, path: ""))
    }
    let sorted = [
      finding("the block on line 9 is cut off", line: 4), finding("a first", line: 5),
      finding("the block on line 1 is cut off"),
      finding("the block on line 009 is cut off"), finding("the block on line 14 is cut off"),
      finding("the block on line 105 is cut off"), finding("the block on line 105 is cut off, and more"),
    ]
    #expect(sorted.reversed().sortedByPlace() == sorted)
    #expect(sorted.sortedByPlace() == sorted)
  }
}
