extension Kind {
  /// Every kind that the engine reads, in the order of the deployment file: what others refer to comes first.
  public static let all: [Kind] = [
    trustedCACertificate, tlsCertificate, lyncServer, dnsServer, turnServer, stunServer, location, node, globalSettings,
    managementVM, certificateSigningRequest,
  ]

  /// The kinds that a deployment file can declare something of.
  public static let declarable = Set(all.filter { !$0.keys.isEmpty })

  /// The kinds whose objects refer to others: what must be known before something is removed.
  public static let referring = Set(all.filter(\.isReferring))

  /// Whether locations link to such objects.
  var isLinkedByLocations: Bool { Self.linkedByLocations.contains(self) }

  private static let linkedByLocations = Set(location.keys.compactMap(\.link))

  /// Whether the file says by name or address which one it means.
  var isNamedInFile: Bool { identityKey != nil && identity != .certificate }

  /// The kind of a resource of the API; nil for one that the engine does not read.
  public init?(rawValue: String) {
    guard let kind = Self.byResource[rawValue] else { return nil }
    self = kind
  }

  private static let byResource = Dictionary(all.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
}

extension Kind: Codable {
  /// Reads the resource's name.
  ///
  /// - Throws: `DecodingError` for a resource that the engine does not read.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let name = try container.decode(String.self)
    guard let kind = Kind(rawValue: name) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no kind of object is called \(name)")
    }
    self = kind
  }

  /// Writes the resource's name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
