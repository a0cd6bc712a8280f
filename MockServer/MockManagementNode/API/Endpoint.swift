/// What a path of the API stands for.
enum Endpoint: Equatable {
  /// A summary of all schemas.
  case summary
  /// A category's list of resources, or a group of commands'.
  case index(category: String, group: String?)
  case list(Int)
  case detail(Int, key: Substring)
  case schema(Int)
  /// Several objects by their ids: `/set/1;3/`.
  case set(Int, keys: Substring)
  /// A list or action inside an object: `/participant/<id>/media_stream/`.
  case nested(Int, parent: Int, key: Substring)

  /// - Returns: nil for a path that the API does not know; the slash at the end is part of a path.
  init?(path: String, in catalog: Catalog) {
    let prefix = "/api/admin/"
    guard path.hasPrefix(prefix), path.hasSuffix("/") else { return nil }
    let parts = path.dropFirst(prefix.count).dropLast().split(separator: "/", omittingEmptySubsequences: false)
    if parts == ["schema"] {
      self = .summary
      return
    }
    guard parts.count >= 2, parts[1] == "v1", Self.categories.contains(String(parts[0])) else { return nil }
    let category = String(parts[0])
    let rest = parts.dropFirst(2)
    guard let name = rest.first else {
      self = .index(category: category, group: nil)
      return
    }
    if category == "command" {
      self.init(command: rest, in: catalog)
      return
    }
    func place(_ name: some StringProtocol) -> Int? { catalog.index(of: Catalog.key(category, String(name))) }
    if let place = place(rest.joined(separator: "/")), !catalog.resources[place].path.contains("<id>") {
      self = .list(place)
    } else if rest.count == 3, let inner = place("\(name)/\(rest[4])"), let parent = place(name),
      catalog.resources[inner].path.contains("<id>")
    {
      self = .nested(inner, parent: parent, key: rest[3])
    } else if let place = place(name) {
      let tail = rest.dropFirst()
      if tail.elementsEqual(["schema"]) {
        self = .schema(place)
      } else if tail.count == 2, tail.first == "set", let keys = tail.last {
        self = .set(place, keys: keys)
      } else {
        self = .detail(place, key: tail.joined(separator: "/")[...])
      }
    } else {
      return nil
    }
  }

  /// The resource; nil for an index.
  var place: Int? {
    switch self {
    case .index, .summary: nil
    case .list(let place), .detail(let place, _), .schema(let place), .set(let place, _), .nested(let place, _, _):
      place
    }
  }

  /// A command's name has two parts: its group's and its own.
  private init?(command parts: ArraySlice<Substring>, in catalog: Catalog) {
    func place(_ parts: ArraySlice<Substring>) -> Int? {
      catalog.index(of: Catalog.key("command", parts.joined(separator: "/")))
    }
    if let place = place(parts) {
      self = .list(place)
    } else if parts.last == "schema", let place = place(parts.dropLast()) {
      self = .schema(place)
    } else if parts.count == 1, let group = parts.first, catalog.commandGroups.contains(String(group)) {
      self = .index(category: "command", group: String(group))
    } else {
      return nil
    }
  }

  static let categories = ["configuration", "status", "history", "command"]

  /// The methods that are allowed here; nil: none is refused.
  func methods(in catalog: Catalog) -> [String]? {
    switch self {
    case .index, .summary: nil
    case .list(let place), .nested(let place, _, _): catalog.resources[place].listMethods
    case .detail(let place, _): catalog.resources[place].detailMethods
    case .schema, .set: ["GET"]
    }
  }
}
