public import InfinityAPI

#if canImport(FoundationEssentials)
  public import struct FoundationEssentials.Date
#else
  public import struct Foundation.Date
#endif

/// The certificates of a deployment and of its Management Node: which are in use, where, and until when.
public struct CertificateOverview: Sendable, Equatable {
  /// One certificate.
  public struct Row: Sendable, Equatable {
    /// Its common name; the address on the Management Node of one that cannot be read there.
    public var name: String
    /// SHA-256 over the certificate; nil of one that cannot be read.
    public var fingerprint: CertificateFingerprint?
    /// Last moment of validity; nil of one that cannot be read.
    public var notAfter: Date?
    /// The names of the file's entries that it is of; empty where the file does not have it.
    public var entries: [String]
    /// Where it is on the Management Node; nil where it is not there.
    public var uri: ResourceURI?
    /// Who uses it there: nodes by location, the Management Node, a request that is to renew it.
    public var uses: [Use]
  }

  /// Who uses a certificate on the Management Node.
  public enum Use: Sendable, Equatable {
    /// Conferencing Nodes of a location, which is nil where it cannot be read.
    case nodes(location: String?, names: [String])
    /// The Management Node of this name.
    case managementNode(String)
    /// A certificate signing request of this name is to renew it.
    case request(String)
  }

  /// A request whose answer was not brought in yet.
  public struct Pending: Sendable, Equatable {
    /// The entry of the file.
    public var entry: String
    /// The file of its key.
    public var keyFile: String
  }

  /// The file's certificates in its order, then the others of the Management Node in its order.
  public var rows: [Row]
  /// The entries whose file could not be read, in the file's order.
  public var unreadable: [String]
  /// The requests that wait for their answers, in the file's order.
  public var pending: [Pending]
  /// What could not be seen on the Management Node, so that more may be in use than is shown.
  public var unseen: [String]

  /// The certificates of a deployment and an inventory with every kind that refers to certificates.
  ///
  /// - Parameters:
  ///   - deployment: the deployment.
  ///   - materials: what the files of the deployment hold.
  ///   - inventory: what the Management Node has.
  public init(_ deployment: Deployment, _ materials: CertificateMaterials, _ inventory: Inventory) {
    var rows: [Row] = []
    var places: [String: Int] = [:]
    unreadable = []
    for declaration in deployment.tlsCertificates {
      let entry = declaration.name.value
      guard let summary = materials.tlsCertificates[entry] else {
        unreadable.append(entry)
        continue
      }
      if let place = places[summary.fingerprint.text] {
        rows[place].entries.append(entry)
        continue
      }
      places[summary.fingerprint.text] = rows.count
      rows.append(
        Row(
          name: summary.commonName, fingerprint: summary.fingerprint, notAfter: summary.notAfter, entries: [entry],
          uri: nil, uses: []))
    }
    for object in inventory.objects(.tlsCertificate) {
      let uses = Self.uses(of: object, in: inventory)
      let summary = object.certificate
      if let place = summary.flatMap({ places[$0.fingerprint.text] }), rows[place].uri == nil {
        rows[place].uri = object.uri
        rows[place].uses = uses
        continue
      }
      rows.append(
        Row(
          name: summary?.commonName ?? object.uri.path, fingerprint: summary?.fingerprint, notAfter: summary?.notAfter,
          entries: summary.flatMap { places[$0.fingerprint.text] }.map { rows[$0].entries } ?? [], uri: object.uri,
          uses: uses))
    }
    self.rows = rows
    unseen =
      Kind.all.filter { Self.optionalKinds.contains($0) && !inventory.kinds.contains($0) }.map {
        "the \($0.words.many) could not be read, so it is not known which certificates they use"
      } + UnreadableRules.all(inventory).map(\.message)
    pending = deployment.tlsCertificates.compactMap { declaration in
      CertificatePlaces(declaration).pendingKey.map { Pending(entry: declaration.name.value, keyFile: $0) }
    }
  }

  private static func uses(of certificate: ObservedObject, in inventory: Inventory) -> [Use] {
    var uses: [Use] = []
    let nodes = inventory.objects(.node, referringTo: certificate)
    var locations: [String?] = []
    var names: [String?: [String]] = [:]
    for node in nodes {
      let location = node[\ConferencingNode.Fields.location].referenced.first?.label
      if names[location] == nil { locations.append(location) }
      names[location, default: []].append(node.reference.label)
    }
    uses += locations.map { .nodes(location: $0, names: names[$0] ?? []) }
    uses += inventory.objects(.managementVM, referringTo: certificate).map { .managementNode($0.reference.label) }
    uses += inventory.objects(.certificateSigningRequest, referringTo: certificate).map { .request($0.reference.label) }
    return uses
  }
}

extension CertificateOverview {
  /// The kinds of object that it is made from.
  public static let kinds: Set<Kind> = [.tlsCertificate, .node, .location]
  /// Those that are read as well, where the account may.
  public static let optionalKinds: Set<Kind> = [.managementVM, .certificateSigningRequest]
}
