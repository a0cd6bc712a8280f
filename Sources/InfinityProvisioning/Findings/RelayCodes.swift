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
        "The answer is neither STUN nor TURN: another service may be on that port.", "Correct port and transport."
      ))
    rejected = .error("\(check)-rejected", "The server refuses the request.", "Check the server's own log.")
    alternate = .error(
      "\(check)-alternate", "It redirects its clients to another server (error 300, coturn's `alternate-server`).",
      "Name that server in the file, or turn that off on this one.")
  }
}
