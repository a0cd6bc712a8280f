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

  /// The kinds of objects of the API, in their short names and with their category.
  static let kinds = CompletionKind.custom { _, _, _ in words(kindNames(ResourceBook().kinds.filter { !isCommand($0) }))
  }

  /// The commands of the API.
  static let commands = CompletionKind.custom { _, _, _ in
    words(ResourceBook().kinds.filter(isCommand).map { String($0.dropFirst("command/".count)) })
  }

  /// Both.
  static let kindsAndCommands = CompletionKind.custom { _, _, _ in words(kindNames(ResourceBook().kinds)) }

  /// The fields of the kind on the command line.
  static let fields = CompletionKind.custom { line, _, _ in words(kind(line)?.fields.map(\.name) ?? []) }

  /// The same, ready for a value; behind one with a few words, those.
  static let conditions = CompletionKind.custom { line, _, _ in words(assignments(line) { !$0.isSecret }) }
  static let settings = CompletionKind.custom { line, _, _ in
    words(assignments(line) { !$0.isSecret && !$0.isReadOnly })
  }
  static let secretSettings = CompletionKind.custom { line, _, _ in words(assignments(line, \.isSecret)) }

  /// The names of objects, as far as the deployment file of this folder has them: nothing is asked of a server.
  static let objects = CompletionKind.custom { line, _, _ in
    words(kind(line).flatMap { deployment(line)?.names(of: $0.name) } ?? [])
  }

  private static func isCommand(_ kind: String) -> Bool { kind.hasPrefix("command/") }

  private static func kindNames(_ kinds: [String]) -> [String] {
    var known: Set<String> = []
    let short = kinds.map { String($0.drop { $0 != "/" }.dropFirst()) }.filter { known.insert($0).inserted }
    return short + kinds
  }

  /// The kind that the words of a command line name behind `api` and its sub-command.
  private static func kind(_ line: [String]) -> ResourceFacts? {
    guard let api = line.firstIndex(of: "api"), line.indices.contains(api + 2) else { return nil }
    let book = ResourceBook()
    return book.facts(named: line[api + 2]) ?? book.command(named: line[api + 2])
  }

  private static func assignments(_ line: [String], _ isMeant: (FieldFacts) -> Bool) -> [String] {
    (kind(line)?.fields ?? []).filter(isMeant).flatMap { field in
      field.choices.isEmpty ? ["\(field.name)="] : field.choices.map { "\(field.name)=\($0)" }
    }
  }

  private static func locationNames(_ commandLine: [String]) -> [String] {
    deployment(commandLine)?.locations.map(\.name.value) ?? []
  }

  /// The deployment file on the command line, or the one of the usual name.
  private static func deployment(_ commandLine: [String]) -> Deployment? {
    let named = commandLine.dropFirst().filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
    for path in named + [DeploymentFile.standardName] {
      // A pipe would be emptied, and a shell would wait for it.
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
        attributes[.type] as? FileAttributeType == .typeRegular
      else { continue }
      let file = DeploymentFile(path: path, allowsPlaintextSecrets: true)
      return file.read().deployment
    }
    return nil
  }

  /// Values as the shell that asks accepts them: each is one word, and nothing in it is run.
  private static func words(_ values: [String]) -> [String] {
    // For zsh a description follows a colon. A name with such a character is left to be typed.
    let plain = values.filter { value in
      value.allSatisfy { $0.isLetter || $0.isNumber || " _-.,+@()/&$=".contains($0) }
    }
    // Bash expands what it is offered; what it inserts it quotes by itself.
    guard CompletionShell.requesting == .bash else { return plain }
    return plain.map { "'\($0)'" }
  }
}
