import InfinityAPI

/// Where a Conferencing Node is and which address it has, as a plan found it. No change sets either; but a node that was moved since, or is
/// another machine by now, is not the one that the plan was made for.
struct NodePlace: Sendable, Hashable, Codable {
  /// Its address; nil where that could not be read.
  private var address: String?
  /// Its location; nil where that could not be read.
  private var location: ResourceURI?

  /// The place of a node; nil of any other object, and where nothing is known of it.
  init?(_ observed: ObservedObject) {
    guard observed.reference.key.kind == .node else { return nil }
    if case .text(let text) = observed[\ConferencingNode.Fields.address] { address = text }
    location = observed[\ConferencingNode.Fields.location].referenced.first?.uri
    guard address != nil || location != nil else { return nil }
  }

  /// The API's names of what is otherwise now.
  func changes(in observed: ObservedObject) -> [String] {
    let now = NodePlace(observed)
    let fields = ConferencingNode.Fields()
    var changed: [String] = []
    if address != nil, now?.address != address { changed.append(fields.address.name) }
    if location != nil, now?.location != location { changed.append(fields.location.name) }
    return changed
  }

  /// Writes it as `JSONEncoder` does, with its members in the order of their names.
  func write(to text: inout JSONText) {
    text.object { text in
      text.member("address", address)
      text.member("location", location?.path)
    }
  }
}
