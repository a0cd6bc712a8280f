extension Duration {
  /// `1 second`, `300 seconds`
  package var inSeconds: String { "\(components.seconds) second\(components.seconds == 1 ? "" : "s")" }
}
