/// The codes about names that a deployment file gives, as the Management Node knows them.
struct NameCodes: FindingCodeGroup {
  let unknownServers = Kind.all.filter(\.isLinkedByLocations).map(Self.unknown)
  let unknownNode = FindingCode.error(
    "unknown-node",
    "The file names a Conferencing Node that the Management Node does not have; nodes are never created from here.",
    "Correct the name, or deploy the node first.")
  let ambiguous = Kind.all.filter(\.isNamedInFile).map(Self.ambiguous)
  let nearTwins = Kind.all.filter { $0.section != nil && $0.identity == .name }.map(Self.nearTwin)

  let lyncAddressInUse = FindingCode.warning(
    "lync-address-in-use",
    "The Management Node has another Lync server with the same address: it may have been renamed.",
    "If it is the same server, write the name that it has there.")
  let turnAddressInUse = FindingCode.warning(
    "turn-address-in-use",
    "A TURN server is new, and the Management Node has another one with the same address: it may have been renamed.",
    "If it is the same server, write the name that it has there.")
  let identicalCertificates = FindingCode.warning(
    "identical-certificates", "The Management Node has the same certificate more than once; the first is used.",
    "Remove the others by hand if you like.")

  /// That the file and the Management Node have nothing of a name.
  func unknown(_ kind: Kind) -> FindingCode { kind == Kind.location ? .entry.unknownLocation : Self.unknown(kind) }

  /// That the Management Node has several of a name.
  func ambiguous(_ kind: Kind) -> FindingCode { Self.ambiguous(kind) }

  /// That the Management Node has one whose name looks the same and is another.
  func nearTwin(_ kind: Kind) -> FindingCode { Self.nearTwin(kind) }

  private static func unknown(_ kind: Kind) -> FindingCode {
    .error(
      "unknown-\(kind.words.code)", "A location uses a \(kind.noun) that neither the file nor the Management Node has.",
      "Correct the name, or declare the \(kind.noun).")
  }

  private static func ambiguous(_ kind: Kind) -> FindingCode {
    .error(
      "ambiguous-\(kind.words.code)",
      "The Management Node has several \(kind.words.many) of one name, so it is not known which is meant.",
      "Rename or remove all but one there.")
  }

  private static func nearTwin(_ kind: Kind) -> FindingCode {
    .error(
      "near-twin-\(kind.words.code)",
      "A \(kind.noun) of the file differs from one on the Management Node only in case, white space, dashes or quotation"
        + " marks, so that a second one would be created.",
      "Write the name as it is there, or give the new one a different name.")
  }
}
