import InfinityAPI

/// A kind of object of the Management Node, with everything that is special about it: a file of `Kinds/` declares each.
///
/// The JSON Schema and the reader of the deployment file, the inventory, what is wanted of an object, comparison, export and the
/// reference pages follow from the declaration.
public struct Kind: Sendable {
  private let facts: Facts

  /// How an object is told from the others of its kind.
  enum Identity: Sendable {
    /// By its name, as it is written.
    case name
    /// By its address, in whatever notation.
    case address
    /// By the fingerprint of its certificate.
    case certificate
    /// By nothing: there is only one.
    case single
  }

  /// A list of the deployment file.
  struct Section: Sendable {
    /// The key of the document.
    var key: String
    /// One sentence for people.
    var summary: String

    init(_ key: String, _ summary: String) {
      self.key = key
      self.summary = summary
    }
  }

  /// A kind.
  ///
  /// - Parameters:
  ///   - field: the field that holds the natural key; nil where there is only one object.
  ///   - observed: fields that no key of the file is about, but that decide something.
  init<Object: Resource>(
    _ type: Object.Type, _ words: Words, by identity: Identity, _ field: (any ReadableField<String>)?,
    step: Step? = nil, section: Section? = nil, actions: Set<Change.Action> = [], allowsBulkPatch: Bool = false,
    keys: [KeyOf<Object>] = [], outerKeys: [KeyOf<Object>] = [], observed: [KindField] = []
  ) {
    let ownKeys = keys.map(\.key)
    let outerKeys = outerKeys.map(\.key)
    let declared = (ownKeys + outerKeys).compactMap(\.field)
    facts = Facts(
      type: type, words: words, identity: identity, keyField: field?.name ?? "id",
      keyOfObject: { json in
        guard let field else { return .success(Self.onlyObject) }
        return Self.text(of: field, in: json)
      },
      step: step, section: section, keys: ownKeys, outerKeys: outerKeys, actions: actions,
      allowsBulkPatch: allowsBulkPatch,
      fields: declared + observed.filter { field in !declared.contains { $0.name == field.name } })
  }

  /// What the only object of its kind is called.
  static let onlyObject = "global"

  private static func text(
    of field: some ReadableField<String>, in json: JSONView
  ) -> Result<String, KindField.Unreadable> {
    switch json.reading(field) {
    case .value(let text): .success(text)
    case .unset: .success(field.default)
    case .unreadable: .failure(KindField.Unreadable(found: json.unreadable(field)?.found ?? "nothing"))
    }
  }
}

// What is said of it.
extension Kind {
  /// The API's name of the resource, as plans show it.
  public var rawValue: String { facts.resource }
  /// Where the API keeps them.
  var endpoint: Endpoint { type.endpoint }
  /// The objects as the SDK reads them.
  var type: any Resource.Type { facts.type }
  /// What people call it in messages and in the file.
  public var words: Words { facts.words }
  /// Our word for one of them, for messages.
  public var noun: String { words.one }
  /// How one is told from the others of its kind.
  var identity: Identity { facts.identity }
  /// The API's name of the field that holds the natural key.
  var keyField: String { facts.keyField }
  /// The key of the file that holds the natural key; nil where the file has none.
  var identityKey: Key? { facts.identityKey }
  /// The step that creates and changes such objects; nil where the file only says what becomes of some of their fields.
  var step: Step? { facts.step }
  /// The list of the deployment file that declares them; nil where there is none.
  var section: Section? { facts.section }
  /// The keys of a mapping of the file that declares one, in the order of the documentation.
  var keys: [Key] { facts.keys }
  /// The keys of the mapping around it that set fields of such an object: a pool's for its nodes.
  var outerKeys: [Key] { facts.outerKeys }
  /// A mapping of the file that declares one.
  var shape: ObjectShape { facts.shape }
  /// What may be done to such an object.
  var actions: Set<Change.Action> { facts.actions }
  /// Whether the Management Node takes a second one that is the same. Of names and addresses it sees to that itself.
  var allowsTwins: Bool { identity == .certificate }
  /// Whether the API takes several of them in one PATCH of the list.
  public var allowsBulkPatch: Bool { facts.allowsBulkPatch }
  /// The fields that the engine knows.
  var fields: [KindField] { facts.fields }
  /// The field with an API name, as far as a change may set it; nil for one that none sets.
  func settable(_ name: String) -> SettableField? { settable.first { $0.name == name } }
  /// The fields that a change may set.
  var settable: [SettableField] { facts.settable }
  /// Whether its objects refer to others.
  var isReferring: Bool { facts.isReferring }
  /// Whether a secret of an object that exists can be sent again. A certificate's key belongs to its certificate.
  var allowsNewSecrets: Bool { facts.allowsNewSecrets }

