import ArgumentParser
import InfinityProvisioning

/// Other ports than the usual ones, for networks that forward what is sent to them.
struct PortOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The port of NTP servers, if questions are forwarded.", valueName: "port", visibility: .hidden))
  var ntpPort = 123
  @Option(
    help: ArgumentHelp("The port of DNS servers, if questions are forwarded.", valueName: "port", visibility: .hidden))
  var dnsPort = 53
  @Option(
    help: ArgumentHelp(
      "The nodes' SIP TLS port, if connections are forwarded.", valueName: "port", visibility: .hidden))
  var sipTLSPort = 5061

  /// The network with these ports.
  ///
  /// - Parameter answerTimeout: how long an answer is waited for, in seconds.
  func network(answerTimeout: Int = 5) -> NetworkSettings {
    NetworkSettings(ntpPort: ntpPort, dnsPort: dnsPort, sipTLSPort: sipTLSPort, timeout: .seconds(answerTimeout))
  }

  func validate() throws {
    guard [ntpPort, dnsPort, sipTLSPort].allSatisfy((1...65535).contains) else {
      throw ValidationError("a port is a number from 1 to 65535")
    }
  }
}
