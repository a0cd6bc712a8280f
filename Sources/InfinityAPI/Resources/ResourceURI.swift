/// The address of one object, such as `/api/admin/configuration/v1/mssip_proxy/6/`.
///
/// Always the path form, with its final slash: an absolute URL is reduced to its path, so that a URI can never lead a
/// request, and the credentials with it, to another host. (API: `resource_uri`, `Location`, and every reference.)
public struct ResourceURI: Sendable, Hashable {
  /// The path from the root of the Management Node, with the final slash.
  public let path: String

  /// What the text between `/v1/` and the last component says: the resource's name, such as `mssip_proxy`.
  public let resource: String

  /// The numeric id, or nil for the few objects that are known by another key.
  public let id: Int?

  /// The address of the object with this id.
  public init(_ endpoint: Endpoint, id: Int) {
    self.path = "\(endpoint.path)\(id)/"
    self.resource = endpoint.name
    self.id = id
  }

  /// Reads an address that came from outside: a path, or an absolute URL whose host is dropped.
  ///
  /// - Throws: ``InfinityError`` with the code ``InfinityError/Code/invalidRequest`` where the text is not the address
  ///   of an object in `/api/admin/`.
  public init(_ text: String) throws {
    guard let uri = ResourceURI(parsing: text) else {
      throw InfinityError(
        .invalidRequest,
        "\"\(Printable.line(text))\" is not the address of an object of the Management Node's API",
        advice: "Use an address such as /api/admin/configuration/v1/system_location/1/."
      )
    }
    self = uri
  }

  init?(parsing text: String) {
    guard let path = Self.path(of: text) else { return nil }
    var components = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    // "" "api" "admin" CATEGORY "v1" NAME… KEY, and "" where the final slash is there.
    if components.last?.isEmpty == true { components.removeLast() }
    guard components.count >= 7, components[0].isEmpty,
      Substring(components[1]) == "api", Substring(components[2]) == "admin", Substring(components[4]) == "v1",
      components.dropFirst().allSatisfy(Self.isPlainComponent)
    else { return nil }
    let key = Substring(components[components.count - 1])
    self.path = path.utf8.last == UInt8(ascii: "/") ? path : path + "/"
    self.resource = components[5..<(components.count - 1)].map { String(Substring($0)) }.joined(separator: "/")
    self.id = Int(key)
  }

  /// The path of an absolute URL, or the text itself where it begins with a slash.
  private static func path(of text: String) -> String? {
    if text.utf8.first == UInt8(ascii: "/") { return text }
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
      guard let slash = text.dropFirst(scheme.count).firstIndex(of: "/") else { return nil }
      return String(text[slash...])
    }
    return nil
  }

  /// Whether a component needs no escaping and cannot climb: letters, digits, `-`, `_`, and `.` inside.
  private static func isPlainComponent(_ component: Substring.UTF8View.SubSequence) -> Bool {
    guard let first = component.first, first != UInt8(ascii: ".") else { return false }
    return component.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        true
      default: false
      }
    }
  }

  /// Whether both have the same path.
  public static func == (left: ResourceURI, right: ResourceURI) -> Bool {
    left.path == right.path
  }

  /// Feeds the path to the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(path)
  }
}

extension ResourceURI: CustomStringConvertible {
  /// The path.
  public var description: String { path }
}

extension ResourceURI: Codable {
  /// Reads the string form, or takes `resource_uri` out of an embedded object.
  public init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      guard let uri = ResourceURI(parsing: text) else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "not the address of an object"))
      }
      self = uri
    } else {
      self = try decoder.container(keyedBy: EmbeddedKey.self).decode(ResourceURI.self, forKey: .uri)
    }
  }

  /// Writes the path as a string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(path)
  }

  private enum EmbeddedKey: String, CodingKey {
    case uri = "resource_uri"
  }
}
