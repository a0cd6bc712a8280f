/// The codes of the DNS checks.
struct DNSCodes: FindingCodeGroup {
  let closed = FindingCode.error(
    "dns-closed", "The port is closed: nothing serves DNS there. The finding names each check that needs the server.",
    "Start the service, correct the address, or let the firewall pass DNS.")
  let noTCP = FindingCode.warning(
    "dns-no-tcp", "There is no answer over TCP: answers that do not fit a datagram are lost.",
    "Allow TCP to port 53.")
  let serversDiffer = FindingCode.error(
    "dns-servers-differ", "Two servers of a location say different things about one name.",
    "Make them serve the same zone.")
  let serverFailure = FindingCode.error(
    "dns-server-failure", "The server fails (SERVFAIL) or gives an unusable answer.", "Check the server's own log.")
  let truncated = FindingCode.error(
    "dns-truncated", "The answer does not fit a datagram, and over TCP there is none.",
    "Allow TCP to port 53 of that server.")
  let referral = FindingCode.error(
    "dns-referral", "The server names other servers instead of an answer; nodes do not follow.",
    "Turn recursion on, or give the location a server that has it.")
  let alias = FindingCode.error(
    "dns-alias", "The name is an alias (CNAME) of a name without the record, or aliases lead in a circle.",
    "Add the record, or correct the alias.")
  let node = DNSRecordCodes("node", "node's SIP TLS FQDN", "the node")
  let pool = DNSRecordCodes("pool", "pool's FQDN", "its nodes")
  let nameMissing = FindingCode.error(
    "dns-name-missing", "The name of a Lync, TURN or STUN server has no address.",
    "Add the record, or correct the server's address in the file.")
}

/// The codes about the address records of a name.
struct DNSRecordCodes: FindingCodeGroup {
  let missing: FindingCode
  let address: FindingCode
  let extra: FindingCode

  /// The codes that begin with `dns-` and a word.
  ///
  /// - Parameters:
  ///   - name: whose name it is.
  ///   - owner: to whom it should lead.
  init(_ word: String, _ name: String, _ owner: String) {
    missing = .error(
      "dns-\(word)-missing", "The \(name) does not exist in DNS, or has no such record.",
      "Add the records; `infinity-provision dns-records FILE` prints them.")
    address = .error(
      "dns-\(word)-address", "The \(name) does not resolve to \(owner), or not to all of the addresses.",
      "Correct the records.")
    extra = .error(
      "dns-\(word)-extra", "The \(name) resolves to \(owner) and to something else.", "Remove the other records.")
  }
}
