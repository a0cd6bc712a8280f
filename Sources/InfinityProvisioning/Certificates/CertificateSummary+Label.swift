#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension CertificateSummary {
  /// The certificate in one line: `CN (SHA-256 3F:9A:…:C1, valid until 2027-11-22)`, the date in UTC.
  public var label: String {
    let day = notAfter.formatted(.iso8601.year().month().day())
    return "\(commonName) (SHA-256 \(fingerprint.short), valid until \(day))"
  }
}
