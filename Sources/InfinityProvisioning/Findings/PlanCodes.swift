/// The codes about Conferencing Nodes, which exist already and are never moved.
struct NodeCodes: FindingCodeGroup {
  let inOtherLocation = FindingCode.error(
    "node-in-other-location", "A node is in another location on the Management Node; nodes are never moved from here.",
    "Declare it in its location, or move it by hand.")
  let addressDiffers = FindingCode.error(
    "node-address-differs", "A node has another address on the Management Node; the address is only checked.",
    "Correct it in the file.")
  let fqdnDiffersFromHostname = FindingCode.warning(
    "fqdn-differs-from-hostname",
    "A SIP TLS FQDN is not the node's own name (its host name and domain), as it usually is.",
    "See whether that name is meant: DNS and the certificate must have it.")
  let fqdnInUse = FindingCode.warning(
    "fqdn-in-use", "Another node, which is not in the file, has that SIP TLS FQDN already.",
    "Give each node one of its own.")
  let inNoPool = FindingCode.warning(
    "node-in-no-pool",
    "A node of the location is in no pool of the file, so Lync will not trust its calls.",
    "Add it to the pool, and its name to the certificate, or move it to another location.")
}

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
    "Give each pool an FQDN of its own.")
}

/// The codes about what the changes of a plan bring with them.
struct ChangeCodes: FindingCodeGroup {
  let certificateLosesNames = FindingCode.warning(
    "certificate-loses-names", "A node's present certificate holds names that the new one lacks.",
    "See whether anybody still uses those names; have one issued with them if so.")
  let sharedObject = FindingCode.warning(
    "shared-object-changes", "Something changes that locations outside of this plan use, too.",
    "See whether the change is right for them as well.")
}

/// The codes about what a Management Node's answers and its release do not tell.
struct AnswerCodes: FindingCodeGroup {
  let unreadableField = FindingCode.error(
    "unreadable-field",
    "A declared field of an object cannot be compared: what stands there is of no form that is known.",
    "Run `infinity-provision doctor`, and report the form.")
  let unreadableObject = FindingCode.error(
    "unreadable-object",
    "An object has no name that can be read, or nothing leads to it, or what it refers to cannot be read, and it may be one that"
      + " the file means.",
    "Run `infinity-provision doctor`, and report the form.")
  let fieldMissing = FindingCode.errorOrWarning(
    "field-missing",
    "The file sets a field that this release does not have; found before anything is written. `doctor` says it of any field that"
      + " the tool uses, as a warning where not every run sets it.",
    "Leave it out of the file, or upgrade the Management Node.")
  let fieldNotSeen = FindingCode.warning(
    "field-not-seen",
    "Whether the release has a field could not be seen, since neither objects nor the schema show it.",
    "Look at the result with `infinity-provision verify`.")
}

/// The codes about what a rollback leaves as it is.
struct RollbackCodes: FindingCodeGroup {
  let notRestored = FindingCode.warning(
    "not-restored",
    "Something is left as it is: an object was deleted or no longer exists, what it referred to is gone, or a field cannot be read.",
    "Mend it by hand, or by an apply of the earlier file.")
  let secretNotRestored = FindingCode.warning(
    "secret-not-restored", "An earlier secret is not brought back, since secrets are never kept.",
    "Apply a file that names it.")
  let changedSince = FindingCode.warning(
    "changed-since", "Somebody changed a field after that run; it is left alone.",
    "See who did; change it by hand if the earlier value is wanted.")
  let stillInUse = FindingCode.warning(
    "still-in-use", "Something that the run created is kept, since it is used, or may be.",
    "Remove what uses it first, if it is to go.")
}
