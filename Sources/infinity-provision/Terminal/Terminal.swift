import Foundation
import InfinityAPI

/// Questions to a person, on the terminal.
enum Terminal {
  /// Whether somebody is there to answer.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Whether progress is drawn.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// Asks a question to be answered with yes or no; anything but `y` or `yes` is no.
  static func confirm(_ question: String) -> Bool {
    prompt(question)
    let answer = (readLine() ?? "").trimmingCharacters(in: .whitespaces).lowercased()
    return answer == "y" || answer == "yes"
  }

  /// Asks for a password without showing what is typed; nil where there is no terminal or nothing was typed.
  static func readPassword(_ question: String) -> Secret? {
    guard isInteractive else { return nil }
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return nil }
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      StandardStreams.writeMessage("")
    }
    prompt(question)
    guard let line = readLine(), !line.isEmpty else { return nil }
    return Secret(line)
  }

  private static func prompt(_ question: String) {
    try? FileHandle.standardError.write(contentsOf: Data(question.utf8))
  }
}
