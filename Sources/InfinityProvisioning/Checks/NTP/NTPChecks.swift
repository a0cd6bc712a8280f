import InfinityAPI
import NIOCore

/// The check `ntp-servers`: what a location's NTP servers answer to this machine.
struct NTPChecks: Sendable {
  let context: CheckContext

  /// How far apart two clocks may be, in seconds: a certificate or a TURN credential allows for minutes, and the way there takes some.
  static let tolerance = 30.0

  /// Every NTP server of a location; nil where it has none, which `prerequisites` tells.
  func outcome(_ site: CheckContext.Site) async throws -> CheckOutcome? {
    var outcome = CheckOutcome(.ntpServers, location: site.name, seenFrom: context.network.machine)
    guard let servers = site.ntpServers else {
      outcome.findings = [
        .notChecked(
          "which NTP servers location \(site.name.quotedForMessage) has could not be read from the Management Node",
          at: site.declaration.name.mark)
      ]
      return outcome
    }
    guard !servers.isEmpty else { return nil }
    let lookup = NameLookup(dnsServers: site.dnsServers.map(\.address), network: context.network)
    for server in servers {
      let name = "NTP server \(server.label)"
      let results = try await AddressWork.run(name, server, lookup) { address in
        try await NTPClient(address: address, timeout: context.network.timeout).ask()
      }
      if results.isEmpty {
        outcome.findings.append(.notChecked("\(name): its name cannot be resolved from here", at: server.mark))
      }
      for result in results { report(result.value, result.name, server.mark, in: &outcome) }
    }
    return outcome
  }

  private func report(
    _ result: NTPClient.Outcome, _ name: String, _ mark: SourceMark, in outcome: inout CheckOutcome
  ) {
    switch result {
    case .answer(.refused(let code), _):
      outcome.findings.append(
        .notChecked(
          "\(name) answers that it does not serve this machine (\(code)); whether it serves the nodes is not known",
          at: mark))
    case .answer(.unsynchronized, _):
      outcome.findings.append(
        Finding(
          .ntp.unsynchronized,
          "\(name) says that it does not have the time itself (not synchronized), so no node takes it from there; give it a source of"
            + " time, or assign another server to the location", at: mark))
    case .answer(.synchronized(let stratum), let offset):
      let direction = offset < 0 ? "behind" : "ahead of"
      guard abs(offset) > Self.tolerance else {
        outcome.notes.append("\(name) has the time (stratum \(stratum)), and agrees with the clock of this machine")
        return
      }
      outcome.findings.append(
        Finding(
          .ntp.clocksDiffer,
          "the clock of \(name) is \(Self.words(abs(offset))) \(direction) that of \(context.network.machine): one of them is wrong, and with a"
            + " wrong clock valid certificates look expired or not yet valid; compare both with a third clock", at: mark
        ))
    case .failure(.refused):
      outcome.findings.append(
        Finding(
          .ntp.closed,
          "\(name) does not serve the time: its port is closed; start the service there, correct the address on the Management Node, or"
            + " let the firewall pass NTP (UDP \(context.network.ntpPort))", at: mark))
    case .failure(.unreachable(let reason)):
      outcome.findings.append(.notChecked("\(name) cannot be reached from here (\(reason))", at: mark))
    case .failure(.broken(let reason)):
      outcome.findings.append(
        Finding(.ntp.broken, "\(name): the connection broke (\(reason.quotedForMessage))", at: mark))
    case .failure:
      outcome.findings.append(
        .notChecked(
          "\(name) does not answer: it is down, or something on the way from here drops the packets; whether it serves the nodes is not"
            + " known", at: mark))
    }
  }

  /// `45 seconds`, `26 minutes`, `3 hours`, `12 days`
  private static func words(_ seconds: Double) -> String {
    let units = [(86_400.0, "days"), (3600, "hours"), (60, "minutes")]
    let (length, unit) = units.first { seconds >= 2 * $0.0 } ?? (1, "seconds")
    return "\(Int(exactly: (seconds / length).rounded()) ?? 0) \(unit)"
  }
}
