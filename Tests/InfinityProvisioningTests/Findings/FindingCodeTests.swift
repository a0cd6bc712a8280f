import Foundation
import InfinityProvisioning
import Testing

/// The table of codes. That every finding of any test is in it, with its severity, `Finding` itself asserts.
@Suite("The codes of findings")
struct FindingCodeTests {
  @Test("each is in kebab-case, and there is none twice")
  func words() {
    for code in FindingCode.all {
      #expect(code.text.wholeMatch(of: #/[a-z]+(-[a-z0-9]+)*/#) != nil, "\(code)")
    }
    #expect(Set(FindingCode.all.map(\.text)).count == FindingCode.all.count)
    #expect(FindingCode.all.count > 150)
  }

  @Test("each says in whole sentences what it means and what to do", arguments: FindingCode.all)
  func texts(code: FindingCode) {
    #expect(code.meaning.wholeMatch(of: #/[A-Z`].+\./#) != nil, "\(code): \(code.meaning)")
    #expect(code.remedy.wholeMatch(of: #/[A-Z`].+\./#) != nil, "\(code): \(code.remedy)")
    #expect(!code.severities.isEmpty)
    // They are cells of a table.
    #expect(!(code.meaning + code.remedy).contains { "|\n".contains($0) }, "\(code)")
  }

  @Test("each is found by its word, and nothing else is")
  func lookup() {
    for code in FindingCode.all { #expect(FindingCode(code.text) == code) }
    for word in ["", "certificate", "Certificate-expired", "certificate-expired "] { #expect(FindingCode(word) == nil) }
  }

  @Test("a finding is as serious as its code says, unless told otherwise")
  func severity() throws {
    let expired = try #require(FindingCode("certificate-expired"))
    #expect(Finding(expired, "x").severity == .error)
    let notChecked = CheckOutcome.notCheckedCode
    #expect(Finding(notChecked, "x").severity == .warning)
    #expect(Finding(.error, notChecked, "x").severity == .error)
  }
}
