import InfinityAPI

/// Expands a deployment into the objects that each step wants, in the order in which they are made, and finds what
/// cannot be planned against this Management Node.
///
/// Which fields an entry sets, and in which step, is said by the tables in `Kinds/`.
struct DesiredStateBuilder {
  let deployment: Deployment
  let certificates: CertificateMaterials
  let inventory: Inventory
  let secrets: SecretKnowledge
  private var resolver: ReferenceResolver
  private var objects: [DesiredObject] = []

  init(
    deployment: Deployment, certificates: CertificateMaterials, inventory: Inventory, secrets: SecretKnowledge
  ) {
    self.deployment = deployment
    self.certificates = certificates
    self.inventory = inventory
    self.secrets = secrets
    self.resolver = ReferenceResolver(deployment: deployment, certificates: certificates, inventory: inventory)
  }

  /// The desired objects of all steps, what of them was not found, and the errors and warnings on the way.
  mutating func build() -> (objects: [DesiredObject], missing: Set<ObjectKey>, findings: [Finding]) {
    for step in Step.allCases {
      for kind in Kind.all where kind.step == step { addObjects(of: kind, step) }
      addLaterFields(step)
    }
    let certificates = objects.map(\.object).filter { $0.fingerprint != nil && $0.uri == nil }.map(\.key)
    return (objects, resolver.missing.union(certificates), resolver.findings)
  }

  // MARK: Objects

  private mutating func addObjects(of kind: Kind, _ step: Step) {
    switch kind.identity {
    case .name, .address:
      for (entry, name) in zip(deployment[kind], deployment.names(kind)) { addEntry(entry, kind, name, step) }
    case .certificate: addCertificates(of: kind, step)
    case .single:
      let fields = deployment[kind].flatMap { self.fields(of: $0, kind, nil) { $0.occasion == .withObject } }
      guard !fields.isEmpty, let object = resolver.globalSettings() else { return }
      add(step, object.reference, nil, isCreatable: false, fields)
    }
  }

  private mutating func addEntry(_ entry: Entry, _ kind: Kind, _ name: Located<String>, _ step: Step) {
    let observed = resolver.existing(kind, name)
    // Of an object that exists, such a kind changes nothing in this step.
    guard observed == nil || kind.changesWithObject else { return }
    let fields = fields(of: entry, kind, observed) { key in
      switch key.occasion {
      case .withObject: true
      case .withNewObject: observed == nil
      case .later: false
      }
    }
    let object = observed?.reference ?? resolver.declared(kind, name)
    add(step, object, kind == .location ? name.value : nil, isCreatable: kind.actions.contains(.create), fields)
  }

  private mutating func addCertificates(of kind: Kind, _ step: Step) {
    var added: Set<ObjectKey> = []
    func certificate(_ summary: CertificateSummary, _ reference: ObjectReference) -> DesiredObject.Field {
      .init(name: kind.keyField, value: .certificate(reference, pem: summary.pem), occasion: .creation)
    }
    for (summary, declaration) in summaries(of: kind) {
      let reference = resolver.certificate(kind, summary)
      guard added.insert(reference.key).inserted else { continue }
      let secrets = declaration.map(Self.secrets) ?? []
      add(step, reference, nil, isCreatable: true, [certificate(summary, reference)] + secrets)
    }
  }

  private static func secrets(of declaration: TLSCertificateDeclaration) -> [DesiredObject.Field] {
    let fields = TLSCertificate.Fields()
    return [(fields.privateKey, declaration.privateKey), (fields.passphrase, declaration.passphrase)].compactMap {
      field, source in source.map { .init(name: field.name, value: .secret($0), occasion: .creation) }
    }
  }

  /// The certificates that the files of a kind's entries hold; a CA certificate has none of its own.
  private func summaries(of kind: Kind) -> [(CertificateSummary, TLSCertificateDeclaration?)] {
    guard kind == .tlsCertificate else { return certificates.trustedCACertificates.map { ($0, nil) } }
    return deployment.tlsCertificates.compactMap { declaration in
      certificates.tlsCertificates[declaration.name.value].map { ($0, declaration) }
    }
  }

  // MARK: Fields of objects that exist by then

  private mutating func addLaterFields(_ step: Step) {
    for (entry, name) in zip(deployment[.location], deployment.names(.location)) {
      let observed = resolver.existing(.location, name)
      let fields = fields(of: entry, .location, observed) { key in
        key.occasion == .later(step) || key.occasion == .withNewObject(thenIn: step) && observed != nil
      }
      guard !fields.isEmpty else { continue }
      let object = observed?.reference ?? resolver.declared(.location, name)
      add(step, object, name.value, isCreatable: false, fields)
    }
    addNodes(step)
  }

