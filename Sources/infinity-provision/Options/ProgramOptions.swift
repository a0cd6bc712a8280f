import ArgumentParser
import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Which programs a deployment file or a saved plan may have run for its secrets.
struct ProgramOptions: ParsableArguments {
  @Flag(help: "Refuse a file that runs programs for secrets (INFINITY_NO_COMMANDS=1).")
  var noCommands = false

  @Option(
    help: ArgumentHelp(
      "Refuse a file that runs any other program for secrets than this (repeatable).", valueName: "program"),
    completion: .file())
  var allowCommand: [String] = []

  func validate() throws {
    guard !noCommands || allowCommand.isEmpty else {
      throw ValidationError("give either --no-commands or --allow-command")
    }
  }

  /// Reads secrets, as far as they come from where they may.
  func resolver() throws -> SecretResolver {
    SecretResolver(programs: try permitted())
  }

  private func permitted() throws -> PermittedPrograms {
    let isForbidden = try Environment.flag("INFINITY_NO_COMMANDS")
    guard !allowCommand.isEmpty else { return noCommands || isForbidden ? .none : .any }
    do {
      return try PermittedPrograms(allowCommand, environment: ProcessInfo.processInfo.environment)
    } catch {
      throw CommandExit.failure(
        .wrongCommandLine, code: "usage",
        "--allow-command: the program \(error.program.quotedForMessage) is not found, or may not be executed; give its path, or "
          + "set PATH")
    }
  }
}
