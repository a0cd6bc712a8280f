/// The codes about locations, with what the Management Node has linked to them already.
struct LocationCodes: FindingCodeGroup {
  let natWithoutTURN = FindingCode.error(
    "nat-without-turn",
    "A location is behind NAT, and no TURN or STUN server is declared or linked: its nodes could not discover their public address.",
    "Add `turnServer` or `stunServer`.")
  let lyncWithoutDNS = FindingCode.warning(
    "lync-without-dns",
    "A location has a Lync server but no DNS server: its nodes may not resolve the names of the Lync side.",
    "Add `dnsServers`.")
  let poolWithoutLync = FindingCode.warning(
    "pool-without-lync", "A location has a pool but no Lync server: calls to Lync cannot be placed from it.",
    "Add `lyncServer`.")
  let poolWithoutSIPDomain = FindingCode.warning(
    "pool-without-sip-domain",
    "A location has a pool, but no SIP domain is set for it or for the whole platform: Lync could not route calls to it.",
    "Add `sipDomain`.")
  let sharedPoolFQDN = FindingCode.warning(
    "shared-pool-fqdn",
    "Two locations have pools of one FQDN: Lync would send calls for one to the nodes of both.",
    "Give each pool a different FQDN.")
}
