import ArgumentParser

/// Times that options give in seconds.
enum Seconds {
  /// Longer ones than anybody means could not be counted from now on.
  private static let longest = 365 * 86_400

  /// Refuses a time that cannot be waited for.
  ///
  /// - Parameters:
  ///   - value: what was given; nil for nothing.
  ///   - option: its name, with the hyphens.
  /// - Throws: `ValidationError`.
  static func validate(_ value: Int?, _ option: String) throws {
    guard let value else { return }
    guard value >= 1 else { throw ValidationError("\(option) must be at least 1 second") }
    guard value <= longest else { throw ValidationError("\(option) must be at most \(longest) seconds (365 days)") }
  }
}
