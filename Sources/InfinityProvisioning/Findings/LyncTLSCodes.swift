/// The codes of the check `lync-tls`.
struct LyncTLSCodes: FindingCodeGroup {
  let presented = PresentedCodes(
    "lync-tls", whose: "the Lync server's name", whereRefused: "Correct address and port, or start the service.")
  let expiresSoon = FindingCode.warning(
    "lync-tls-expires-soon", "The certificate that the Lync server presents expires within 30 days.",
    "Have it renewed there in time: calls fail once it has ended.")
  let weak = FindingCode.warning(
    "lync-tls-weak",
    "The certificate, or one of a CA that is presented with it, is signed with SHA-1 or MD5, or its RSA key has fewer than 2048 bits: OpenSSL"
      + " refuses that from its security level 1 or 2 on. Which one Pexip Infinity has is not known.",
    "Have one issued for a longer key, and signed with SHA-256 or better.")
}
