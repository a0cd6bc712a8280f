/// The codes of the check `turn`.
struct TURNCodes: FindingCodeGroup {
  let relay = RelayCodes("turn")
  let credentials = FindingCode.error(
    "turn-credentials", "The server does not accept the file's credentials.",
    "Correct them in the file or on the server; for a shared secret, the clocks too.")
  let certificate = FindingCode.error(
    "turn-certificate",
    "Over TLS, the certificate does not hold the name in `address`, is not valid now, or does not lead to a CA of the file, of the"
      + " Management Node or of this machine. The credentials were not tried.",
    "Replace it, correct `address`, or add the issuing CA's certificate to `trustedCACertificates`.")
  let stunOnly = FindingCode.error(
    "turn-stun-only", "The port answers STUN, but not TURN (coturn's `stun-only`).",
    "Turn TURN on there, or correct address and port.")
  let nonce = FindingCode.error(
    "turn-nonce",
    "Each nonce is stale immediately (438 without end): a load balancer may send each request to another server.",
    "Let it keep a client on one server; check coturn's `stale-nonce`.")
  let open = FindingCode.warning(
    "turn-open", "The server relays for anyone, without credentials.", "Turn authentication on.")
}
