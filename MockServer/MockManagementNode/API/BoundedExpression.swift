import Foundation

/// A regular expression that somebody sent, looked for in the objects of a list.
///
/// Some expressions take longer than anybody can wait, so all searches of a request together have a second.
final class BoundedExpression {
  private let expression: NSRegularExpression
  private var end: ContinuousClock.Instant?

  /// The longest pattern, in bytes.
  private static let maximumLength = 1000
  private static let limit = Duration.seconds(1)

  init?(_ pattern: String, ignoresCase: Bool) {
    guard pattern.utf8.count <= Self.maximumLength,
      let expression = try? NSRegularExpression(pattern: pattern, options: ignoresCase ? .caseInsensitive : [])
    else { return nil }
    self.expression = expression
  }

  /// - Throws: `APIError` where the time is up.
  func matches(_ text: String) throws -> Bool {
    let end = end ?? .now + Self.limit
    self.end = end
    var isFound = false
    var isLate = false
    // Called now and then while it searches, not only where it finds something.
    expression.enumerateMatches(in: text, options: .reportProgress, range: NSRange(text.startIndex..., in: text)) {
      result, _, stop in
      isFound = result != nil
      isLate = !isFound && ContinuousClock.now >= end
      if isFound || isLate { stop.pointee = true }
    }
    if isLate { throw APIError.badRequest("The regular expression takes too long.") }
    return isFound
  }
}
