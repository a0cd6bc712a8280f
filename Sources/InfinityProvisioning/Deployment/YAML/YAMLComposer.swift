/// Composes the text of one file into a ``YAMLValue``, strictly.
///
/// Values are made as libyaml finds them. What an alias stands for is shared, not copied, and only counted each time: a small file may expand
/// without bound.
struct YAMLComposer {
  typealias Fault = SourceText.Fault

  /// Values in a document once its aliases are expanded; beyond it the aliases are taken for a bomb.
  static let maximumValues = 1_000_000

  /// Nesting below the document; the deployment file needs nine.
  static let maximumDepth = 50

  private let events: YAMLEvents
  private var anchors: [String: Part] = [:]
  /// Keys that are written twice, wherever that is.
  private var duplicates: [Fault] = []

  /// The document's value, or nil and the reasons in `faults`, in the order of the text.
  ///
  /// An empty document is nil without a fault.
  static func compose(_ text: String) -> (value: YAMLValue?, faults: [Fault]) {
    var text = text
    return text.withUTF8 { bytes in
      var composer = YAMLComposer(events: YAMLEvents(bytes))
      do throws(Fault) {
        guard let document = try composer.document() else { return (nil, []) }
        let faults = (composer.duplicates + document.faults).sorted { ($0.line, $0.column) < ($1.line, $1.column) }
        // What is there of a value that is too large is a part, about which nothing more can be said.
        let isWhole = !document.faults.contains { $0.code == .syntax.aliasExpansion }
        return (isWhole ? document.value : nil, faults)
      } catch {
        return (nil, [error])
      }
    }
  }

  private init(events: YAMLEvents) {
    self.events = events
  }

  /// A value with what its aliases bring along.
  private struct Part {
    /// Nil where it is not used.
    var value: YAMLValue?
    /// Values in it, itself included.
    var size = 1
    /// Levels in it, below itself.
    var height = 0
    /// What is wrong in it. Of what nobody uses, nothing is told.
    var faults: Set<Fault> = []

    /// One over what is told is enough.
    mutating func report(_ fault: Fault) {
      if faults.count <= [Finding].maximumCount { faults.insert(fault) }
    }

    /// Whether another part has a place in it; else that is too much.
    mutating func takes(_ part: Part, at event: YAMLEvent) -> Bool {
      if !part.faults.isEmpty, faults.count <= [Finding].maximumCount { faults.formUnion(part.faults) }
      height = max(height, part.height + 1)
      guard size <= maximumValues else { return false }
      size += part.size
      guard size > maximumValues else { return true }
      let message = "the aliases expand to more than 1,000,000 values; remove the aliases of aliases"
      report(Fault(code: .syntax.aliasExpansion, message: message, line: event.line, column: event.column))
      return false
    }
  }

  // MARK: Parts

  private mutating func document() throws(Fault) -> Part? {
    // The stream begins, then the document.
    _ = try events.next()
    if case .streamEnd = try events.next().content { return nil }
    let root = try part(from: events.next(), depth: 0)
    _ = try events.next()
    let rest = try events.next()
    guard case .streamEnd = rest.content else {
      let message = "a second YAML document begins here; a deployment file holds one (use `include` for more files)"
      throw Fault(code: .syntax.secondDocument, message: message, line: rest.line, column: rest.column)
    }
    return root
  }

  private mutating func part(from event: YAMLEvent, depth: Int) throws(Fault) -> Part {
    var part: Part
    switch event.content {
    case .alias(let name):
      part = try aliased(name, at: event)
    case .scalar(let text, let isPlain):
      part = Part(value: value(.scalar(text, isPlain: isPlain), at: event))
    case .listStart where depth > Self.maximumDepth, .mappingStart where depth > Self.maximumDepth:
      // Not looked into: libyaml goes on to a depth for which there may be no stack.
      part = try skipped()
    case .listStart:
      part = try list(from: event, depth: depth)
    case .mappingStart:
      part = try mapping(from: event, depth: depth)
    case .listEnd, .mappingEnd, .streamEnd, .other:
      // libyaml begins nothing with these.
      throw Fault(code: .syntax.yamlSyntax, message: "not valid YAML", line: event.line, column: event.column)
    }
    // A value that is too large in an anchor is told where it is used, once, and counts no more.
    if part.size > Self.maximumValues { part = Part(faults: part.faults) }
    if event.hasTag {
      let message = "a YAML tag (`!…`) is not used in a deployment file; remove it"
      part.report(Fault(code: .syntax.yamlTag, message: message, line: event.line, column: event.column))
    }
    if let anchor = event.anchor { anchors[anchor] = part }
    // An alias may bring the depth along.
    guard depth + part.height > Self.maximumDepth else { return part }
    let message = "nested more than \(Self.maximumDepth) levels deep"
    return Part(faults: [Fault(code: .syntax.tooDeep, message: message, line: event.line, column: event.column)])
  }

