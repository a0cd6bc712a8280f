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

/// Values of options that may be left out or empty, which the parser takes from the next argument: `verify --wait deployment.yaml` and, with an
/// empty variable, `apply --reference= deployment.yaml`.
enum OptionValues {
  private static let standard = [
    "--wait": WaitOptions.standard, "--wait-for-manager": ConnectionOptions.standardWaitForManager,
  ]

  /// Arguments in which every such option has its value.
  static func completed(_ arguments: [String]) -> [String] {
    let ends = arguments.firstIndex(of: "--") ?? arguments.endIndex
    return arguments.enumerated().flatMap { index, argument in
      guard index < ends else { return [argument] }
      // What follows `--gate-argument` is its value, whatever it looks like.
      if argument.hasPrefix("--"), argument.hasSuffix("="), index == 0 || arguments[index - 1] != "--gate-argument" {
        return [String(argument.dropLast()), ""]
      }
      guard let standard = standard[argument] else { return [argument] }
      let next = index + 1 < arguments.endIndex ? arguments[index + 1] : ""
      return [Int(next) == nil ? "\(argument)=\(standard)" : argument]
    }
  }
}
