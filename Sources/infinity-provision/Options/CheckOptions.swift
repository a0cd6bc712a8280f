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
  @Option(
    help: ArgumentHelp(
      "The port of NTP servers, if questions are forwarded.", valueName: "port", visibility: .hidden))
  var ntpPort = 123
  @Option(
    help: ArgumentHelp(
      "The port of DNS servers, if questions are forwarded.", valueName: "port", visibility: .hidden))
  var dnsPort = 53
  @Option(
    help: ArgumentHelp(
      "The nodes' SIP TLS port, if connections are forwarded.", valueName: "port", visibility: .hidden))
  var sipTLSPort = 5061
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

  var network: NetworkSettings {
    NetworkSettings(
      ntpPort: ntpPort, dnsPort: dnsPort, sipTLSPort: sipTLSPort, timeout: .seconds(answerTimeout))
  }

  func validate() throws {
    guard !chosen.isEmpty else { throw ValidationError("--check, --skip and --before together leave no check") }
    guard [ntpPort, dnsPort, sipTLSPort].allSatisfy((1...65535).contains) else {
      throw ValidationError("a port is a number from 1 to 65535")
    }
    guard answerTimeout >= 1 else { throw ValidationError("--answer-timeout must be at least 1 second") }
  }
}

extension CheckName: ExpressibleByArgument {}
