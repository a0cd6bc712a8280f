import Foundation
import TestSupport
import Testing

@Suite("The fuzzing corpus of the client")
struct APICorpusTests {
  @Test(arguments: APIFuzzTargets.all.keys.sorted())
  func `every file of the corpus is read without a fault`(target: String) throws {
    let run = try #require(APIFuzzTargets.all[target])
    let files = try FuzzingCorpus.files(target)
    #expect(!files.isEmpty)
    for file in files {
      do { try run(file.bytes) } catch { Issue.record("\(target)/\(file.name): \(error)") }
    }
  }
}
