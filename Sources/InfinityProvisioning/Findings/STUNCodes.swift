/// The codes of the check `stun`.
struct STUNCodes: FindingCodeGroup {
  let relay = RelayCodes("stun")
  let turnOnly = FindingCode.errorOrWarning(
    "stun-turn-only",
    "The port answers TURN, but not a binding request (coturn's `no-stun`). A warning for a TURN server: it relays, but shows no node"
      + " its own address.",
    "Turn STUN on there, or name another STUN server.")
  let challenged = FindingCode.warning(
    "stun-challenged",
    "A STUN server requires credentials (coturn's `secure-stun`), which the Management Node does not have for it.",
    "Turn that off there.")
}
