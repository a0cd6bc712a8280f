import Foundation

import Testing

@testable import InfinityProvisioning
@testable import infinity_provision

/// The status in text: which certificates are marked.
@Suite("The status in text")
struct StatusTextTests {
  private static let now = Date(timeIntervalSince1970: 1_795_367_101)

  private func row(endingIn seconds: TimeInterval, sync: String? = "SYNCED") -> String {
    let certificate = PlatformStatus.Certificate(
      name: "pool.example.com", fingerprint: "AB:CD", end: Self.now.addingTimeInterval(seconds))
    let node = PlatformStatus.Node(
      name: "conf01", sync: sync, version: nil, isInMaintenance: true, calls: 1_234, certificate: certificate)
    let status = PlatformStatus(
      managementNode: "https://manager.example.com", places: [PlatformStatus.Place(name: nil, nodes: [node])], notes: []
    )
    let lines = StatusText(style: .plain, now: Self.now).text(status).split(separator: "\n")
    return lines.last.map(String.init) ?? ""
  }

  @Test("a certificate that ended, one that ends within 30 days, and one that ends later")
  func ends() {
    let day: TimeInterval = 86_400
    #expect(row(endingIn: -1).hasSuffix("  pool.example.com  2026-11-22 (expired)"))
    #expect(row(endingIn: day * 1.5).hasSuffix("  2026-11-24 (1 day left)"))
    #expect(row(endingIn: day * 29.9).hasSuffix("  2026-12-22 (29 days left)"))
    #expect(row(endingIn: day * 30).hasSuffix("  2026-12-22"))
  }

  @Test("nodes without a location, in maintenance, and in a state that is not known")
  func words() {
    #expect(
      row(endingIn: 1e7, sync: nil)
        == "-         conf01 (maintenance)  -     -        1,234  pool.example.com  2027-03-18")
    #expect(row(endingIn: 1e7, sync: "OUT_OF_SYNC").contains("  out of sync  "))
    #expect(row(endingIn: 1e7, sync: "ODD").contains("  ODD  "))
  }
}
