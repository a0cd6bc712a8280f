import InfinityAPI

/// Writes a deployment as a deployment file, with the keys of each entry in the order of its table. Reading the text gives the same
/// deployment again.
struct DeploymentWriter {
  /// Remarks, each above the entry that it is about: the path of an entry, as `locations[0]`, or empty for the top.
  var remarks: [String: [String]] = [:]

  /// Longer lists stand below their key, an item a line.
  private static let longestLine = 100

  func text(_ deployment: Deployment) -> String {
    var lines = [FirstFile.schemaLine] + remarkLines("") + ["version: 1"]
    if let address = deployment.address {
      lines += ["", "managementNode:", "  address: \(Self.scalar(address.value))"]
    }
    for line in self.lines(deployment.settings, Kind.globalSettings.shape) { lines += ["", line] }
    for kind in Kind.all {
      guard let section = kind.section else { continue }
      lines += list(section.key, deployment[kind]) { self.lines($0, kind.shape) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func list(_ key: String, _ entries: [Entry], _ body: (Entry) -> [String]) -> [String] {
    guard !entries.isEmpty || remarks[key] != nil else { return [] }
    var lines = [""] + remarkLines(key) + [entries.isEmpty ? "\(key): []" : "\(key):"]
    for (index, entry) in entries.enumerated() {
      lines += remarkLines("\(key)[\(index)]").map { "  " + $0 }
      for (number, line) in body(entry).enumerated() {
        lines.append((number == 0 ? "  - " : "    ") + line)
      }
    }
    return lines
  }

  /// The keys of a mapping, one or more lines each.
  private func lines(_ entry: Entry, _ shape: ObjectShape) -> [String] {
    shape.keys.flatMap { key -> [String] in
      guard let value = entry[key.name]?.value else { return [] }
      if let flow = flow(value, key.value), !isLong(value, flow) { return ["\(key.name): \(flow)"] }
      switch (value, key.value.object) {
      case (.entry(let entry), let shape?): return ["\(key.name):"] + lines(entry, shape).map { "  " + $0 }
      case (.list(let items), _):
        return ["\(key.name):"] + items.compactMap { flow($0.value, key.value.element) }.map { "  - " + $0 }
      default: return []
      }
    }
  }

  private func isLong(_ value: Entry.Value, _ flow: String) -> Bool {
    guard case .list = value else { return false }
    return flow.count > Self.longestLine
  }

  /// A value on one line; nil for a mapping that holds lists of mappings, and for such a list.
  private func flow(_ value: Entry.Value, _ kind: ValueKind) -> String? {
    switch value {
    case .cleared: return "null"
    case .text(let text): return Self.scalar(text)
    case .integer(let number): return String(number)
    case .boolean(let isTrue): return isTrue ? "true" : "false"
    case .file(let file): return Self.scalar(file.written)
    case .secret(let source): return secret(source)
    case .list(let items):
      guard kind.object == nil else { return nil }
      return "[\(items.compactMap { flow($0.value, kind) }.joined(separator: ", "))]"
    case .entry(let entry):
      guard let shape = kind.object, !shape.keys.contains(where: \.value.isListOfMappings) else { return nil }
      let pairs = shape.keys.compactMap { key in
        entry[key.name].flatMap { flow($0.value, key.value) }.map { "\(key.name): \($0)" }
      }
      return "{\(pairs.joined(separator: ", "))}"
    }
  }

  private func secret(_ source: SecretSource) -> String {
    switch source.origin {
    case .environment(let name): "{env: \(Self.scalar(name))}"
    case .file(let file): "{file: \(Self.scalar(file.written))}"
    case .command(let words, _): "{command: [\(words.map(Self.scalar).joined(separator: ", "))]}"
    case .plaintext, .pfx: "{env: PLEASE_NAME_A_VARIABLE}"
    }
  }

  private func remarkLines(_ path: String) -> [String] {
    (remarks[path] ?? []).map { "# " + $0.escapedForTerminal }
  }

  /// A text as YAML: bare where nothing could take it for something else, in double quotes otherwise.
  static func scalar(_ text: String) -> String {
    let isBare =
      text.first.map { $0.isASCII && $0.isLetter } == true
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-/ ".contains($0)) }
      && text.last != " " && PlainScalar(text) == .text && text != ShapeChecker.undecided
    guard !isBare else { return text }
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\u{FEFF}", "\u{FFFE}", "\u{FFFF}": escape(scalar)
      case _ where scalar.isControl: escape(scalar)
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  /// What YAML does not let stand as it is, or an editor would not show. (YAML 1.2, section 5.7.)
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let isShort = scalar.value <= 0xFF
    return (isShort ? "\\x" : "\\u") + scalar.value.hexadecimal(digits: isShort ? 2 : 4).uppercased()
  }
}

extension ValueKind {
  /// What a list is a list of; itself for no list.
  fileprivate var element: ValueKind {
    if case .list(let element) = self { element } else { self }
  }

  fileprivate var isListOfMappings: Bool {
    if case .list(.object) = self { true } else { false }
  }
}
