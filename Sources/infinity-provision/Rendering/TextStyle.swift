import InfinityProvisioning

/// Colors, escaping and width of text output.
struct TextStyle: Sendable {
  /// Whether escape sequences for color are written.
  let usesColor: Bool
  /// How many characters fit on a line; nil where lines are as long as what they say.
  var width: Int?

  /// Text as it is written to pipes and files.
  static let plain = TextStyle(usesColor: false)

  /// `+` green, `~` yellow, `-` red.
  func symbol(_ action: Change.Action) -> String {
    switch action {
    case .create: colored("+", 32)
    case .update: colored("~", 33)
    case .delete: colored("-", 31)
    }
  }

  /// The heading of a step.
  func heading(_ text: String) -> String { colored(text, 1) }

  /// A word about an error.
  func error(_ text: String) -> String { colored(text, 31) }

  /// A word about a warning.
  func warning(_ text: String) -> String { colored(text, 33) }

  /// A text from outside, with its control characters made visible, so that it cannot steer a terminal.
  func escaped(_ text: String) -> String {
    text.escapedForTerminal
  }

  private func colored(_ text: String, _ code: Int) -> String {
    usesColor ? "\u{1b}[\(code)m\(text)\u{1b}[0m" : text
  }
}
