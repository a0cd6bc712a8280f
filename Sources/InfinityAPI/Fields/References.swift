extension ResourceURI: PresentValue {
  /// Whatever leads to the object: a path or URL, an id as a number or a text, an object with its `resource_uri` or its `id`, or a list
  /// of one of these. An empty list is none.
  public static func read(_ json: JSONView, to target: Endpoint?) -> FieldReading<ResourceURI> {
    if let elements = json.elements {
      guard let only = elements.first else { return .unset }
      return elements.count == 1 && only.elements == nil ? read(only, to: target) : .unreadable
    }
    guard let target else { return FieldReading(json.text.flatMap(ResourceURI.init(parsing:))) }
    return FieldReading(uri(json, in: target))
  }

  private static func uri(_ json: JSONView, in endpoint: Endpoint) -> ResourceURI? {
    if let text = json.text { return ResourceURI(leadingTo: text, in: endpoint) }
    if let id = json.integer { return id < 0 ? nil : ResourceURI(endpoint, id: id) }
    if let text = json.filled("resource_uri")?.text {
      if let uri = ResourceURI(leadingTo: text, in: endpoint) { return uri }
      // What leads nowhere is as good as missing; an address of something else is not mended by an id.
      if ResourceURI.isAddress(text) { return nil }
    }
    // The few kinds without a numeric id are embedded with the UUID that their address ends in.
    guard let id = json.filled("id") ?? json.filled("uuid") else { return nil }
    if let text = id.text { return ResourceURI(endpoint, key: text) }
    return id.integer.flatMap { $0 < 0 ? nil : ResourceURI(endpoint, id: $0) }
  }

  /// The path.
  public var requestValue: RequestValue { .reference(self) }

  /// Null.
  public static var cleared: RequestValue { .null }

  /// The key, a number or a UUID: references are filtered by it.
  public var queryValue: String { key }
}

extension ResourceURI {
  /// The address of an object that came as a whole.
  ///
  /// - Throws: ``UnidentifiedObject`` where neither `resource_uri` nor `id` leads to it.
  static func identity(of json: JSONView, in endpoint: Endpoint) throws(UnidentifiedObject) -> ResourceURI {
    guard json.isObject, case .value(let uri) = read(json, to: endpoint) else { throw UnidentifiedObject(json) }
    return uri
  }
}

/// A member of a list that is no object, or one without an address: neither `resource_uri` nor `id` leads to it.
package struct UnidentifiedObject: Error, Sendable, Hashable {
  /// What stood in place of the address, or of the object.
  package var found: String
  /// Its name, address or alias where that can be read.
  package var label: String?

  init(_ json: JSONView) {
    found = json.isObject ? json["resource_uri"]?.found ?? "nothing" : json.found
    label = json.label
  }
}

extension JSONView {
  /// By what people know an object: its name, address or alias where that can be read.
  var label: String? { ["name", "address", "alias"].lazy.compactMap { filled($0)?.text }.first }
}
