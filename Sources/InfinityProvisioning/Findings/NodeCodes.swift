/// The codes about Conferencing Nodes, which exist already and are never moved.
struct NodeCodes: FindingCodeGroup {
  let inOtherLocation = FindingCode.error(
    "node-in-other-location", "A node is in another location on the Management Node; nodes are never moved from here.",
    "Declare it in its location, or move it by hand.")
  let addressDiffers = FindingCode.error(
    "node-address-differs", "A node has another address on the Management Node; the address is only checked.",
    "Correct it in the file.")
  let fqdnDiffersFromHostname = FindingCode.warning(
    "fqdn-differs-from-hostname",
    "A SIP TLS FQDN is not the node's own name (its host name and domain), as it usually is.",
    "Check whether that name is meant: DNS and the certificate must have it.")
  let fqdnInUse = FindingCode.warning(
    "fqdn-in-use", "Another node, which is not in the file, has that SIP TLS FQDN already.",
    "Give each node a different one.")
  let inNoPool = FindingCode.warning(
    "node-in-no-pool",
    "A node of the location is in no pool of the file, so Lync will not trust its calls.",
    "Add it to the pool, and its name to the certificate, or move it to another location.")
}
