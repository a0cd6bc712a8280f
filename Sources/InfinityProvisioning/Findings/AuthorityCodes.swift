/// The codes about single certificates under `trustedCACertificates`.
struct AuthorityCodes: FindingCodeGroup {
  let notACA = FindingCode.error(
    "ca-not-a-ca", "A certificate under `trustedCACertificates` may not issue certificates.",
    "Remove it; servers' certificates belong under `tlsCertificates`.")
  let expired = FindingCode.errorOrWarning(
    "ca-expired",
    "A certificate under `trustedCACertificates` has expired; an error where it did since the plan was saved that uploads it.",
    "Remove it, or replace it with the new one.")
  let strength = StrengthCodes(
    weakKey: .errorOrWarning(
      "ca-weak-key", "Its RSA key has less than 2048 bits; a warning if its key is of an unusual kind.",
      "Use another CA."),
    weakSignature: .error(
      "ca-weak-signature", "An intermediate is signed with SHA-1 or MD5, or with a digest that Windows cannot check.",
      "Get one from the CA that is signed with SHA-256 or better."),
    pss: .warning(
      "ca-pss", "It is signed with RSASSA-PSS, which Lync and Skype for Business Server do not accept.",
      "Set `AlternateSignatureAlgorithm=0` in the `CAPolicy.inf` of the CA that signed it, and renew it."))
}
