import InfinityAPI

/// The servers that a location of the file links once the file is applied.
struct LinkedServers {
  let context: CheckContext
  let location: LocationDeclaration
  /// The location as the Management Node has it; nil where it is still to be created.
  let observed: ObservedObject?

  /// Those that are known, and why others are not; nil where all are.
  var dnsServers: ([CheckContext.Target], Finding?) {
    switch location.dnsServers {
    case .clear: return ([], nil)
    case .set(let addresses): return (addresses.map { dnsServer($0.value, $0.mark) }, nil)
    case .leave:
      let links = observed?[\Location.Fields.dnsServers].referenced ?? []
      let known = links.filter(isRead)
      let isWhole = known.count == links.count && !isUnreadable(.dnsServer)
      return (known.map { dnsServer($0.label, location.name.mark) }, isWhole ? nil : unread(.dnsServer))
    }
  }

  private func dnsServer(_ address: String, _ mark: SourceMark) -> CheckContext.Target {
    CheckContext.Target(label: address, address: address, port: 53, transport: "udp", mark: mark)
  }

  /// The server that a link leads to: as the file declares it, its undeclared fields as the Management Node has them.
  func server(_ kind: Kind) -> CheckContext.LinkedServer {
    let name: String
    var mark = location.name.mark
    switch link(kind) {
    case .clear: return .none
    case .set(let located): (name, mark) = (located.value, located.mark)
    case .leave:
      guard !isUnreadable(kind) else { return .unknown(unread(kind)) }
      guard let linked = linked(kind) else { return .none }
      guard isRead(linked) else { return .unknown(unread(kind)) }
      name = linked.label
    }
    let inventory = context.state.inventory
    let observed = inventory.object(ObjectKey(kind, written: name))
    let declared = zip(context.deployment[kind], context.deployment.names(kind)).first { $0.1.value == name }?.0
    guard declared != nil || observed != nil else {
      let seen =
        inventory.kinds.contains(kind) ? "is neither in the file nor on the Management Node" : "could not be read"
      return .unknown(.notChecked("the \(kind.named(name)) \(seen), so it was not looked at", at: mark))
    }
    /// What the file says of a key, else what the Management Node has, else what it takes where nobody says anything.
    func value(_ name: String) -> PlanValue? {
      guard let key = kind.shape.key(name), let field = key.field else { return nil }
      return declared?.plainValue(key) ?? observed?[field.name] ?? field.absence ?? .null
    }
    let transport = value("transport")
    guard let address = value("address")?.textIfAny, let port = value("port")?.integerIfAny,
      transport == nil || transport?.textIfAny != nil
    else {
      let message =
        "how to reach the \(kind.named(name)) is not known: neither the file nor the Management Node gives its whole address, so it was not"
        + " looked at"
      return .unknown(.notChecked(message, at: mark))
    }
    return .known(
      CheckContext.Target(
        label: name, address: address, port: port, transport: transport?.textIfAny?.inLowerCase ?? "udp", mark: mark))
  }

  private func link(_ kind: Kind) -> Assignment<Located<String>> {
    switch kind {
    case .lyncServer: location.lyncServer
    case .turnServer: location.turnServer
    default: location.stunServer
    }
  }

  private func linked(_ kind: Kind) -> ObjectReference? { observed?[Self.field(kind)].referenced.first }

  private static func field(_ kind: Kind) -> String {
    let fields = Location.Fields()
    return switch kind {
    case .dnsServer: fields.dnsServers.name
    case .lyncServer: fields.lyncServer.name
    case .turnServer: fields.turnServer.name
    default: fields.stunServer.name
    }
  }

  /// Whether it cannot be told what the location links.
  private func isUnreadable(_ kind: Kind) -> Bool { observed?.unreadable[Self.field(kind)] != nil }

  private func isRead(_ reference: ObjectReference) -> Bool {
    reference.uri.map { context.state.inventory.object(at: $0) != nil } ?? false
  }

  private func unread(_ kind: Kind) -> Finding {
    .notChecked(
      "a \(kind.noun) of location \(location.name.value.quotedForMessage) could not be read from the Management Node, so it was not looked"
        + " at", at: location.name.mark)
  }
}

extension PlanValue {
  var textIfAny: String? {
    if case .text(let text) = self { text } else { nil }
  }

  fileprivate var integerIfAny: Int? {
    if case .integer(let number) = self { number } else { nil }
  }
}
