#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension CertificateSummary {
  /// From how many days before its end a certificate is worth a warning.
  private static let warningDays = 30

  /// How long it is valid yet, as `5 days`; nil where that is no worry, and where it has ended.
  func timeLeft(at now: Date) -> String? {
    let days = Int(min(notAfter.timeIntervalSince(now), 1e12) / 86_400)
    guard now <= notAfter, days < Self.warningDays else { return nil }
    return days == 0 ? "less than a day" : days == 1 ? "1 day" : "\(days) days"
  }
}
