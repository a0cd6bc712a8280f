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
    "The Lync server's name is one that Edge Servers have, such as `sip.` or `access.`. Its role cannot be seen from outside.",
    "Name a Front End pool, a Front End Server or a Director.")
  let poolsOverlap = FindingCode.warning(
    "pools-overlap", "Nodes of two locations' pools have one address.", "Give each node to one pool.")
}
