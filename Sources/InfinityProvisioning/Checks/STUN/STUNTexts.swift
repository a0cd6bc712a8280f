/// The findings about one STUN or TURN server at one of its addresses.
struct STUNTexts {
  /// How the server is called.
  var name: String
  /// The codes of the check.
  var codes: RelayCodes
  var mark: SourceMark
  /// Whether other addresses of the same name work.
  var someWork: Bool

  var challengedNote: String {
    "\(name) answers a binding request only with credentials (coturn's secure-stun)"
  }

  var challenged: Finding {
    finding(
      .stun.challenged,
      "answers a binding request only with credentials (coturn's secure-stun), and the Management Node has none for a"
        + " STUN server; turn that off there")
  }

  var onlySTUN: Finding {
    finding(
      .turn.stunOnly,
      "answers STUN, but not TURN: it does not answer a request for an allocation (coturn's stun-only); turn TURN on there, or"
        + " correct address and port")
  }

  func onlyTURN(isTURNServer: Bool) -> Finding {
    let silence = "\(name) answers TURN, but not STUN: it does not answer a binding request (coturn's no-stun);"
    return isTURNServer
      ? Finding(
        .warning, .stun.turnOnly, "\(silence) it relays, but shows no node its own address", at: mark)
      : Finding(
        .error, .stun.turnOnly, "\(silence) turn STUN on there, or name another STUN server", at: mark)
  }

  var open: Finding {
    finding(.turn.open, "relays for anyone: it did not ask for credentials; turn authentication on")
  }

  var staleNonces: Finding {
    finding(
      .turn.nonce,
      "rejects as stale each nonce that it has just given (438): a load balancer may send each request to another server; let it"
        + " keep a client on one server, and check the servers' setting for nonces (coturn's stale-nonce)")
  }

  var silentOnceAsked: Finding {
    finding(
      codes.rejected,
      "asks for credentials (401), and then does not answer the request that has them; check its log, and whether a load balancer sends"
        + " each request to another server")
  }

  var unusable: Finding { failed(.otherProtocol) }

  func wrongCredentials(_ credentials: TURNCredentials, _ reason: String) -> Finding {
    let hint =
      switch credentials {
      case .longTerm: "correct username and password, or the user on the server"
      case .sharedSecret: "correct secretKey, or the server's secret; both clocks must be right, too"
      }
    return finding(
      .turn.credentials, "does not accept the file's credentials (it says \(reason.quotedForMessage)): \(hint)")
  }

  func rejected(_ what: String, _ code: Int, _ reason: String) -> Finding {
    finding(codes.rejected, "refuses \(what): \(code) \(reason.quotedForMessage); check the server's own log")
  }

  func elsewhere(_ other: STUNMessage.TransportAddress) -> Finding {
    finding(
      codes.alternate,
      "redirects its clients to another server, \(other) (error 300, coturn's alternate-server); name that server in the file, or turn"
        + " that off on this one")
  }

  func failed(_ failure: ConnectionFailure) -> Finding {
    var finding =
      if case .certificate(let objection) = failure {
        Finding(.turn.certificate, "\(name): \(objection); its credentials were not tried", at: mark)
      } else {
        STUNChecks.finding(failure, name, codes.connection, mark)
      }
    if someWork, !failure.isMissingWay { finding.message += AddressWork.othersWork }
    return finding
  }

  private func finding(_ code: FindingCode, _ message: String) -> Finding {
    Finding(code, "\(name) \(message)", at: mark)
  }
}
