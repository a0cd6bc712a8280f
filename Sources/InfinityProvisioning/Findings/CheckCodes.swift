/// The code that every check of `verify` may give.
struct CheckCodes: FindingCodeGroup {
  let notChecked = FindingCode.warningOrError(
    "not-checked",
    "Something could not be checked: no answer, no route from this machine, or nothing known to compare with. An error with"
      + " `--strict`.",
    "Run the command where the nodes are, or give what the message says is missing.")
}
