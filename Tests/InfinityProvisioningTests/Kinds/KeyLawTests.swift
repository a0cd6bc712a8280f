import InfinityAPI
import Testing

@testable import InfinityProvisioning

/// What must hold of every key of every kind that sets a field: a key that is added to a table is tried here with no line of a test.
@Suite("Laws of the keys, tried on each")
struct KeyLawTests {
  static let cases = Kind.all.flatMap { kind in
    kind.keys.filter { $0.setsField && $0.field?.name != kind.keyField && !$0.value.isSecret }.map {
      KeyCase(kind: kind, key: $0)
    }
  }

  @Test("an entry with the key is written, read back and the same", arguments: cases)
  func roundTrip(tried: KeyCase) throws {
    let text = DeploymentWriter().text(tried.deployment)
    let reading = DeploymentReader().read(standardInput: Array(text.utf8))
    #expect(reading.findings.filter { $0.severity == .error && $0.code != .entry.unknownReference } == [], "\(text)")
    #expect(try DeploymentWriter().text(#require(reading.deployment)) == text)
    #expect(text.contains("\(tried.key.name): "))
  }

  @Test("a new object gets the field, and then nothing is left to do", arguments: cases)
  func creation(tried: KeyCase) throws {
    guard tried.kind.actions.contains(.create) else { return }
    try expectSet(tried, on: [])
  }

  @Test("an object that has another value gets the declared one, and then nothing is left to do", arguments: cases)
  func difference(tried: KeyCase) throws { try expectSet(tried, on: tried.present) }

  private func expectSet(_ tried: KeyCase, on objects: [ObservedObject]) throws {
    let field = try #require(tried.key.field)
    var node = SimulatedNode(objects)
    let plan = try Planner.plan(tried.input(node.inventory))
    let set = plan.changes.filter { $0.target.key.kind == tried.kind }.flatMap(\.fields).filter {
      $0.name == field.name
    }
    #expect(set.count == 1, "\(plan.changes)")
    #expect(try tried.isMeant(by: #require(set.first).after), "\(set)")
    try node.apply(plan)
    let second = try Planner.plan(tried.input(node.inventory))
    #expect(second.isEmpty, "\(second.changes)")
  }
}

/// A deployment in which one key of one kind says something, beside what its entry must say.
struct KeyCase: Sendable, CustomTestStringConvertible {
  let kind: Kind
  let key: Key

  var testDescription: String { "\(kind.words.one): \(key.name)" }

  var deployment: Deployment {
    var deployment = Deployment()
    if let linked = key.link { deployment[linked] = [Self.entry(linked)] }
    switch kind {
    case .globalSettings: deployment.settings[key.name] = Self.value(key)
    case .node: deployment.locations = [.named("Europe", pool: Self.pool(of: entry))]
    default: deployment[kind] = [entry]
    }
    return deployment
  }

  /// The objects of a Management Node that has nothing of the key, and all else that is needed.
  var present: [ObservedObject] {
    let europe = ObservedObject.named(.location, "Europe", id: 1)
    switch kind {
    case .globalSettings: return [.globalSettings(sipDomain: nil)]
    case .node: return [europe, .node(Self.name(kind), id: 2, in: europe)]
    default:
      let name = Self.name(kind)
      return [
        ObservedObject(
          kind, key: kind.key(written: name), label: name, uri: ResourceURI(kind.endpoint, id: 3),
          fields: [kind.keyField: .text(name)])
      ]
    }
  }

  /// Whether a value in a plan is what the key says.
  func isMeant(by value: PlanValue) -> Bool {
    switch Self.value(key).value {
    case .text(let name) where key.link != nil: value.referenced.map(\.label) == [name]
    case .list: value.referenced.map(\.label) == key.link.map { [Self.name($0)] }
    case .text(let text): value == .text(key.apiWords[text] ?? text)
    case .integer(let number): value == .integer(number)
    case .cleared, .boolean, .file, .secret, .entry: false
    }
  }

  func input(_ inventory: Inventory) -> Planner.Input {
    Planner.Input(
      deployment: deployment, certificates: CertificateMaterials(), inventory: inventory,
      managementNode: "https://manager.example.com")
  }

  private var entry: Entry { Self.entry(kind, saying: key) }

  private static func name(_ kind: Kind) -> String { kind.identity == .address ? "10.0.0.53" : "Alpha" }

  /// An entry with a key, and what it then must have.
  private static func entry(_ kind: Kind, saying key: Key? = nil) -> Entry {
    var entry = Entry(at: .generated)
    if let key { entry[key.name] = value(key) }
    for key in kind.keys where entry[key.name] == nil && PresenceRules.isMissed(key, in: entry, kind.shape) {
      entry[key.name] = value(key)
    }
    if let key = kind.identityKey { entry.set(key.name, .at(name(kind))) }
    return entry
  }

  private static func pool(of node: Entry) -> PoolDeclaration {
    var pool = PoolDeclaration.of([])
    pool.nodes = [NodeDeclaration(node)]
    return pool
  }

  /// Something that the key takes and that is not its default.
  private static func value(_ key: Key) -> Located<Entry.Value> {
    if let linked = key.link {
      let name = Entry.Value.text(name(linked))
      if case .list = key.value { return .at(.list([.at(name)])) }
      return .at(name)
    }
    return switch key.value {
    case .integer(let range): .at(.integer(range.lowerBound))
    case .choice(let words): .at(.text(words.last { $0 != key.defaultValue } ?? words[0]))
    case .boolean: .at(.boolean(true))
    case .secret: .at(.secret(.environment("SECRET")))
    case .ipAddress: .at(.text("10.0.0.7"))
    default: .at(.text("a.example.com"))
    }
  }
}

extension ValueKind {
  fileprivate var isSecret: Bool {
    if case .secret = self { true } else { false }
  }
}
