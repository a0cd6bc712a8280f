/// The codes about what the changes of a plan bring with them.
struct ChangeCodes: FindingCodeGroup {
  let certificateLosesNames = FindingCode.warning(
    "certificate-loses-names", "A node's present certificate holds names that the new one lacks.",
    "See whether anybody still uses those names; have one issued with them if so.")
  let sharedObject = FindingCode.warning(
    "shared-object-changes", "Something changes that locations outside of this plan use, too.",
    "See whether the change is right for them as well.")
}
