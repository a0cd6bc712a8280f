/// The codes of the checks `configuration` and `sync`.
struct ConfigurationCodes: FindingCodeGroup {
  let missing = FindingCode.error(
    "missing", "The Management Node does not have an object of the file.", "Run `infinity-provision apply FILE`.")
  let differs = FindingCode.error(
    "differs", "An object differs on the Management Node from what the file says.",
    "Run `infinity-provision apply FILE`.")
  let secretNotCompared = FindingCode.warning(
    "secret-not-compared",
    "The Management Node never shows a TURN password or shared secret, and there is no record of what it was sent: it may"
      + " be wrong.",
    "Run `infinity-provision apply FILE`, which sends it once.")
  let notInSync = FindingCode.error(
    "not-in-sync", "A node does not have the latest configuration.",
    "Wait longer with `--wait`; check whether the node is up and reachable from the Management Node.")
}
