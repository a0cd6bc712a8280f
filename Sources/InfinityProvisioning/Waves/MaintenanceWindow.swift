/// When waves may begin.
public struct MaintenanceWindow: Sendable, Equatable {
  /// As it is written.
  public let text: String

  /// Reads it as it is written; nil where that is none.
  public init?(_ text: String) {
    self.text = text
  }
}
