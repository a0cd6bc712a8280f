import ArgumentParser
import CProcess
import Logging

/// Options about what is written, and how, for a command that writes text and JSON only.
typealias OutputOptions = FormattedOutput<PlainFormat>

/// Options about what is written, and how, for a command with its own list of forms.
struct FormattedOutput<Format: OutputFormat>: ParsableArguments {
  @Option(help: ArgumentHelp(stringLiteral: Format.help))
  var format = Format.text

  @Option(help: "Whether text is colored.")
  var color = ColorChoice.auto

  @Option(
    help: ArgumentHelp(
      "Diagnostics on standard error: trace, debug (each request, with its duration), info, notice, warning, error or critical "
        + "(INFINITY_LOG_LEVEL; default: none).", valueName: "level"),
    completion: Completions.logLevels)
  var logLevel: String?

  @Flag(help: "Let the system write core dumps of this process, which hold passwords and keys.")
  var allowCoreDumps = false

  /// Puts the options into effect; every command calls it first.
  func use() throws {
    if !allowCoreDumps { infinity_forbid_core_dumps() }
    color.use()
    let name = logLevel ?? Environment["INFINITY_LOG_LEVEL"]
    guard let name else {
      LoggingSystem.bootstrap { _ in SwiftLogNoOpLogHandler() }
      return
    }
    guard let level = Logger.Level(rawValue: name) else {
      let known = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
      throw CommandExit.failure(.wrongCommandLine, code: "usage", "unknown log level \"\(name)\"; known are \(known)")
    }
    LoggingSystem.bootstrap { label in
      var handler = StreamLogHandler.standardError(label: label)
      handler.logLevel = level
      return handler
    }
  }

  /// Whether a command line asks for JSON, as far as can be told of one that may not even parse.
  static func wantsJSON(_ arguments: [String]) -> Bool {
    arguments.contains("--format=json")
      || zip(arguments, arguments.dropFirst()).contains { $0 == "--format" && $1 == "json" }
  }
}
