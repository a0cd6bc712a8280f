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
      "\(check)-silent", "The connection is accepted, and then there is no answer.",
      "Check what listens there, or what is behind the load balancer; correct address, port and transport.")
    broken = .error("\(check)-broken", "The connection broke.", "Check the server's own log.")
    handshake = .error(
      "\(check)-handshake",
      "TLS fails, and the message says why: no TLS on the port, only versions older than 1.2, no cipher or type of certificate in"
        + " common, an unknown name, or the connection was closed.",
      "Do as the message says; check the server's own log.")
    self.unusable = .error("\(check)-unusable", unusable.meaning, unusable.remedy)
  }
}
