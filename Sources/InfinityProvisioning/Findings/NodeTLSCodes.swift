/// The codes of the check `node-tls`.
struct NodeTLSCodes: FindingCodeGroup {
  let presented = PresentedCodes(
    "node-tls", whose: "the node's SIP TLS FQDN",
    whereRefused: "Check whether the node is up, and SIP TLS is enabled.")
  let wrongCertificate = FindingCode.error(
    "node-tls-wrong-certificate", "The node presents another certificate than the file's, by its SHA-256 fingerprint.",
    "Apply step 1, and wait until the node is in sync.")
  let chainIncomplete = FindingCode.error(
    "node-tls-chain-incomplete", "The node does not present an intermediate CA certificate.",
    "Add it to `trustedCACertificates`, and wait until the node is in sync.")
  let noClientCertificate = FindingCode.error(
    "node-tls-no-client-certificate",
    "The node does not ask for a client certificate, so it cannot distinguish Lync servers from others.",
    "Turn SIP TLS certificate verification on at the Management Node.")
}
