/// The codes about the file and the certificate of a pool.
struct CertificateCodes: FindingCodeGroup {
  let unreadable = FindingCode.error(
    "certificate-unreadable", "A file of certificates cannot be read, or is larger than 8 MiB.",
    "Check the path, which is relative to the deployment file and has slashes, and the permissions.")
  let none = FindingCode.error(
    "certificate-none", "There is no certificate in the file.", "Give the certificate, in PEM, DER or PKCS#7.")
  let format = FindingCode.errorOrWarning(
    "certificate-format",
    "The file holds something else: a signing request, a PFX, a private key alone, UTF-16 without a byte order mark. A warning if there are certificates as"
      + " well and it is not used.",
    "Give the certificate itself, or convert it as the message says; remove what is not used.")
  let damaged = FindingCode.error(
    "certificate-damaged", "A block is cut off, lacks its BEGIN or END line, or has a damaged line.",
    "Copy the file again from its source; the message says which line.")
  let encoding = FindingCode.error(
    "certificate-encoding",
    "A certificate is whole, but a field is encoded in a way that OpenSSL refuses, such as a date without seconds.",
    "Have it issued again: copying it again does not help.")
  let criticalExtension = FindingCode.error(
    "certificate-critical-extension",
    "It has a critical extension that OpenSSL does not know, and so must refuse (RFC 5280, section 4.2).",
    "Have one issued without it.")
  let expired = FindingCode.error(
    "certificate-expired", "It is no longer valid.",
    "Have a new one issued; `infinity-provision csr` makes the request.")
  let notYetValid = FindingCode.error(
    "certificate-not-yet-valid", "It is not valid yet.", "Wait, or correct this machine's clock.")
  let expiresSoon = FindingCode.warning(
    "certificate-expires-soon", "Less than 30 days are left.",
    "Have a new one issued in time; the old one can stay as well.")
  let swapped = FindingCode.error(
    "certificate-swapped",
    "The certificates of pools stand in each other's places, or a pool names the entry of another one.",
    "Do as the message says.")
  let commonName = FindingCode.error(
    "certificate-common-name", "The common name is not the pool's FQDN, or there is none.",
    "Have one issued whose subject has the pool's FQDN as its (last) common name.")
  let poolName = FindingCode.error(
    "certificate-pool-name", "The pool's FQDN is not among the subject alternative names.", "Have one issued with it.")
  let nodeName = FindingCode.error(
    "certificate-node-name", "A node's SIP TLS FQDN is not among the subject alternative names.",
    "Have one issued with the names of all nodes. An IP address is not enough.")
  let wildcard = FindingCode.error(
    "certificate-wildcard", "It has a wildcard name, which Lync and Skype for Business do not accept.",
    "Have one issued that names the pool and every node.")
  let strength = StrengthCodes(
    weakKey: .error(
      "certificate-weak-key", "The key is neither RSA of at least 2048 bits, nor P-256, nor P-384.",
      "Make a new key and request."),
    weakSignature: .error(
      "certificate-weak-signature",
      "The CA signed it with SHA-1 or MD5, or with a digest that Windows cannot check, as SHA-224 or SHA-3.",
      "Have it issued again, signed with SHA-256 or better."),
    pss: .warning(
      "certificate-pss", "It is signed with RSASSA-PSS, which Lync and Skype for Business Server do not accept.",
      #"Turn it off at the CA (AD CS: `certutil -setreg CA\csp\AlternateSignatureAlgorithm 0`, then restart the service), and have it"#
        + " issued again."))
  let noDigitalSignature = FindingCode.errorOrWarning(
    "certificate-no-digital-signature",
    "Its key usage lacks digitalSignature, so the key may not sign in TLS. A warning for an RSA key with keyEncipherment, which the"
      + " oldest cipher suites still accept.",
    "Have one issued with digitalSignature and keyEncipherment.")
  let anyUsage = FindingCode.warning(
    "certificate-any-usage",
    "The extended key usage of the certificate is anyExtendedKeyUsage alone: Windows accepts it for every use, OpenSSL not for a TLS server.",
    "Have one issued with serverAuth and clientAuth.")
  let noServerAuth = FindingCode.error(
    "certificate-no-server-auth", "Its extended key usage leaves out serverAuth.",
    "Have one issued for server and client authentication.")
  let noClientAuth = FindingCode.warning(
    "certificate-no-client-auth",
    "Its extended key usage leaves out clientAuth, which mutual TLS with Front End servers needs.",
    "Have one issued for both.")
  let isCA = FindingCode.errorOrWarning(
    "certificate-is-ca",
    "It is a CA's certificate. A warning where it has the name of its pool, as a self-signed certificate may that says it is a CA's.",
    "Name the server's certificate, or have one issued.")
  let selfSigned = FindingCode.warning(
    "certificate-self-signed",
    "It is signed only by itself, so Front End servers trust it only where it is installed.",
    "Have one issued by a CA that they trust.")
  let order = FindingCode.warning(
    "certificate-order", "Its file begins with a CA's certificate. The first one that is not a CA's is used.",
    "Put the server's certificate first: servers present the first.")
  let extra = FindingCode.warning(
    "certificate-extra",
    "There are more certificates after the first in its file. Only those under `trustedCACertificates` are imported.",
    "Move the CA certificates to a file under `trustedCACertificates`.")
  let endsEarlier = FindingCode.warning(
    "certificate-ends-earlier", "`certificate import`: it ends before the certificate that it replaces.",
    "See that it is the one that the CA returned last; the one before it is kept.")
  let withKey = FindingCode.warning(
    "certificate-with-key", "The file holds a private key, too.",
    "Keep the key in a separate file, which fewer people can read.")
}

/// The codes about a certificate's key and signature, which servers' and CA certificates share.
struct StrengthCodes: FindingCodeGroup {
  let weakKey: FindingCode
  let weakSignature: FindingCode
  let pss: FindingCode
}
