import InfinityAPI
import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Questions to a person, on the terminal.
///
/// Ctrl-C at a question ends the process with exit code 130 where nothing has been changed yet; else it is an error, so that the command
/// says what was.
enum Terminal {
  /// Whether progress is drawn.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// How many characters fit on a line of standard error.
  static var width: Int { columns(of: STDERR_FILENO) ?? 80 }

  /// How long lines may be on a stream: as `COLUMNS` says, else as wide as the terminal; nil on a pipe or in a file, where nothing is
  /// broken that somebody may look for.
  static func lineWidth(of descriptor: Int32) -> Int? {
    if let columns = Environment["COLUMNS"].flatMap({ Int($0) }), (20...10_000).contains(columns) { return columns }
    return isatty(descriptor) == 1 ? columns(of: descriptor) ?? 80 : nil
  }

  /// The width of a terminal that says it.
  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Whether somebody is there to answer.
  static var canAsk: Bool {
    guard let descriptor = openForAnswers() else { return false }
    if descriptor != STDIN_FILENO { close(descriptor) }
    return true
  }

  /// Asks a question to be answered with yes or no; anything but `y` or `yes` is no. Nil where nobody is there to answer.
  static func confirm(_ question: String) throws(CommandExit) -> Bool? {
    try ask(question).map { $0 == "y" || $0 == "yes" }
  }

  /// Asks a question, and returns what was typed in lower case. Nil where nobody is there to answer.
  static func ask(_ question: String) throws(CommandExit) -> String? { try askLine(question)?.lowercased() }

  /// Asks a question, and returns what was typed without white space around it. Nil where nobody is there to answer.
  static func askLine(_ question: String) throws(CommandExit) -> String? {
    guard let descriptor = openForAnswers() else { return nil }
    StopSignals.shared.onStop { if !StandardStreams.hasNotedChanges { endAtQuestion() } }
    // What was typed before is no answer to a question that nobody had seen.
    tcflush(descriptor, TCIFLUSH)
    prompt(question)
    let answer = readLine(from: descriptor).trimmed
    // A Ctrl-C takes away what was typed before it, so that a line end alone may follow.
    guard StopSignals.shared.isStopped else { return answer }
    guard StandardStreams.hasNotedChanges else { endAtQuestion() }
    StandardStreams.writeMessage("")
    throw .failure(.stoppedPartWay, code: "interrupted", "stopped on request, at a question; nothing more was changed")
  }

  /// Asks for a password without showing what is typed; nil where there is no terminal or nothing was typed.
  static func readPassword(_ question: String) -> Secret? {
    var settings = termios()
    guard let descriptor = openForAnswers(), tcgetattr(descriptor, &settings) == 0 else { return nil }
    let before = settings
    StopSignals.shared.onStop {
      restore(before, of: descriptor)
      endAtQuestion()
    }
    settings.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(descriptor, TCSAFLUSH, &settings)
    defer { restore(before, of: descriptor) }
    prompt(question)
    let line = readLine(from: descriptor)
    return line.isEmpty ? nil : Secret(line)
  }

  /// Where answers are typed, where standard error shows that somebody looks on: standard input, or the terminal behind it
  /// where that is a file or a pipe, as it is for a deployment that comes from there. It stays open: a question or two is all.
  private static func openForAnswers() -> Int32? {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    guard isatty(STDIN_FILENO) != 1 else { return STDIN_FILENO }
    let descriptor = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
    return descriptor < 0 ? nil : descriptor
  }

  /// A line without its end, or what there is before the terminal is closed.
  private static func readLine(from descriptor: Int32) -> String {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      // A signal is noticed on another thread.
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if poll(&waiting, 1, 100) == 0 {
        if StopSignals.shared.isStopped { return "" }
        continue
      }
      let count = read(descriptor, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1, byte != UInt8(ascii: "\n") else { return String(decoding: line, as: UTF8.self) }
      line.append(byte)
    }
  }

  private static func prompt(_ question: String) {
    StandardStreams.say(question)
  }

  private static func restore(_ settings: termios, of descriptor: Int32) {
    var settings = settings
    tcsetattr(descriptor, TCSAFLUSH, &settings)
    StandardStreams.writeMessage("")
  }

  private static func endAtQuestion() -> Never { EarlyStop.end(CommandExit.interrupted) }
}
