import Foundation
import InfinityAPI

/// Questions to a person, on the terminal.
///
/// Ctrl-C at a question ends the process with exit code 130: nothing has been changed yet.
enum Terminal {
  /// Whether somebody is there to answer.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Whether progress is drawn.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// How many characters fit on a line of standard error.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Asks a question to be answered with yes or no; anything but `y` or `yes` is no.
  static func confirm(_ question: String) -> Bool {
    StopSignals.shared.onStop { endAtQuestion() }
    prompt(question)
    let answer = (readLine() ?? "").trimmingCharacters(in: .whitespaces).lowercased()
    return answer == "y" || answer == "yes"
  }

  /// Asks for a password without showing what is typed; nil where there is no terminal or nothing was typed.
  static func readPassword(_ question: String) -> Secret? {
    var settings = termios()
    guard isInteractive, tcgetattr(STDIN_FILENO, &settings) == 0 else { return nil }
    let before = settings
    StopSignals.shared.onStop {
      restore(before)
      endAtQuestion()
    }
    settings.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
    defer { restore(before) }
    prompt(question)
    guard let line = readLine(), !line.isEmpty else { return nil }
    return Secret(line)
  }

  private static func prompt(_ question: String) {
    try? FileHandle.standardError.write(contentsOf: Data(question.utf8))
  }

  private static func restore(_ settings: termios) {
    var settings = settings
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
    StandardStreams.writeMessage("")
  }

  private static func endAtQuestion() {
    CommandEnding.interrupted.report(asJSON: OutputOptions.wantsJSON(CommandLine.arguments))
    exit(ExitStatus.interrupted.rawValue)
  }
}
