import ArgumentParser
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

/// Runs the command and turns whatever ends it into messages and an exit code.
@main
enum Main {
  static func main() async {
    // A reader that goes away (`| head`) must not end an apply in the middle: the write fails instead.
    signal(SIGPIPE, SIG_IGN)
    OpenSSLLibrary.keepUntilTheEnd()
    if let shortage = shortage(of: CommandLine.arguments) {
      StandardStreams.writeMessage(StandardStreams.style.error("error: ") + shortage)
      exit(ExitStatus.failed.rawValue)
    }
    let arguments = OptionValues.completed(Array(CommandLine.arguments.dropFirst()))
    let work = Task { await run(arguments) }
    EarlyStop.watch { work.cancel() }
    let status = await work.value
    EarlyStop.waitIfBegun()
    exit(withResultWritten(status).rawValue)
  }

  /// Why nobody knows what was asked for: without any word, not even the command's own name, help would pass for a success.
  static func shortage(of words: [String]) -> String? {
    guard words.isEmpty else { return nil }
    return
      "the words of the command line cannot be read, so nothing was done; on Linux they are read from /proc: mount it"
  }

  /// A result that nobody got is no success; what an apply did keeps its code.
  private static func withResultWritten(_ status: ExitStatus) -> ExitStatus {
    guard let reason = StandardStreams.finishResults() else { return status }
    guard status != .done || !StandardStreams.hasNotedChanges else {
      StandardStreams.writeMessage(
        StandardStreams.style.error("error: ")
          + "what was asked for was done, but the result could not be written to \(reason)")
      return status
    }
    StandardStreams.writeMessage(
      StandardStreams.style.error("error: ") + "the result could not be written to \(reason)")
    return [.done, .hasChanges, .hasFindings].contains(status) ? .failed : status
  }

  private static func run(_ arguments: [String]) async -> ExitStatus {
    if let shortage = OpenFiles.shortage() {
      return report(CommandExit.failure(.failed, code: "too-few-files", shortage), arguments)
    }
    do {
      var command = try InfinityProvision.parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return .done
    } catch let reason as CommandExit {
      return report(reason, arguments)
    } catch let failure as RunFailure {
      return report(.failed(failure), arguments)
    } catch {
      return parserExit(error, arguments)
    }
  }

  private static func report(_ reason: CommandExit, _ arguments: [String]) -> ExitStatus {
    reason.report(asJSON: OutputOptions.wantsJSON(arguments))
    return reason.exitStatus
  }

  /// Help and version are results; everything else that the parser throws is a wrong command line.
  private static func parserExit(_ error: any Error, _ arguments: [String]) -> ExitStatus {
    let text = InfinityProvision.fullMessage(for: error)
    guard InfinityProvision.exitCode(for: error) != .success else {
      StandardStreams.writeResult(text)
      return .done
    }
    if let answer = ForeignWords.answer(to: arguments, InfinityProvision.message(for: error)) {
      CommandExit.failure(.wrongCommandLine, code: "usage", answer).report(
        asJSON: OutputOptions.wantsJSON(arguments))
      return .wrongCommandLine
    }
    if OutputOptions.wantsJSON(arguments) {
      CommandExit.failure(.wrongCommandLine, code: "usage", InfinityProvision.message(for: error)).reportJSON()
    }
    StandardStreams.writeMessage(text)
    return .wrongCommandLine
  }
}
