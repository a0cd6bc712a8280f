/// The codes about entries of a deployment file and what they say of one another.
package struct EntryCodes: FindingCodeGroup {
  let duplicateName = FindingCode.error(
    "duplicate-name", "Two entries have the same name, or two nodes the same SIP TLS FQDN.",
    "Give each a different name, or remove one.")
  let nearTwin = FindingCode.warning(
    "near-twin-entry",
    "Two servers, locations or nodes of the file have names that differ only in case, white space, dashes or quotation marks. For the"
      + " Management Node they are two.",
    "Correct the name if one is meant, or give one a different name.")
  let serverNamedAsNode = FindingCode.error(
    "server-named-as-node",
    "The address of a Lync, TURN or STUN server is the FQDN of a pool or of a node of the same file.",
    "Give the server's own address; for a Lync server that of the Front End pool, a Front End Server or a Director.")
  let nodeNamedAsPool = FindingCode.error(
    "node-named-as-pool",
    "The SIP TLS FQDN of a node is the FQDN of its pool, which has other nodes too, or of another pool.",
    "Give the node its own DNS name, which must be on the pool's certificate and have an A-record.")
  let duplicateEntry = FindingCode.error(
    "duplicate-entry", "A location's list names the same DNS server twice.", "Remove one of them.")
  let unknownReference = FindingCode.error(
    "unknown-reference", "A pool names a certificate that no entry of `tlsCertificates` has.",
    "Correct the name, or add the entry.")
  let nearReference = FindingCode.warning(
    "near-reference",
    "A location names a server that the file does not declare, and it declares one of nearly the same name. Only `validate` reports"
      + " it; if the Management Node has none of that name, `plan` ends with an error.",
    "Correct the name, unless the Management Node has a server of that very name.")
  let unusedServer = FindingCode.warning(
    "unused-server", "No location of the file uses a server that it declares.",
    "Name it in a location, or remove it, unless a location that only the Management Node has uses it.")
  let unknownLocation = FindingCode.error(
    "unknown-location", "`--location` names none of the file's locations.",
    "Correct the name; `infinity-provision locations FILE` prints them.")
  let natWithoutServer = FindingCode.error(
    "nat-without-server",
    "A location is behind NAT, and both its `turnServer` and its `stunServer` are null: its nodes could not discover their public"
      + " address.",
    "Give it a `turnServer` or a `stunServer`.")
  let pfxOrCertificate = FindingCode.error(
    "pfx-or-certificate",
    "An entry has a `pfx` and also a `certificate` or `privateKey`, which the PFX contains already.",
    "Remove one or the other.")
  let turnAuthentication = FindingCode.error(
    "turn-authentication", "A TURN server has a key that its `authentication` does not use.",
    "Remove it, or change `authentication`.")
  let unusableCAFile = FindingCode.error(
    "ca-file-unusable",
    "The file of `managementNode.caFile` cannot be read, or holds no CA certificate. Only `validate` reports it as a finding.",
    "Correct the path, which is relative to the deployment file, or give a file with CA certificates.")
  package let addressDiffers = FindingCode.warning(
    "address-differs", "An option or variable gives another address of the Management Node than the file.",
    "Check whether that one is meant: it is the one that is used.")
}
