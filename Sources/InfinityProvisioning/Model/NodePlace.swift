import InfinityAPI

/// Where a Conferencing Node is and which address it has, as a plan found it. No change sets either; but a node that was moved since, or is
/// another machine by now, is not the one that the plan was made for.
struct NodePlace: Sendable, Hashable, Codable {
  /// Its address; nil where that could not be read.
  var address: String?
  /// Its location; nil where that could not be read.
  var location: ResourceURI?

  /// Writes it as `JSONEncoder` does, with its members in the order of their names.
  func write(to text: inout JSONText) {
    text.object { text in
      text.member("address", address)
      text.member("location", location?.path)
    }
  }
}
