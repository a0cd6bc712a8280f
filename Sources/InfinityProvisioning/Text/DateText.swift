#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Date {
  /// `2027-11-22`, in UTC.
  var dayText: String { String(timeText.prefix(10)) }

  /// `2027-11-22T12:00:00Z`.
  var timeText: String { formatted(.iso8601) }
}
