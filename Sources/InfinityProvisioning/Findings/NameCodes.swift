/// The codes about names that a deployment file gives, as the Management Node knows them.
struct NameCodes: FindingCodeGroup {
  let unknownLyncServer = Self.unknown("lync-server", "Lync server")
  let unknownDNSServer = Self.unknown("dns-server", "DNS server")
  let unknownTURNServer = Self.unknown("turn-server", "TURN server")
  let unknownSTUNServer = Self.unknown("stun-server", "STUN server")
  let unknownNode = FindingCode.error(
    "unknown-node",
    "The file names a Conferencing Node that the Management Node does not have; nodes are never created from here.",
    "Correct the name, or deploy the node first.")

  let ambiguousLyncServer = Self.ambiguous("lync-server", "Lync servers")
  let ambiguousDNSServer = Self.ambiguous("dns-server", "DNS servers")
  let ambiguousTURNServer = Self.ambiguous("turn-server", "TURN servers")
  let ambiguousSTUNServer = Self.ambiguous("stun-server", "STUN servers")
  let ambiguousLocation = Self.ambiguous("location", "locations")
  let ambiguousNode = Self.ambiguous("node", "Conferencing Nodes")

  let nearTwinLyncServer = Self.nearTwin("lync-server", "Lync server")
  let nearTwinTURNServer = Self.nearTwin("turn-server", "TURN server")
  let nearTwinSTUNServer = Self.nearTwin("stun-server", "STUN server")
  let nearTwinLocation = Self.nearTwin("location", "location")

  let lyncAddressInUse = FindingCode.warning(
    "lync-address-in-use",
    "The Management Node has another Lync server with the same address: it may have been renamed.",
    "If it is the same server, write the name that it has there.")
  let identicalCertificates = FindingCode.warning(
    "identical-certificates", "The Management Node has the same certificate more than once; the first is used.",
    "Remove the others by hand if you like.")

  /// That the file and the Management Node have nothing of a name.
  func unknown(_ kind: NamedKind) -> FindingCode {
    switch kind {
    case .lyncServer: unknownLyncServer
    case .dnsServer: unknownDNSServer
    case .turnServer: unknownTURNServer
    case .stunServer: unknownSTUNServer
    case .location: .entry.unknownLocation
    case .node: unknownNode
    }
  }

  /// That the Management Node has several of a name.
  func ambiguous(_ kind: NamedKind) -> FindingCode {
    switch kind {
    case .lyncServer: ambiguousLyncServer
    case .dnsServer: ambiguousDNSServer
    case .turnServer: ambiguousTURNServer
    case .stunServer: ambiguousSTUNServer
    case .location: ambiguousLocation
    case .node: ambiguousNode
    }
  }

  private static func unknown(_ word: String, _ noun: String) -> FindingCode {
    .error(
      "unknown-\(word)", "A location uses a \(noun) that neither the file nor the Management Node has.",
      "Correct the name, or declare the \(noun).")
  }

  private static func ambiguous(_ word: String, _ nouns: String) -> FindingCode {
    .error(
      "ambiguous-\(word)", "The Management Node has several \(nouns) of one name, so which is meant is not known.",
      "Rename or remove all but one there.")
  }

  private static func nearTwin(_ word: String, _ noun: String) -> FindingCode {
    .error(
      "near-twin-\(word)",
      "A \(noun) of the file differs from one on the Management Node only in case or white space, so that another would be made"
        + " beside it.",
      "Write the name as it is there, or give the new one a name of its own.")
  }
}