  /// Whether an object can be made again from what the Management Node shows of it.
  var isWithoutSecrets: Bool { identity != .certificate && !allowsNewSecrets }

  /// What stands in an answer as the natural key.
  func keyOfObject(_ json: JSONView) -> Result<String, KindField.Unreadable> { facts.keyOfObject(json) }

  /// The natural key of what people call by this name or address.
  func key(written text: String) -> String {
    if case .address = identity { CanonicalForm.host(text) } else { text }
  }

  /// The field with an API name; nil for one that the engine does not know.
  func field(_ name: String) -> KindField? { fields.first { $0.name == name } }

  /// Whether two values of a field mean the same.
  func areEqual(_ left: PlanValue, _ right: PlanValue, in field: String) -> Bool {
    (self.field(field)?.comparison ?? .exact).areEqual(left, right)
  }

  /// All of it behind one reference: every key of an object holds a kind.
  private final class Facts: Sendable {
    let type: any Resource.Type
    let resource: String
    let words: Words
    let identity: Identity
    let keyField: String
    let keyOfObject: @Sendable (JSONView) -> Result<String, KindField.Unreadable>
    let step: Step?
    let section: Section?
    let keys: [Key]
    let outerKeys: [Key]
    let identityKey: Key?
    let shape: ObjectShape
    let isReferring: Bool
    let allowsNewSecrets: Bool
    let actions: Set<Change.Action>
    let allowsBulkPatch: Bool
    let fields: [KindField]
    let settable: [SettableField]

    init(
      type: any Resource.Type, words: Words, identity: Identity, keyField: String,
      keyOfObject: @escaping @Sendable (JSONView) -> Result<String, KindField.Unreadable>, step: Step?,
      section: Section?, keys: [Key], outerKeys: [Key], actions: Set<Change.Action>, allowsBulkPatch: Bool,
      fields: [KindField]
    ) {
      self.type = type
      self.resource = type.endpoint.name
      self.words = words
      self.identity = identity
      self.keyField = keyField
      self.keyOfObject = keyOfObject
      self.step = step
      self.section = section
      self.keys = keys
      self.outerKeys = outerKeys
      self.identityKey = keys.first { $0.field?.name == keyField }
      self.shape = ObjectShape(noun: words.withArticle, keys: keys)
      self.isReferring = fields.contains(where: \.isReference)
      self.allowsNewSecrets = identity != .certificate && fields.contains { $0.read == nil }
      self.actions = actions
      self.allowsBulkPatch = allowsBulkPatch
      self.fields = fields
      let certificate = identity == .certificate ? [SettableField(certificate: keyField)] : []
      settable =
        certificate + (keys + outerKeys).compactMap { SettableField($0, keyField: keyField, step: step) }
    }
  }
}

extension Kind: Hashable {
  /// Whether it is the same kind.
  public static func == (left: Kind, right: Kind) -> Bool { left.facts === right.facts }

  /// Hashes which one it is.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(facts)) }
}

extension Kind: CustomStringConvertible {
  /// The resource's name.
  public var description: String { rawValue }
}
