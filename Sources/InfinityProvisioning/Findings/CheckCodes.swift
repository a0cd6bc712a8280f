/// The code that every check of `verify` may give.
struct CheckCodes: FindingCodeGroup {
  let notChecked = FindingCode.warningOrError(
    "not-checked",
    "Something could not be looked at: no answer, no way there from this machine, or nothing known to compare with. An error with"
      + " `--strict`.",
    "Run the command where the nodes are, or give what the message says is missing.")
}

/// The codes of the checks `configuration` and `sync`.
struct ConfigurationCodes: FindingCodeGroup {
  let missing = FindingCode.error(
    "missing", "The Management Node does not have an object of the file.", "Run `infinity-provision apply FILE`.")
  let differs = FindingCode.error(
    "differs", "An object differs on the Management Node from what the file says.",
    "Run `infinity-provision apply FILE`.")
  let secretNotCompared = FindingCode.warning(
    "secret-not-compared",
    "The Management Node never shows a TURN password or shared secret, and nothing is recorded of what it was sent: it may be a"
      + " wrong one.",
    "Run `infinity-provision apply FILE`, which sends it once.")
  let notInSync = FindingCode.error(
    "not-in-sync", "A node does not have the latest configuration.",
    "Wait longer with `--wait`; see whether the node is up and reachable from the Management Node.")
}

/// The codes of the check `prerequisites`.
struct PrerequisiteCodes: FindingCodeGroup {
  let noNTPServer = FindingCode.warning(
    "no-ntp-server", "The location has no NTP server; with a wrong clock no certificate can be checked.",
    "Assign one to the location.")
  let noAlias = FindingCode.warning(
    "no-alias", "No service has an alias in the SIP domain: nothing could be called.",
    "Give a Virtual Meeting Room such an alias.")
  let lyncServerEdge = FindingCode.warning(
    "lync-server-edge",
    "The Lync server's name is one that Edge Servers have, such as `sip.` or `access.`. Its role is not visible from outside.",
    "Name a Front End pool, a Front End Server or a Director.")
  let poolsOverlap = FindingCode.warning(
    "pools-overlap", "Nodes of two locations' pools have one address.", "Give each node to one pool.")
}

/// The codes of the DNS checks.
struct DNSCodes: FindingCodeGroup {
  let closed = FindingCode.error(
    "dns-closed", "The port is closed: nothing serves DNS there. Each check that needs the server says so.",
    "Start the service, correct the address, or let the firewall pass DNS.")
  let noTCP = FindingCode.warning(
    "dns-no-tcp", "There is no answer over TCP: answers that do not fit a datagram are lost.",
    "Allow TCP to port 53.")
  let serversDiffer = FindingCode.error(
    "dns-servers-differ", "Two servers of a location say different things about one name.",
    "Make them serve the same zone.")
  let serverFailure = FindingCode.error(
    "dns-server-failure", "The server fails (SERVFAIL) or gives an unusable answer.", "See the server's own log.")
  let truncated = FindingCode.error(
    "dns-truncated", "The answer does not fit a datagram, and over TCP there is none.",
    "Allow TCP to port 53 of that server.")
  let referral = FindingCode.error(
    "dns-referral", "The server names other servers in place of an answer; nodes do not follow.",
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
      "dns-\(word)-address", "The \(name) does not lead to \(owner), or not to all of the addresses.",
      "Correct the records.")
    extra = .error(
      "dns-\(word)-extra", "The \(name) leads to \(owner) and elsewhere.", "Remove the other records.")
  }
}
