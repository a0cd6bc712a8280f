/// The codes about what a rollback leaves as it is.
struct RollbackCodes: FindingCodeGroup {
  let notRestored = FindingCode.warning(
    "not-restored",
    "Something is left as it is: an object was deleted or no longer exists, what it referred to is gone, or a field cannot be read.",
    "Fix it by hand, or apply the earlier file.")
  let secretNotRestored = FindingCode.warning(
    "secret-not-restored", "An earlier secret is not brought back, since secrets are never kept.",
    "Apply a file that names it.")
  let changedSince = FindingCode.warning(
    "changed-since",
    "A field is not what that run left, since someone changed it or the Management Node kept it otherwise; it is left unchanged.",
    "See which it was (the run's own report says what was kept otherwise); change it by hand if the earlier value is wanted."
  )
  let stillInUse = FindingCode.warning(
    "still-in-use", "Something that the run created is kept, since it is used, or may be.",
    "Remove what uses it first, if you want it removed.")
  let journalDoubtful = FindingCode.warning(
    "journal-doubtful",
    "The journal says that a run did what no run of this tool does; that part of it is left"
      + " unchanged.",
    "Find out who can write to the state folder, and whether the rest of the journal is true.")
}
