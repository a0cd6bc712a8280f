import InfinityAPI

/// Every kind of object and every command, by the API's names and by ours.
package struct ResourceBook: Sendable {
  /// The blocks of ``ResourceTable``, each by its kind and in its order; read when they are asked for.
  private let blocks: [(kind: Substring, json: Substring)]

  /// What ``ResourceTable`` has.
  package init() {
    var blocks: [(Substring, Substring)] = []
    var start: Substring.Index?
    let text = ResourceTable.text
    var rest = text.utf8[...]
    // A block begins with the one kind of line that names a kind, and ends before the next blank line.
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      if end == rest.startIndex, let begin = start {
        blocks.append(Self.block(text[begin..<end]))
        start = nil
      } else if start == nil {
        start = rest.startIndex
      }
      rest = end == rest.endIndex ? rest[end...] : rest[rest.index(after: end)...]
    }
    if let start { blocks.append(Self.block(text[start...])) }
    self.blocks = blocks
  }

  private static func block(_ json: Substring) -> (Substring, Substring) {
    let value = json.utf8.dropFirst(#"{"kind":""#.utf8.count)
    return (Substring(value.prefix { $0 != UInt8(ascii: "\"") }), json)
  }

  /// `configuration/worker_vm`, for each of them.
  package var kinds: [String] { blocks.map { String($0.kind) } }

  /// What is known of each.
  package var all: [ResourceFacts] { blocks.compactMap { Self.facts($0.json) } }

  /// What is known of a kind by its whole name: `configuration/worker_vm`.
  package func facts(of kind: String) -> ResourceFacts? {
    blocks.first { $0.kind == kind }.flatMap { Self.facts($0.json) }
  }

  private static func facts(_ json: Substring) -> ResourceFacts? {
    (try? JSONView(parsing: Array(json.utf8))).flatMap(ResourceFacts.init(table:))
  }

  /// Which parts of the API a short name is looked for in, the first that has it.
  static let categories = ["configuration", "status", "history"]

  /// What is known of a kind by what somebody calls it: `worker_vm`, `status/worker_vm`, `node`, `/api/admin/status/v1/worker_vm/`.
  ///
  /// A name without a category is one of the configuration, else of the status, else of the history.
  package func facts(named name: String) -> ResourceFacts? {
    Self.candidates(name).lazy.compactMap(facts(of:)).first
  }

  /// The same for a command: `participant/dial`, `command/participant/dial`, `upgrade_request/finish`.
  package func command(named name: String) -> ResourceFacts? {
    let name = Self.plain(name)
    let found = facts(of: name) ?? facts(of: "command/\(name)") ?? facts(of: "configuration/\(name)")
    return found.flatMap { $0.allows(.call) ? $0 : nil }
  }

  /// The whole names that a name may stand for, the likeliest first.
  static func candidates(_ name: String) -> [String] {
    let name = plain(name)
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    if let category = parts.first, parts.count == 2, (categories + ["command"]).contains(category) {
      return [name, ResourceTable.words[parts[1]].map { "\(category)/\($0)" }].compactMap(\.self)
    }
    return [name, ResourceTable.words[name]].compactMap(\.self).flatMap { name in categories.map { "\($0)/\(name)" } }
  }

  /// Without the slashes and what comes before the category in an address.
  private static func plain(_ name: String) -> String {
    var parts = name.split(separator: "/").map(String.init)
    if parts.starts(with: ["api", "admin"]), parts.count >= 5, parts[3] == "v1" {
      parts.remove(at: 3)
      parts.removeFirst(2)
    }
    return parts.joined(separator: "/")
  }

  /// `; did you mean "worker_vm"?`, or nothing.
  ///
  /// - Parameter isCommand: whether a command is meant, not a kind of object.
  package func suggestion(for name: String, isCommand: Bool = false) -> String {
    let known = kinds.filter { $0.hasPrefix("command/") == isCommand }
    let short = known.map { String($0.drop { $0 != "/" }.dropFirst()) }
    return ResourceKnowledge.suggestion(
      for: Self.plain(name), among: Array(Set(short + (isCommand ? [] : known + ResourceTable.words.keys))))
  }
}
