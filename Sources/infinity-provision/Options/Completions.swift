import ArgumentParser
import InfinityProvisioning
import Logging

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a shell offers for values that only a deployment file or this machine knows.
///
/// The file is read, and nothing else: no secret, no program, no server.
enum Completions {
  /// The locations of the deployment file on the command line; without one, those of `deployment.yaml`.
  static let locations = CompletionKind.custom { line, _, _ in words(locationNames(line)) }

  /// The runs that `history` lists, the latest first.
  static let runs = CompletionKind.custom { _, _, _ in
    words((try? StateFolder(environment: ProcessInfo.processInfo.environment).runs()) ?? [])
  }

  /// The names in the file of profiles.
  static let profiles = CompletionKind.custom { _, _, _ in
    words(ProfilesFile(environment: ProcessInfo.processInfo.environment).names)
  }

  /// The levels of `--log-level`.
  static let logLevels = CompletionKind.list(Logger.Level.allCases.map(\.rawValue))

  private static func locationNames(_ commandLine: [String]) -> [String] {
    let named = commandLine.dropFirst().filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
    for path in named + [DeploymentFile.standardName] {
      // A pipe would be emptied, and a shell would wait for it.
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
        attributes[.type] as? FileAttributeType == .typeRegular
      else { continue }
      let file = DeploymentFile(path: path, allowsPlaintextSecrets: true)
      return file.read().deployment?.locations.map(\.name.value) ?? []
    }
    return []
  }

  /// Values as the shell that asks accepts them: each is one word, and nothing in it is run.
  private static func words(_ values: [String]) -> [String] {
    // For zsh a description follows a colon. A name with such a character is left to be typed.
    let plain = values.filter { value in
      value.allSatisfy { $0.isLetter || $0.isNumber || " _-.,+@()/&$".contains($0) }
    }
    // Bash expands what it is offered; what it inserts it quotes by itself.
    guard CompletionShell.requesting == .bash else { return plain }
    return plain.map { "'\($0)'" }
  }
}
