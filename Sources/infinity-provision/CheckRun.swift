import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A run of `validate` or `verify`, as the forms for machines speak of it.
struct CheckRun {
  /// `validate` or `verify`.
  let command: String
  /// The deployment file, as it was given.
  let file: String
  /// When it began.
  let began: Date
  /// When it came to its end.
  let ended: Date
  /// The exit code that it ends with.
  let exitStatus: ExitStatus
  /// Why it could not make its checks; nil where it made them.
  let failure: CommandExit.Failure?

  /// A run that made its checks.
  init(_ command: String, of file: String, began: Date, _ findings: [Finding]) {
    self.init(command, file, began, exitStatus: findings.hasErrors ? .hasFindings : .done, failure: nil)
  }

  /// A run that could not make its checks.
  init(_ command: String, of file: String, began: Date, failedWith error: any Error) {
    let exit: CommandExit =
      switch error {
      case let exit as CommandExit: exit
      case let failure as RunFailure: .failed(failure)
      default: .failure(.failed, code: "failed", "\(error)")
      }
    let failure: CommandExit.Failure? = if case .failed(let failure) = exit { failure } else { nil }
    self.init(command, file, began, exitStatus: exit.exitStatus, failure: failure)
  }

  private init(
    _ command: String, _ file: String, _ began: Date, exitStatus: ExitStatus, failure: CommandExit.Failure?
  ) {
    self.command = command
    self.file = file
    self.began = began
    ended = Date()
    self.exitStatus = exitStatus
    self.failure = failure
  }
}
