/// The codes about the connection to a server.
struct ConnectionCodes: FindingCodeGroup {
  let refused: FindingCode
  let silent: FindingCode
  let broken: FindingCode
  let handshake: FindingCode
  /// What came back cannot be used.
  let unusable: FindingCode

  /// The codes that begin with a check's name, with what to do where the port is closed.
  init(_ check: String, whereRefused remedy: String, unusable: (meaning: String, remedy: String)) {
    refused = .error(
      "\(check)-refused", "The port is closed, or a firewall rejects the connection.",
      remedy)
    silent = .error(
      "\(check)-silent", "The connection is taken, and then nothing is said.",
      "See what listens there, or what is behind the load balancer; correct address, port and transport.")
    broken = .error("\(check)-broken", "The connection broke.", "See the server's own log.")
    handshake = .error(
      "\(check)-handshake",
      "TLS fails, and the message says why: no TLS on the port, only versions older than 1.2, no cipher or type of certificate in"
        + " common, an unknown name, or the connection was closed.",
      "Do as the message says; see the server's own log.")
    self.unusable = .error("\(check)-unusable", unusable.meaning, unusable.remedy)
  }
}

/// The codes that STUN and TURN servers share.
struct RelayCodes: FindingCodeGroup {
  let connection: ConnectionCodes
  let rejected: FindingCode
  let alternate: FindingCode

  /// The codes that begin with a check's name, `stun` or `turn`.
  init(_ check: String) {
    connection = ConnectionCodes(
      check, whereRefused: "Correct address, port and transport, or start the service.",
      unusable: (
        "The answer is none of STUN or TURN: another service may be on that port.", "Correct port and transport."
      ))
    rejected = .error("\(check)-rejected", "The server refuses the request.", "See the server's own log.")
    alternate = .error(
      "\(check)-alternate", "It sends its clients to another server (error 300, coturn's `alternate-server`).",
      "Name that server in the file, or end that on this one.")
  }
}

/// The codes of the check `stun`.
struct STUNCodes: FindingCodeGroup {
  let relay = RelayCodes("stun")
  let turnOnly = FindingCode.errorOrWarning(
    "stun-turn-only",
    "The port answers TURN, but no binding request (coturn's `no-stun`). A warning for a TURN server: it relays, but tells no node"
      + " its own address.",
    "Turn STUN on there, or name another STUN server.")
  let challenged = FindingCode.warning(
    "stun-challenged",
    "A STUN server wants credentials (coturn's `secure-stun`), which the Management Node does not have for it.",
    "Switch that off there.")
}

/// The codes of the check `turn`.
struct TURNCodes: FindingCodeGroup {
  let relay = RelayCodes("turn")
  let credentials = FindingCode.error(
    "turn-credentials", "The server does not take the file's credentials.",
    "Correct them in the file or on the server; for a shared secret, the clocks too.")
  let stunOnly = FindingCode.error(
    "turn-stun-only", "The port answers STUN, but no TURN (coturn's `stun-only`).",
    "Turn TURN on there, or correct address and port.")
  let nonce = FindingCode.error(
    "turn-nonce",
    "Each nonce is stale at once (438 without end): a load balancer may send each request to another server.",
    "Let it keep a client on one server; see coturn's `stale-nonce`.")
  let open = FindingCode.warning(
    "turn-open", "The server relays for anybody, without credentials.", "Turn authentication on.")
}

/// The codes about the certificate that a TLS server presents.
struct PresentedCodes: FindingCodeGroup {
  let connection: ConnectionCodes
  let expired: FindingCode
  let notYetValid: FindingCode
  let name: FindingCode
  let wildcard: FindingCode
  let noServerAuth: FindingCode
  let untrusted: FindingCode
  let chainInvalid: FindingCode

  /// The codes that begin with a check's name.
  ///
  /// - Parameters:
  ///   - whose: the name that the certificate must hold.
  ///   - remedy: what to do where the port is closed.
  init(_ check: String, whose: String, whereRefused remedy: String) {
    connection = ConnectionCodes(
      check, whereRefused: remedy,
      unusable: ("The certificate that is presented cannot be decoded.", "Have it issued again."))
    expired = .error("\(check)-expired", "The certificate that is presented is no longer valid.", "Replace it.")
    notYetValid = .error(
      "\(check)-not-yet-valid", "The certificate that is presented is not valid yet.",
      "See the clocks; replace it if they are right.")
    name = .error(
      "\(check)-name", "The certificate does not hold \(whose).",
      "Have one issued that holds every name, or correct the name.")
    wildcard = .error(
      "\(check)-wildcard", "The certificate holds \(whose) only as a wildcard, which Lync does not take.",
      "Have one issued that holds every name.")
    noServerAuth = .error(
      "\(check)-no-server-auth", "The extended key usage of the certificate lacks serverAuth.", "Replace it.")
    untrusted = .error(
      "\(check)-untrusted",
      "The chain leads to no CA of the file or of the Management Node. Those that the Management Node has built in are not visible.",
      "Add the issuing CA's certificate to `trustedCACertificates`.")
    chainInvalid = .error(
      "\(check)-chain-invalid",
      "The chain does not hold: a CA certificate in it has expired, may not issue for these names or usages, or has what OpenSSL"
        + " refuses.",
      "Do as the message says, which is that of the codes that begin with `chain-`.")
  }
}

/// The codes of the check `node-tls`.
struct NodeTLSCodes: FindingCodeGroup {
  let presented = PresentedCodes(
    "node-tls", whose: "the node's SIP TLS FQDN",
    whereRefused: "See whether the node is up, and SIP TLS enabled.")
  let wrongCertificate = FindingCode.error(
    "node-tls-wrong-certificate", "The node presents another certificate than the file's, by its SHA-256 fingerprint.",
    "Apply step 1, and wait until the node is in sync.")
  let chainIncomplete = FindingCode.error(
    "node-tls-chain-incomplete", "The node does not present an intermediate CA certificate.",
    "Add it to `trustedCACertificates`, and wait until the node is in sync.")
  let noClientCertificate = FindingCode.error(
    "node-tls-no-client-certificate",
    "The node does not ask for a client certificate, so it cannot tell Lync servers from others.",
    "Turn SIP TLS certificate verification on at the Management Node.")
}
