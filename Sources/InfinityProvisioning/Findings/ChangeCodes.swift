/// The codes about what the changes of a plan bring with them.
struct ChangeCodes: FindingCodeGroup {
  let certificateLosesNames = FindingCode.warning(
    "certificate-loses-names", "A node's present certificate holds names that the new one lacks.",
    "Check whether anyone still uses those names; if so, have a certificate issued with them.")
  let sharedObject = FindingCode.warning(
    "shared-object-changes", "Something changes that locations outside of this plan use, too.",
    "Check that the change is right for them as well.")
}
