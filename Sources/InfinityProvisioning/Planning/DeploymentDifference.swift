import InfinityAPI

/// What two deployments want differently, in the words of a plan. A pure function: no Management Node is asked.
///
/// Each is expanded as it would be for a Management Node that has nothing but its nodes; the same defaults count on both sides.
public struct DeploymentDifference: Sendable, Equatable {
  /// What differs, by step, as changes that lead from the first to the second: what only the second has is created, what only the
  /// first has deleted. In the second's order, then what is gone in the first's.
  public var changes: [Change]
  /// How many objects are the same in a step.
  public var unchanged: Int
  /// What one of them clears, and the other leaves as a Management Node has it: where nothing was set that is the same. By the second's order.
  public var clearings: [Clearing]

  /// A field that one deployment clears and the other says nothing of.
  public struct Clearing: Sendable, Equatable {
    /// The step that clears it.
    public var step: Step
    /// The object, as the second has it where it does.
    public var object: ObjectReference
    /// The API's name of the field.
    public var field: String
    /// Whether it is the second that clears it.
    public var isInSecond: Bool
  }

  /// The difference of two deployments.
  public init(
    from first: Deployment, _ firstCertificates: CertificateMaterials, to second: Deployment,
    _ secondCertificates: CertificateMaterials
  ) {
    let inventory = Self.inventory([first, second])
    let before = Self.objects(first, firstCertificates, inventory)
    let after = Self.objects(second, secondCertificates, inventory)
    let known = Dictionary(before.map { ($0.place, $0) }, uniquingKeysWith: { $0.merged(with: $1) })
    let all = Dictionary(after.map { ($0.place, $0) }, uniquingKeysWith: { $0.merged(with: $1) })
    let firstKeys = Set(before.map(\.object.key))
    let secondKeys = Set(after.map(\.object.key))
    changes = []
    unchanged = 0
    clearings = Self.clearings(before, after)
    var seen: Set<Place> = []
    for place in after.map(\.place) where seen.insert(place).inserted {
      guard let wanted = all[place] else { continue }
      let differences = Self.differences(known[place], wanted, wanted.object.key.kind)
      let isNew = !firstKeys.contains(place.key)
      guard !differences.isEmpty || (isNew && wanted.isCreatable) else {
        unchanged += 1
        continue
      }
      // A location that is new is created once; what it links to comes in later steps. Nodes are never created.
      add(wanted, isNew && (wanted.isCreatable || place.key.kind == .node) ? .create : .update, differences)
    }
    var gone: Set<ObjectKey> = []
    for place in before.map(\.place) where seen.insert(place).inserted {
      guard let lost = known[place] else { continue }
      // The platform's settings are there in any case.
      if secondKeys.contains(place.key) || place.key == .globalSettings {
        let differences = Self.differences(lost, nil, lost.object.key.kind)
        if !differences.isEmpty { add(lost, .update, differences) }
      } else if gone.insert(place.key).inserted {
        add(lost, .delete, [])
      }
    }
    unchanged -= clearedPlaces.count
    changes.sort { ($0.step.rawValue, $0.id) < ($1.step.rawValue, $1.id) }
    for index in changes.indices { changes[index].id = index }
  }

  /// How many there are of an action; what one of them clears is changed.
  public func count(_ action: Change.Action) -> Int {
    changes.count { $0.action == action } + (action == .update ? clearedPlaces.count : 0)
  }

  /// What is only cleared by one of them, and is no change beside.
  private var clearedPlaces: Set<Place> {
    Set(clearings.map { Place(step: $0.step, key: $0.object.key) })
      .subtracting(changes.map { Place(step: $0.step, key: $0.target.key) })
  }

  private mutating func add(_ object: DesiredObject, _ action: Change.Action, _ fields: [FieldDifference]) {
    changes.append(
      Change(
        id: changes.count, step: object.step, action: action, target: object.object, location: object.location,
        fields: fields))
  }
}

// How the two are compared.
extension DeploymentDifference {
  /// An object in one step.
  fileprivate struct Place: Hashable {
    var step: Step
    var key: ObjectKey
  }

  /// Nodes and the platform's settings are never created: a Management Node has them, and here with nothing set.
  private static func inventory(_ deployments: [Deployment]) -> Inventory {
    var nodes: [ObjectKey: ObservedObject] = [:]
    for name in deployments.flatMap({ $0.names(.node) }) {
      let key = ObjectKey(.node, written: name.value)
      let uri = ResourceURI(ConferencingNode.endpoint, id: nodes.count + 1)
      nodes[key] = nodes[key] ?? ObservedObject(.node, key: key.text, label: name.value, uri: uri, fields: [:])
    }
    let settings = ObservedObject(
      .globalSettings, key: ObjectKey.globalSettings.text, label: Kind.onlyObject,
      uri: ResourceURI(GlobalSettings.endpoint, id: 1), fields: [:])
    return Inventory(
      objects: nodes.values + [settings], kinds: [.node, .globalSettings], emptyKinds: [], unidentified: [],
      fieldNames: [:])
  }

