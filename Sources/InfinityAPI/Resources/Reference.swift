/// A reference in any form: a path or URL, a number, an object with its address or its id.
enum Reference: Decodable, Equatable {
  case none
  case text(String)
  case id(Int)
  /// Its `resource_uri` and its `id`, whichever it has.
  indirect case object(uri: Reference, id: Reference)

  private enum Key: String, CodingKey {
    case uri = "resource_uri"
    case id
  }

  init(from decoder: any Decoder) throws {
    if let value = try? decoder.singleValueContainer() {
      if value.decodeNil() {
        self = .none
        return
      }
      if let text = try? value.decode(String.self) {
        self = text.isEmpty ? .none : .text(text)
        return
      }
      if let id = try? value.decode(Int.self) {
        self = .id(id)
        return
      }
    }
    let object = try decoder.container(keyedBy: Key.self)
    func form(_ key: Key) -> Reference { (try? object.decodeIfPresent(Reference.self, forKey: key)) ?? .none }
    self = .object(uri: form(.uri), id: form(.id))
  }

  /// The address that it leads to, or nil.
  func uri(in endpoint: Endpoint) -> ResourceURI? {
    switch self {
    case .none: nil
    case .text(let text): ResourceURI(leadingTo: text, in: endpoint)
    case .id(let id): id < 0 ? nil : ResourceURI(endpoint, id: id)
    case .object(.text(let uri), _): ResourceURI(leadingTo: uri, in: endpoint)
    case .object(_, .text(let key)): ResourceURI(endpoint, key: key)
    case .object(_, let id): id.uri(in: endpoint)
    }
  }
}
