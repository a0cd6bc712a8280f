import Subprocess

// That of swift-subprocess, which takes the system's own where there is one.
#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// How a program of a file is started: without a shell, in the file's folder, with an environment that has no secret of something else.
struct ProgramLaunch {
  let executable: Executable
  let arguments: Arguments
  let environment: Environment
  let folder: FilePath

  /// - Parameters:
  ///   - words: the program and its arguments.
  ///   - permitted: what was permitted under that name; nil where any program may be run.
  init(_ words: [String], in folder: String, permitted: PermittedPrograms.Permitted?, variables: [String: String]) {
    executable =
      permitted.map { .path(FilePath($0.path)) } ?? Self.executable(words.first ?? "", in: folder)
    arguments = Arguments(executablePathOverride: permitted?.name, remainingValues: Array(words.dropFirst()))
    environment = .custom(
      Dictionary(uniqueKeysWithValues: variables.map { (Environment.Key(rawValue: $0.key) ?? "_", $0.value) }))
    self.folder = FilePath(folder)
  }

  private static func executable(_ program: String, in folder: String) -> Executable {
    guard program.contains("/") else { return .name(program) }
    return .path(FilePath(program.hasPrefix("/") || folder == "." ? program : folder + "/" + program))
  }
}
