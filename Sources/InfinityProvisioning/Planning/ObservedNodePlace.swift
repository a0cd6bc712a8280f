import InfinityAPI

extension NodePlace {
  /// The place of a node; nil of any other object, and where nothing is known of it.
  init?(_ observed: ObservedObject) {
    guard observed.reference.key.kind == .node else { return nil }
    if case .text(let text) = observed[\ConferencingNode.Fields.address] { address = text }
    location = observed[\ConferencingNode.Fields.location].referenced.first?.uri
    guard address != nil || location != nil else { return nil }
  }

  /// The API's names of what is otherwise now; what cannot be read any more tells of no move.
  func changes(in observed: ObservedObject) -> [String] {
    let now = NodePlace(observed)
    let fields = ConferencingNode.Fields()
    var changed: [String] = []
    if let address, let current = now?.address, current != address { changed.append(fields.address.name) }
    if let location, let current = now?.location, current != location { changed.append(fields.location.name) }
    return changed
  }
}
