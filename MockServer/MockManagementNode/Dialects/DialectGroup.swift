import Foundation

extension Dialect {
  /// What the forms of a group are about; they exclude each other.
  public enum Group: String, Sendable, Hashable, CaseIterable {
    /// Objects inside others.
    case embedded
    /// References to objects.
    case references
    /// The nodes that use a TLS certificate.
    case nodes
    /// What is not set.
    case blanks
    /// Numbers.
    case numbers
    /// Booleans.
    case booleans
    /// Secrets.
    case secrets
    /// The pages of a list.
    case paging
    /// The link to the next page.
    case next
    /// The Location of what was created.
    case location
    /// The answer to a PATCH.
    case patch
    /// The answer to whoever is not logged in.
    case login
    /// Unknown fields.
    case extras
    /// Times.
    case dates
    /// Certificates and keys.
    case texts
    /// The release of the node.
    case release
    /// Schemas.
    case schema
    /// The bodies of refusals.
    case errors

    /// The forms of the group, the default first.
    public var forms: [Dialect] {
      switch self {
      case .embedded: [.embeddedID, .embeddedURI, .embeddedBlankURI, .embeddedAsURI]
      case .references: [.referencesPath, .referencesURL, .referencesObject, .referencesID]
      case .nodes: [.nodesEmpty, .nodesURIs, .nodesFQDNs, .nodesNames, .nodesObjects, .nodesKinds]
      case .blanks: [.blanksAsKnown, .blanksNull, .blanksEmpty, .blanksMissing]
      case .numbers: [.numbers, .numbersAsTexts]
      case .booleans: [.booleans, .booleansAsTexts, .booleansAsNumbers]
      case .secrets: [.secretsAsKnown, .secretsEncrypted, .secretsBlank]
      case .paging: [.pagesAsAsked, .pagesSmall, .pagesUncounted]
      case .next: [.nextPath, .nextURL]
      case .location: [.locationPath, .locationURL, .locationOtherPath, .locationBody]
      case .patch: [.patch202, .patch204, .patch200]
      case .login: [.login401, .loginRedirect]
      case .extras: [.extrasNone, .extrasMany]
      case .dates: [.datesNaive, .datesZone, .datesSeconds]
      case .texts: [.pemStripped, .pemCRLF]
      case .release: [.release40, .release24]
      case .schema: [.schemaFull, .schemaShort, .schemaNone]
      case .errors: [.errorsByResource, .errorsFlat, .errorsText]
      }
    }

    /// The form that a node speaks unless another one is named.
    public var defaultForm: Dialect { forms[0] }
  }

  private static let groups = Dictionary(
    uniqueKeysWithValues: Group.allCases.flatMap { group in group.forms.map { ($0, group) } })

  /// The group of this form; nil for a bundle.
  public var group: Group? { Self.groups[self] }

  /// The forms of a bundle; of any other name, itself.
  public var forms: [Dialect] {
    switch self {
    case .tastypie: [.embeddedURI, .nodesFQDNs, .secretsBlank]
    default: [self]
    }
  }

  /// Every form that is not a default, without the bundles.
  public static var all: [Dialect] { Group.allCases.flatMap { $0.forms.dropFirst() } }

  /// One form of each group, always the same ones for a seed.
  public static func random(seed: UInt64) -> [Dialect] {
    // SplitMix64, so that a seed means the same everywhere.
    var state = seed
    return Group.allCases.map { group in
      state &+= 0x9E37_79B9_7F4A_7C15
      var bits = state
      bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
      bits ^= bits >> 31
      return group.forms[Int(bits % UInt64(group.forms.count))]
    }
  }

  /// The forms that a name on a command line stands for: a form's, a bundle's, or `random:SEED`.
  ///
  /// - Throws: ``MockError`` for an unknown name, with those that are like it.
  public static func forms(named name: String) throws -> [Dialect] {
    let prefix = "random:"
    if name.hasPrefix(prefix) {
      guard let seed = UInt64(name.dropFirst(prefix.count)) else {
        throw MockError("\"\(name)\" is not a dialect: the seed of a random one is a whole number, such as random:7")
      }
      return random(seed: seed)
    }
    if let dialect = Dialect(rawValue: name) { return [dialect] }
    throw MockError(unknown(name))
  }

  /// Says that there is no such form, and names those that begin like it, or all.
  static func unknown(_ name: String) -> String {
    func likeness(_ dialect: Dialect) -> Int { dialect.rawValue.commonPrefix(with: name).count }
    let best = allCases.map(likeness).max() ?? 0
    let near = best < 3 ? [] : allCases.filter { likeness($0) == best }
    return near.isEmpty
      ? "there is no dialect \"\(name)\"; there are \(allCases.map(\.rawValue).joined(separator: ", ")), random:SEED"
      : "there is no dialect \"\(name)\"; like it are \(near.map(\.rawValue).joined(separator: ", "))"
  }
}
