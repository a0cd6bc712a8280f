/// The codes about the chain from a pool's certificate to a CA that is trusted.
struct ChainCodes: FindingCodeGroup {
  let incomplete = FindingCode.warning(
    "chain-incomplete", "An issuer is in no file.",
    "Add its certificate, unless the Management Node trusts it already.")
  let wrongIssuer = FindingCode.error(
    "chain-wrong-issuer", "A CA certificate has the issuer's name, but did not sign.",
    "Give the CA certificate that was in use when the certificate was issued.")
  let badSignature = FindingCode.error(
    "chain-bad-signature",
    "A certificate names the key of a CA certificate as its issuer's, but its signature was not made with that key: it is damaged, changed or forged.",
    "Have it issued again.")
  let order = FindingCode.warning(
    "chain-order", "A bundle has the CAs in the wrong order.", "Put the issuing CA first, then the one above it.")
  let keyIdentifier = FindingCode.error(
    "chain-key-identifier",
    "A certificate names another key of its issuer's, by its authority key identifier, than the CA certificate has.",
    "Give the CA certificate that it names.")
  let nameConstraints = FindingCode.error(
    "chain-name-constraints", "A CA may not issue for these names.", "Have the certificate issued by another CA.")
  let anyUsage = FindingCode.warning(
    "chain-any-usage",
    "The extended key usage of a CA is anyExtendedKeyUsage alone: Windows accepts it for every use, OpenSSL not for a CA of TLS servers.",
    "Have the certificate issued by a CA without extended key usage, or with serverAuth and clientAuth.")
  let ambiguous = FindingCode.warning(
    "chain-ambiguous",
    "Two CA certificates have the issuer's name and different keys, and nothing else shows which one signed: OpenSSL takes the first that it"
      + " finds, and refuses the chain if that is the wrong one.",
    "Remove the one that did not sign, if nothing else needs it.")
  let noServerAuth = FindingCode.error(
    "chain-no-server-auth", "A CA's extended key usage lacks serverAuth, which then holds for all below it.",
    "Have the certificate issued by a CA that may.")
  let noClientAuth = FindingCode.warning(
    "chain-no-client-auth", "A CA's extended key usage lacks clientAuth, which mutual TLS needs.",
    "Have the certificate issued by a CA that may.")
  let criticalExtension = FindingCode.error(
    "chain-critical-extension", "A CA certificate has a critical extension that OpenSSL does not know.",
    "Use another CA.")
  let encoding = FindingCode.error(
    "chain-encoding", "A CA certificate on the Management Node is encoded in a way that OpenSSL refuses.",
    "Replace it there.")
  let refused = FindingCode.error(
    "chain-refused",
    "OpenSSL, and so the Management Node, refuses the path for another reason, which the message gives.",
    "Read OpenSSL's message.")
  let notChecked = FindingCode.warning(
    "chain-not-checked", "A signature is of a kind that this machine's OpenSSL does not check.",
    "Have the certificate issued with a usual algorithm.")
  let crossSigned = FindingCode.warning(
    "chain-cross-signed",
    "There is a valid path, and another over a cross certificate that is not valid, which some servers follow.",
    "Remove the certificates that the message names from the file.")
  let tooLong = FindingCode.error(
    "chain-too-long", "A CA does not allow that many CAs below it.", "Have the certificate issued by another CA.")
  let expired = FindingCode.error(
    "chain-expired", "A CA certificate that the chain needs has expired.", "Get the new one from the CA.")
  let expiresSoon = FindingCode.warning(
    "chain-expires-soon", "A CA certificate that the chain needs expires within 30 days.",
    "Get the new one from the CA in time, and add it.")
  let notYetValid = FindingCode.error(
    "chain-not-yet-valid", "A CA certificate that the chain needs is not valid yet.",
    "Wait, or give the one"
      + " that is valid now.")
  let notACA = FindingCode.error(
    "chain-not-a-ca", "A certificate on the Management Node that the chain needs may not issue certificates.",
    "Replace it there.")
}
