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
  }
}

/// Options whose number of seconds may be left out: the parser knows none that may do so before another argument, as in
/// `verify --wait deployment.yaml`.
enum OptionalSeconds {
  private static let standard = [
    "--wait": WaitOptions.standard, "--wait-for-manager": ConnectionOptions.standardWaitForManager,
  ]

  /// Arguments in which every such option has its number.
  static func completed(_ arguments: [String]) -> [String] {
    let ends = arguments.firstIndex(of: "--") ?? arguments.endIndex
    return arguments.enumerated().map { index, argument in
      guard index < ends, let standard = standard[argument] else { return argument }
      let next = index + 1 < arguments.endIndex ? arguments[index + 1] : ""
      return Int(next) == nil ? "\(argument)=\(standard)" : argument
    }
  }
}
