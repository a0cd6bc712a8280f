/// Something that stops the mock server before it serves, told in words for the person at the keyboard.
public struct MockError: Error, CustomStringConvertible, Sendable {
  /// What went wrong and with what.
  public let description: String

  /// An error with its words.
  public init(_ description: String) {
    self.description = description
  }
}
