import ArgumentParser
import InfinityProvisioning

/// `--wait [SECONDS]`
struct WaitOptions: ParsableArguments {
  /// How long is waited where no number follows, in seconds.
  static let standard = 300

  @Option(
    help: ArgumentHelp(
      "Wait until the nodes are in sync, at most this long (default: \(Self.standard)).", valueName: "seconds"))
  var wait: Int?

  /// Nil where nothing is waited for.
  var limit: Duration? { wait.map { .seconds($0) } }

  func validate() throws {
    guard wait.map({ $0 >= 0 }) ?? true else { throw ValidationError("--wait must be a number of seconds") }
    if wait != 0 { try Seconds.validate(wait, "--wait") }
  }
}
