import Testing

@testable import infinity_provision

/// The ends of sentences about a Management Node where nothing differs, and what cannot be answered at all.
@Suite("Nothing to do in words")
struct NothingToDoWordsTests {
  @Test("all of the file, or as much of it as was compared")
  func scope() {
    #expect(NothingToDo.matches() == "matches the file")
    #expect(NothingToDo.matches(steps: [3, 3]) == "matches the file in step 3")
    #expect(
      NothingToDo.matches(locations: ["A", "B", "C"], steps: [2, 1])
        == "matches the file in steps 1 and 2 for the locations \"A\", \"B\" and \"C\"")
  }

  @Test("without any word, not even the command's name, help is no answer")
  func noWords() {
    #expect(Main.shortage(of: ["infinity-provision"]) == nil)
    #expect(
      Main.shortage(of: [])
        == "the words of the command line cannot be read, so nothing was done; on Linux they are read from /proc: mount it"
    )
  }
}