  /// Sets fields of the nodes that the Management Node has; ``NodeRules`` reports the others.
  private mutating func addNodes(_ step: Step) {
    let ownKeys = Kind.node.keys.filter { $0.occasion == .later(step) }
    let poolKeys = Kind.node.outerKeys.filter { $0.occasion == .later(step) }
    guard !ownKeys.isEmpty || !poolKeys.isEmpty else { return }
    for location in deployment.locations {
      guard let pool = location.pool else { continue }
      for node in pool.nodes {
        guard let observed = resolver.existing(.node, node.name) else { continue }
        let fields =
          fields(poolKeys, of: pool.entry, .node, observed) + fields(ownKeys, of: node.entry, .node, observed)
        guard !fields.isEmpty else { continue }
        add(step, observed.reference, location.name.value, isCreatable: false, fields)
      }
    }
  }

  private mutating func add(
    _ step: Step, _ object: ObjectReference, _ location: String?, isCreatable: Bool, _ fields: [DesiredObject.Field]
  ) {
    objects.append(
      DesiredObject(step: step, object: object, location: location, isCreatable: isCreatable, fields: fields))
  }
}

// What the keys of an entry make of an object's fields.
extension DesiredStateBuilder {
  private mutating func fields(
    of entry: Entry, _ kind: Kind, _ observed: ObservedObject?, where isWanted: (Key) -> Bool
  ) -> [DesiredObject.Field] {
    fields(kind.keys.filter(isWanted), of: entry, kind, observed)
  }

  private mutating func fields(
    _ keys: [Key], of entry: Entry, _ kind: Kind, _ observed: ObservedObject?
  ) -> [DesiredObject.Field] {
    var fields: [DesiredObject.Field] = []
    for key in keys where key.setsField {
      guard let field = key.field else { continue }
      if let wanted = wanted(key, field, entry, kind, observed) { fields.append(wanted) }
    }
    return fields
  }

  private mutating func wanted(
    _ key: Key, _ field: KindField, _ entry: Entry, _ kind: Kind, _ observed: ObservedObject?
  ) -> DesiredObject.Field? {
    let isName = field.name == kind.keyField
    let item = entry[key.name]
    switch item?.value {
    case nil where key.isAssumed:
      return field.absence.map { .init(name: field.name, value: $0) }
    case nil:
      return field.absence.map { .init(name: field.name, value: $0, occasion: .creation) }
    case .cleared:
      return .init(name: field.name, value: key.value.isList ? .references([]) : .null)
    case .text(let text):
      guard let linked = key.link else {
        let value = PlanValue.text(key.apiWords[text] ?? text)
        return .init(name: field.name, value: value, occasion: isName ? .creation : .always)
      }
      return resolver.reference(linked, Located(text, at: item?.mark ?? entry.mark))
        .map { .init(name: field.name, value: .reference($0)) }
    case .integer(let number):
      return .init(name: field.name, value: .integer(number))
    case .list(let items):
      guard let linked = key.link else { return nil }
      let references = items.compactMap { item -> ObjectReference? in
        guard case .text(let text) = item.value else { return nil }
        return resolver.reference(linked, Located(text, at: item.mark))
      }
      return .init(name: field.name, value: .references(references))
    case .secret(let source):
      let isSent = isKnownToDiffer(key, field, entry, kind, observed)
      return .init(name: field.name, value: .secret(source), occasion: isSent ? .always : .creation)
    case .boolean, .file, .entry:
      return nil
    }
  }

  /// A secret is sent when the object is created, when the word changes with which it goes, and when it is known to have changed.
  private func isKnownToDiffer(
    _ key: Key, _ field: KindField, _ entry: Entry, _ kind: Kind, _ observed: ObservedObject?
  ) -> Bool {
    guard let observed else { return false }
    if case .with(let other, let word) = key.presence, let condition = kind.shape.key(other),
      let chosen = condition.field,
      !chosen.comparison.areEqual(observed[chosen.name], .text(condition.apiWords[word] ?? word))
    {
      return true
    }
    return secrets.mustSend(observed.reference.key, field.name)
  }
}

extension Kind {
  /// Whether an object that exists may be changed in the step that creates such objects.
  fileprivate var changesWithObject: Bool {
    keys.contains { $0.setsField && $0.occasion == .withObject && $0.field?.name != keyField }
  }
}

extension ValueKind {
  fileprivate var isList: Bool {
    if case .list = self { true } else { false }
  }
}
