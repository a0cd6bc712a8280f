public import ArgumentParser
public import InfinityProvisioning

/// Which checks `verify` makes, and how.
struct CheckOptions: ParsableArguments {
  @Option(name: .customLong("check"), help: "Only this check (repeatable; default: all).")
  var checks: [CheckName] = []
  @Option(name: .customLong("skip"), help: "Not this check (repeatable).")
  var skipped: [CheckName] = []
  @Flag(help: "Only the checks that make sense before an apply.")
  var before = false
  @Flag(help: "What could not be checked from here counts as an error.")
  var strict = false
  @OptionGroup var ports: PortOptions
  @Option(
    help: ArgumentHelp(
      "How long to wait for an answer of an NTP, DNS, STUN, TURN or TLS server.", valueName: "seconds",
      visibility: .hidden)
  )
  var answerTimeout = 5

  /// The chosen checks.
  var chosen: Set<CheckName> {
    let wanted = checks.isEmpty ? Set(CheckName.allCases) : Set(checks)
    return wanted.subtracting(skipped).filter { !before || $0.isForBeforeApply }
  }

  var network: NetworkSettings { ports.network(answerTimeout: answerTimeout) }

  func validate() throws {
    guard !chosen.isEmpty else { throw ValidationError("--check, --skip and --before together leave no check") }
    try Seconds.validate(answerTimeout, "--answer-timeout")
  }
}

extension CheckName: ExpressibleByArgument {}
