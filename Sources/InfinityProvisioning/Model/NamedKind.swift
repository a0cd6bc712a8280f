/// The kinds of object that a deployment file names, and that the Management Node may have several of with one name.
enum NamedKind: Sendable {
  case lyncServer
  case dnsServer
  case turnServer
  case stunServer
  case location
  case node

  /// The same among all kinds.
  var kind: ObjectKind {
    switch self {
    case .lyncServer: .lyncServer
    case .dnsServer: .dnsServer
    case .turnServer: .turnServer
    case .stunServer: .stunServer
    case .location: .location
    case .node: .node
    }
  }
}
