/// The codes of the check `ntp-servers`.
struct NTPCodes: FindingCodeGroup {
  let closed = FindingCode.error(
    "ntp-closed", "The port is closed: nothing serves the time there.",
    "Start the service, correct the address on the Management Node, or let the firewall pass NTP (UDP 123).")
  let broken = FindingCode.error("ntp-broken", "The connection broke.", "Check the server's own log.")
  let unsynchronized = FindingCode.error(
    "ntp-unsynchronized", "The server says that it does not have the time itself, so no node takes it from there.",
    "Give it a source of time, or assign another server to the location.")
  let clocksDiffer = FindingCode.warning(
    "ntp-clocks-differ",
    "The server's clock and that of the machine which runs `verify` are more than 30 seconds apart. One of them is wrong; with a wrong clock valid certificates"
      + " look expired or not yet valid.",
    "Compare both with a third clock, and set right the one that is wrong.")
}
