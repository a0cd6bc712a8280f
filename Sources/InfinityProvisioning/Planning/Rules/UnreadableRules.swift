import InfinityAPI

/// What the Management Node says in a form that nobody knows is an error where the plan depends on it, and nothing otherwise.
enum UnreadableRules {
  /// The errors about objects that the steps need.
  ///
  /// - Parameter missing: the declared or named objects that were not found: one without a readable name may be the one that
  ///   is meant.
  static func findings(
    _ desired: [DesiredObject], missing: Set<ObjectKey>, _ input: Planner.Input
  ) -> [Finding] {
    fields(desired, input) + nodes(input) + names(missing, input)
  }

  /// Declared fields that cannot be compared.
  private static func fields(_ desired: [DesiredObject], _ input: Planner.Input) -> [Finding] {
    guard input.inventory.hasUnreadableFields else { return [] }
    let marks = DeploymentMarks(input.deployment, input.certificates)
    var seen: Set<String> = []
    return desired.flatMap { object -> [Finding] in
      guard input.steps.contains(object.step) || object.step == .locations,
        let observed = object.object.uri.flatMap({ input.inventory.object(at: $0) }), !observed.unreadable.isEmpty
      else { return [] }
      let mark = marks[observed.reference]
      return object.fields.filter { $0.occasion == .always && seen.insert("\(observed.uri) \($0.name)").inserted }
        .compactMap { unreadable($0.name, of: observed, at: mark) }
    }
  }

  /// Where a declared node stands, and its address, are compared before any step.
  private static func nodes(_ input: Planner.Input) -> [Finding] {
    guard input.inventory.hasUnreadableFields else { return [] }
    return input.deployment.locations.flatMap { $0.pool?.nodes ?? [] }.flatMap { node -> [Finding] in
      guard let observed = input.inventory.object(ObjectKey(.node, node.name.value)), !observed.unreadable.isEmpty
      else { return [] }
      let needed =
        [ConferencingNode.Fields().location.name]
        + (node.address == nil ? [] : [ConferencingNode.Fields().address.name])
      return needed.compactMap { unreadable($0, of: observed, at: node.name.mark) }
    }
  }

  private static func names(_ missing: Set<ObjectKey>, _ input: Planner.Input) -> [Finding] {
    // Nodes are looked for whatever the step.
    let kinds = Set(input.steps.flatMap(\.kinds) + [.location, .node]).intersection(missing.map(\.kind))
    return Kind.all.filter(kinds.contains).flatMap { kind in
      let nameless = input.inventory.objects(kind).filter(\.isNameless) + unreadCertificates(kind, input)
      let members = input.inventory.unidentified.filter { member in
        member.kind == kind && member.label.map { missing.contains(ObjectKey(kind, written: $0)) } != false
      }
      return nameless.map(unknown) + ListRules.empty(kind, input.inventory) + members.map(unidentified)
    }
  }

  private static func unknown(_ object: ObservedObject) -> Finding {
    let kind = object.reference.key.kind
    let found = object.unreadable[kind.keyField] ?? "what is no certificate"
    return Finding(
      .answer.unreadableObject,
      "it is not known which \(kind.noun) \(object.uri) is: its \(kind.keyField) cannot be read (found \(found)), and it"
        + " may be one that the file means; \(advice)")
  }

  /// The certificates of a kind of which it cannot be read what they are, where one of them may well be the file's: if a declared node has
  /// it, or no certificate of the kind can be read.
  private static func unreadCertificates(_ kind: Kind, _ input: Planner.Input) -> [ObservedObject] {
    let objects = input.inventory.objects(kind)
    let unread = objects.filter(\.isUnreadCertificate)
    guard !unread.isEmpty, unread.count < objects.count else { return unread }
    return used(unread, byNodes: input.deployment.nodeNames, input.inventory)
  }

  /// The errors about certificates of nodes of which it cannot be read what they are.
  static func certificates(ofNodes nodes: [String], _ inventory: Inventory) -> [Finding] {
    used(inventory.objects(.tlsCertificate).filter(\.isUnreadCertificate), byNodes: nodes, inventory).map(unknown)
  }

  private static func used(_ objects: [ObservedObject], byNodes names: [String], _ inventory: Inventory)
    -> [ObservedObject]
  {
    guard !objects.isEmpty else { return [] }
    let nodes = names.compactMap { inventory.object(ObjectKey(.node, $0)) }
    let used = Set(nodes.flatMap(\.referenced).compactMap(\.uri))
    return objects.filter { used.contains($0.uri) }
  }

  /// The error about a field that cannot be read; nil where it can.
  static func unreadable(_ field: String, of object: ObservedObject, at mark: SourceMark?) -> Finding? {
    object.unreadable[field].map { found in
      Finding(
        .answer.unreadableField,
        "the \(field) of \(object.reference.name) (\(object.uri)) "
          + "cannot be read: found \(found); \(advice)", at: mark)
    }
  }

  /// The error about a member of a list to which nothing leads.
  static func unidentified(_ member: UnidentifiedMember) -> Finding {
    Finding(
      .answer.unreadableObject,
      "the Management Node lists a \(member.kind.noun)\(member.label.map { " \($0.quotedForMessage)" } ?? "") that cannot "
        + "be addressed: its resource_uri is \(member.found), and no id helps; \(advice)")
  }

  /// The errors about everything that a deployment file could describe and that cannot be read, or that a list lacks.
  static func all(_ inventory: Inventory) -> [Finding] {
    let node = ConferencingNode.Fields()
    let notDescribed: Set = [node.hostname.name, node.domain.name, node.tlsClientCertificate.name, node.ipv6.name]
    return Kind.all.filter(Kind.declarable.contains).flatMap { kind in
      inventory.objects(kind).flatMap { object in
        object.unreadable.keys.filter { !notDescribed.contains($0) }.sorted()
          .compactMap { unreadable($0, of: object, at: nil) }
      } + inventory.unidentified.filter { $0.kind == kind }.map(unidentified)
    } + ListRules.findings(inventory, needing: [])
  }

  /// The errors about objects of which it cannot be told what they refer to, where something is to be removed.
  static func referrers(_ input: Planner.Input) -> [Finding] {
    input.inventory.unreadableReferrers.map { name in
      Finding(
        .answer.unreadableObject,
        "what \(name) refers to cannot be read, so it is not known what is unused; plan without --prune-certificates; \(advice)"
      )
    }
  }

  static let advice = "`infinity-provision doctor` shows which forms this Management Node uses"
}

extension Inventory {
  /// Objects of which it cannot be told what they refer to, as messages name them.
  var unreadableReferrers: [String] {
    Kind.referring.sorted { $0.rawValue < $1.rawValue }.flatMap { kind in
      objects(kind).filter { object in
        object.unreadable.keys.contains { kind.referenceFields.contains($0) }
      }.map(\.reference.name)
        + unidentified.filter { $0.kind == kind }.map {
          kind.named($0.label ?? "without a name")
        } + (lacks(kind) ? ["the \(kind.noun), of which there is always one,"] : [])
    }
  }
}

extension Kind {
  /// The API's names of the fields that hold references to what a plan can remove.
  fileprivate var referenceFields: Set<String> { Set(fields.filter(\.isReference).map(\.name)) }
}

extension Step {
  /// The kinds of object that it compares: those that it creates, and those of which it sets fields.
  var kinds: Set<Kind> {
    let ownKeys = { (kind: Kind) in kind.keys + kind.outerKeys }
    return Set(
      Kind.all.filter { kind in
        kind.step == self || kind == .node && ownKeys(kind).contains { $0.occasion == .later(self) }
      })
  }
}