  /// Passes over a list or a mapping that has begun. What has a name in it can still be meant by aliases.
  private mutating func skipped() throws(Fault) -> Part {
    var depth = 1
    while depth > 0 {
      let event = try events.next()
      if let anchor = event.anchor { anchors[anchor] = Part() }
      switch event.content {
      case .listStart, .mappingStart: depth += 1
      case .listEnd, .mappingEnd: depth -= 1
      case .streamEnd: return Part()
      case .scalar, .alias, .other: break
      }
    }
    return Part()
  }

  private func value(_ content: YAMLValue.Content, at event: YAMLEvent) -> YAMLValue {
    YAMLValue(content: content, line: event.line, column: event.column)
  }

  /// What an alias stands for, at the place of its anchor.
  private func aliased(_ name: String, at event: YAMLEvent) throws(Fault) -> Part {
    guard let part = anchors[name] else {
      let message = "not valid YAML: \(YAMLSlip.unknownAlias)"
      throw Fault(code: .syntax.yamlSyntax, message: message, line: event.line, column: event.column)
    }
    return part
  }

  private mutating func list(from start: YAMLEvent, depth: Int) throws(Fault) -> Part {
    var list = Part()
    var values: [YAMLValue] = []
    while true {
      let event = try events.next()
      if case .listEnd = event.content { break }
      let item = try part(from: event, depth: depth + 1)
      if list.takes(item, at: event), let value = item.value { values.append(value) }
    }
    list.value = value(.list(values), at: start)
    return list
  }

  private mutating func mapping(from start: YAMLEvent, depth: Int) throws(Fault) -> Part {
    var mapping = Part()
    var entries: [YAMLEntry] = []
    var merged: [YAMLEntry] = []
    var places = KeyPlaces()
    while true {
      let keyEvent = try events.next()
      if case .mappingEnd = keyEvent.content { break }
      let key = try key(from: keyEvent, depth: depth)
      let valueEvent = try events.next()
      let part = try part(from: valueEvent, depth: depth + 1)
      guard let key else {
        let message = "a key must be text, not a list or a mapping"
        mapping.report(
          Fault(code: .syntax.complexKey, message: message, line: keyEvent.line, column: keyEvent.column))
        continue
      }
      let place = KeyPlaces.Place(line: key.line, column: key.column)
      if let first = places.note(key.name, at: place) {
        if duplicates.count <= [Finding].maximumCount {
          duplicates.append(KeyPlaces.fault(name: key.name, at: place, first: first))
        }
        continue
      }
      if depth == 0, key.name.hasPrefix("x-") { continue }
      guard mapping.takes(part, at: valueEvent), let value = part.value else { continue }
      if key.name == "<<", key.isPlain {
        merged += mergedEntries(of: value, into: &mapping)
      } else {
        entries.append(YAMLEntry(key: key.name, line: key.line, column: key.column, value: value))
      }
    }
    if !merged.isEmpty {
      // What is written in the mapping itself wins, then what was merged first.
      var known = Set(entries.map(\.key))
      entries += merged.filter { known.insert($0.key).inserted }
    }
    mapping.value = value(.mapping(entries), at: start)
    return mapping
  }

  /// A key; nil where it is no text.
  private mutating func key(
    from event: YAMLEvent, depth: Int
  ) throws(Fault) -> (name: String, isPlain: Bool, line: Int, column: Int)? {
    if case .scalar(let name, let isPlain) = event.content, event.anchor == nil {
      return (name, isPlain, event.line, event.column)
    }
    guard let key = try part(from: event, depth: min(depth, Self.maximumDepth)).value,
      case .scalar(let name, let isPlain) = key.content
    else { return nil }
    return (name, isPlain, key.line, key.column)
  }

  private func mergedEntries(of value: YAMLValue, into mapping: inout Part) -> [YAMLEntry] {
    switch value.content {
    case .mapping(let entries):
      return entries
    case .list(let values):
      return values.flatMap { mergedEntries(of: $0, into: &mapping) }
    case .scalar:
      let message = "`<<` merges a mapping or a list of mappings, as in `<<: *defaults`"
      mapping.report(Fault(code: .syntax.merge, message: message, line: value.line, column: value.column))
      return []
    }
  }
}
