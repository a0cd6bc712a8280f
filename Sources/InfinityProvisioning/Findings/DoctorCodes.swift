/// The codes of `doctor`: what would stop a run, and what is good to know.
struct DoctorCodes: FindingCodeGroup {
  let notAManagementNode = FindingCode.error(
    "not-a-management-node",
    "Neither locations nor Conferencing Nodes can be listed: it is another server, or something in front of it answers instead.",
    "Check the address.")
  let kindForbidden = FindingCode.errorOrWarning(
    "kind-forbidden",
    "The account may not read a kind of object. A warning for what only checks and removals need.",
    "Give the account's role the permission to read that kind.")
  let kindMissing = FindingCode.errorOrWarning(
    "kind-missing", "This release has no such kind of object. A warning for what only checks and removals need.",
    "Leave it out of the file, or upgrade the Management Node.")
  let kindUnreadable = FindingCode.errorOrWarning(
    "kind-unreadable", "The answer is not a list. A warning for what only checks and removals need.",
    "Check whether a proxy rewrites it, and report it with `--report`.")
  let fieldUnreadable = FindingCode.errorOrWarning(
    "field-unreadable",
    "A field has an unknown form. A warning for what only checks and removals need.",
    "Report it with `--report`.")
  let objectUnidentified = FindingCode.errorOrWarning(
    "object-unidentified",
    "Objects are listed without address and id. A warning for what only checks and removals need.",
    "Report it with `--report`.")
  let schemaMissing = FindingCode.warning(
    "schema-missing", "No schema can be read: a field of the release is seen only if an object has it.",
    "Nothing; look at the result of an apply with `infinity-provision verify`.")
  let clockDiffers = FindingCode.error(
    "clock-differs",
    "The clocks of the Management Node and of this machine differ by more than 60 seconds: certificates and credentials that expire"
      + " need the right time.",
    "Check NTP on both.")
}
