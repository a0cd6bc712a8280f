/// The codes about what a Management Node's answers and its release do not tell.
struct AnswerCodes: FindingCodeGroup {
  let unreadableField = FindingCode.error(
    "unreadable-field",
    "A declared field of an object cannot be compared: its value has no known form.",
    "Run `infinity-provision doctor`, and report the form.")
  let unreadableObject = FindingCode.error(
    "unreadable-object",
    "An object has no readable name or address, or what it refers to cannot be read, and it may be one that the"
      + " file means.",
    "Run `infinity-provision doctor`, and report the form.")
  let listIncomplete = FindingCode.error(
    "list-incomplete",
    "A list of the Management Node's lacks what must be in it: the global settings, or an object that another one refers to.",
    "Use an account that may read all of it; `infinity-provision doctor` shows what this one gets.")
  let fieldMissing = FindingCode.errorOrWarning(
    "field-missing",
    "The file sets a field that this release does not have; found before anything is written. `doctor` reports it for any field that"
      + " the tool uses, as a warning if not every run sets it.",
    "Leave it out of the file, or upgrade the Management Node.")
  let fieldNotSeen = FindingCode.warning(
    "field-not-seen",
    "It is not known whether the release has a field, because neither objects nor the schema show it.",
    "Look at the result with `infinity-provision verify`.")
}
