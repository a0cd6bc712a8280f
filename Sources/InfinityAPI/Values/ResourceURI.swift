#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The address of one object, such as `/api/admin/configuration/v1/mssip_proxy/6/`.
///
/// Always the path form, with its final slash: an absolute URL is reduced to its path, so that a URI can never lead a
/// request, and the credentials with it, to another host. (API: `resource_uri`, `Location`, and every reference.)
public struct ResourceURI: Sendable, Hashable {
  /// The path from the root of the Management Node, with the final slash.
  public let path: String

  /// What the text between `/v1/` and the last component says: the resource's name, such as `mssip_proxy`.
  public var resource: String {
    let slash = UInt8(ascii: "/")
    var slashes = 0
    let start = path.utf8.firstIndex {
      if $0 == slash { slashes += 1 }
      return slashes == Self.versionComponent + 1
    }
    guard let start, let end = path.utf8.dropLast().lastIndex(of: slash), start < end else { return "" }
    return String(path[path.utf8.index(after: start)..<end])
  }

  /// The numeric id, or nil for the few objects that are known by another key.
  public var id: Int? {
    let key = path.utf8.dropLast()
    return Int(Substring(key[(key.lastIndex(of: UInt8(ascii: "/")).map(key.index(after:)) ?? key.startIndex)...]))
  }

  /// What tells the object from the others of its kind: the last component, a number or a text.
  public var key: String {
    let key = path.utf8.dropLast()
    let start = key.lastIndex(of: UInt8(ascii: "/")).map(key.index(after:)) ?? key.startIndex
    return String(Substring(key[start...]))
  }

  /// The address of the object with this id.
  public init(_ endpoint: Endpoint, id: Int) {
    self.path = "\(endpoint.path)\(id)/"
  }

  /// Reads an address that came from outside: a path, or an absolute URL whose host is dropped. A query and a fragment are dropped too.
  ///
  /// - Throws: ``InfinityError`` with the code ``InfinityError/Code/invalidRequest`` where the text is not the address
  ///   of an object in `/api/admin/`.
  public init(_ text: String) throws {
    guard let uri = ResourceURI(parsing: text) else { throw Self.noAddress(text) }
    self = uri
  }

  static func noAddress(_ text: String) -> InfinityError {
    InfinityError(
      .invalidRequest, "\"\(Printable.line(text))\" is not the address of an object of the Management Node's API",
      advice: "Use an address such as /api/admin/configuration/v1/system_location/1/.")
  }

  /// The address of the object with this key: a number, or a text such as a UUID.
  ///
  /// It is nil where no key, or no endpoint, can look like that.
  public init?(_ endpoint: Endpoint, key: some StringProtocol) {
    let path = endpoint.path + key + "/"
    // What is cut off of an address from outside has no place here.
    guard !key.contains("/"), let uri = ResourceURI(parsing: path), uri.path == path else { return nil }
    self = uri
  }

  /// Reads a reference to an object of a known kind: its address, or another one that ends in the resource's name and a
  /// key, since a Management Node may stand behind another path; or the id alone.
  package init?(leadingTo text: String, in endpoint: Endpoint) {
    if let uri = ResourceURI(parsing: text), uri.path.hasPrefix(endpoint.path) {
      self = uri
      return
    }
    if let id = Int(text), id >= 0 {
      self.init(endpoint, id: id)
      return
    }
    let parts = (Self.path(of: text) ?? "").split(separator: "/")
    guard parts.count >= 2, let name = endpoint.name.split(separator: "/").last, parts[parts.count - 2] == name else {
      return nil
    }
    self.init(endpoint, key: parts[parts.count - 1])
  }

  init?(parsing text: String) {
    guard var path = Self.path(of: text), path.utf8.count < 1000 else { return nil }
    if path.utf8.last != UInt8(ascii: "/") { path += "/" }
    // Lists hold tens of thousands of these, so nothing is taken apart into strings.
    guard path.withUTF8(Self.isAddress) else { return nil }
    self.path = path
  }

  /// Whether a text is the address of any object, on whatever host and behind whatever path.
  static func isAddress(_ text: String) -> Bool {
    guard let path = path(of: text) else { return false }
    return path.ranges(of: "\(beginning)").contains { ResourceURI(parsing: String(path[$0.lowerBound...])) != nil }
  }

  /// Whether it is what ``init(parsing:)`` makes: that of an endpoint may hold anything.
  var isWellFormed: Bool { ResourceURI(parsing: path) == self }

  /// Whether the bytes are `/api/admin/CATEGORY/v1/NAME…/KEY/`, each component plain.
  private static func isAddress(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let length = beginning.utf8CodeUnitCount
    guard bytes.count > length, let start = bytes.baseAddress, memcmp(start, beginning.utf8Start, length) == 0 else {
      return false
    }
    var component = 3
    var version = 0
    var isStart = true
    for byte in bytes[length...] {
      switch byte {
      case UInt8(ascii: "/"):
        // A double slash would make an empty component.
        if isStart { return false }
        component += 1
        isStart = true
        continue
      case UInt8(ascii: "."):
        // No component begins with a dot, so that none can climb.
        if isStart { return false }
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        break
      default: return false
      }
      if component == versionComponent {
        version += 1
        if version > 2 || byte != (version == 1 ? UInt8(ascii: "v") : UInt8(ascii: "1")) { return false }
      }
      isStart = false
    }
    return version == 2 && component >= smallestNumberOfSlashes
  }

  private static let beginning: StaticString = "/api/admin/"

  /// In `/api/admin/CATEGORY/v1/NAME/KEY/`, counted by the slashes before it.
  private static let versionComponent = 4
  private static let smallestNumberOfSlashes = 7

  /// The path of an absolute URL, or of a text that begins with a slash: without a query and a fragment.
  private static func path(of text: String) -> String? {
    let end = text.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    let address = end.map { text[..<$0] } ?? text[...]
    if address.utf8.first == UInt8(ascii: "/") { return end == nil ? text : String(address) }
    guard let scheme = address.firstRange(of: "://"),
      ["https", "http"].contains(address[..<scheme.lowerBound].lowercased()),
      let slash = address[scheme.upperBound...].firstIndex(of: "/")
    else { return nil }
    return String(address[slash...])
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