  private static func objects(
    _ deployment: Deployment, _ certificates: CertificateMaterials, _ inventory: Inventory
  ) -> [DesiredObject] {
    var builder = DesiredStateBuilder(
      deployment: deployment, certificates: certificates, inventory: inventory, secrets: SecretKnowledge())
    return builder.build().objects
  }

  private static func differences(
    _ before: DesiredObject?, _ after: DesiredObject?, _ kind: Kind
  ) -> [FieldDifference] {
    let names = ((after?.fields ?? []) + (before?.fields ?? [])).map(\.name)
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.compactMap { name in
      let old = before?.fields.first { $0.name == name }?.value ?? .null
      let new = after?.fields.first { $0.name == name }?.value ?? .null
      guard !areEqual(old, new, name, kind) else { return nil }
      return FieldDifference(name: name, before: old, after: new)
    }
  }

  private static func clearings(_ before: [DesiredObject], _ after: [DesiredObject]) -> [Clearing] {
    func fields(_ objects: [DesiredObject]) -> [ObjectKey: [String: PlanValue]] {
      objects.reduce(into: [:]) { fields, object in
        for field in object.fields { fields[object.object.key, default: [:]][field.name] = field.value }
      }
    }
    let (first, second) = (fields(before), fields(after))
    func cleared(_ objects: [DesiredObject], _ other: [ObjectKey: [String: PlanValue]], isInSecond: Bool) -> [Clearing]
    {
      objects.flatMap { object in
        object.fields.compactMap { field in
          // The platform's settings are there in any case.
          let known = other[object.object.key] ?? (object.object.key == .globalSettings ? [:] : nil)
          guard field.value.isCleared, let known, known[field.name] == nil else { return nil }
          return Clearing(step: object.step, object: object.object, field: field.name, isInSecond: isInSecond)
        }
      }
    }
    return cleared(after, first, isInSecond: true) + cleared(before, second, isInSecond: false)
  }

  /// A secret by where it comes from, as it is written: each file's paths are relative to its own folder.
  private static func areEqual(_ left: PlanValue, _ right: PlanValue, _ field: String, _ kind: Kind) -> Bool {
    guard case .secret(let left) = left, case .secret(let right) = right else {
      return kind.areEqual(left, right, in: field)
    }
    return left.origin.isWritten(as: right.origin)
  }
}

extension DesiredObject {
  fileprivate var place: DeploymentDifference.Place { .init(step: step, key: object.key) }

  /// Of a certificate that two entries name, the first entry counts.
  fileprivate func merged(with other: DesiredObject) -> DesiredObject {
    var copy = self
    copy.fields += other.fields.filter { field in !fields.contains { $0.name == field.name } }
    return copy
  }
}

extension SecretSource.Origin {
  /// Whether a file says the same of two secrets.
  fileprivate func isWritten(as other: SecretSource.Origin) -> Bool {
    switch (self, other) {
    case (.environment(let left), .environment(let right)): left == right
    case (.file(let left), .file(let right)): left.isSame(as: right)
    case (.command(let left, _), .command(let right, _)): left == right
    case (.plaintext(let left), .plaintext(let right)): left == right
    case (.pfx(let left, let first), .pfx(let right, let second)):
      left.isSame(as: right)
        && (first.map { left in second.map { left.origin.isWritten(as: $0.origin) } ?? false } ?? (second == nil))
    default: false
    }
  }
}

extension PlanValue {
  /// Whether a field that has it holds nothing.
  fileprivate var isCleared: Bool { [.null, .text(""), .references([])].contains(self) }
}

extension DeclaredFile {
  /// Whether it is the same file, or stands in the same way to the file that names it.
  fileprivate func isSame(as other: DeclaredFile) -> Bool {
    path.withoutDots == other.path.withoutDots || written.withoutDots == other.written.withoutDots
  }
}

extension String {
  /// A path without `.` and `NAME/..`; links are not followed.
  fileprivate var withoutDots: String {
    var names: [Substring] = []
    for name in split(separator: "/") where name != "." {
      if name == "..", let last = names.last, last != ".." { names.removeLast() } else { names.append(name) }
    }
    return (hasPrefix("/") ? "/" : "") + names.joined(separator: "/")
  }
}
