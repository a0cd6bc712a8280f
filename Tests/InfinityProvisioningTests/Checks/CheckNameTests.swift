import Foundation
import TestSupport
import Testing

@testable import InfinityProvisioning

@Suite("The list of checks")
struct CheckNameTests {
  @Test("each check has its section in docs/checks.md, in the order of the list, and there is no other")
  func documentation() throws {
    let text = try String(contentsOfFile: PackageFolder.root + "/docs/checks.md", encoding: .utf8)
    let sections = text.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
    #expect(sections == ["In text", "From where it is seen"] + CheckName.allCases.map(\.rawValue))
  }

  @Test("before an apply there is no configuration, no sync and no certificate on the nodes to see")
  func beforeApply() {
    #expect(CheckName.allCases.filter { !$0.isForBeforeApply } == [.configuration, .sync, .nodeTLS])
  }
}
