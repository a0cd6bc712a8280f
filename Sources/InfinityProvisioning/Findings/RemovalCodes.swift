/// The codes about what is left when the integration of a location is taken back.
struct RemovalCodes: FindingCodeGroup {
  let kept = FindingCode.warning(
    "kept-in-use", "An object of the integration is kept, since something else uses it, or may, now or later.",
    "Remove what uses it first, if you want it removed.")
  let notOurs = FindingCode.warning(
    "not-as-declared",
    "A field of the location or of one of its nodes holds something else than the file declares; it is left unchanged.",
    "Change it by hand if it belongs to the integration.")
  let selfSigned = FindingCode.warning(
    "self-signed-again",
    "Nodes lose the pool's certificate and present their self-signed one, which apps and browsers do not trust.",
    "Give the nodes another certificate if people use them without Skype for Business.")
  let dnsKept = FindingCode.warning(
    "dns-servers-kept", "The location keeps its DNS servers: its nodes need them for everything else.",
    "Give `--dns-servers` if other DNS servers serve the location.")
  let notThere = FindingCode.warning(
    "nothing-to-remove", "The Management Node does not have a location or a node of the file.",
    "Check the name if it should be there.")
}
