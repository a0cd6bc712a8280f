import Yams

/// Composes the text of one file into a ``YAMLValue``, strictly.
///
/// Yams' own error text is never shown: it quotes the line of the file, which may hold a secret. What libyaml says of
/// the problem is a constant, and its mark gives the place.
struct YAMLComposer {
  typealias Fault = SourceText.Fault

  /// Values in a document once its aliases are expanded; beyond it the aliases are taken for a bomb.
  static let maximumValues = 1_000_000

  /// Nesting below the document; the deployment file needs nine.
  static let maximumDepth = 50

  private(set) var faults: [Fault] = []
  private var remainingValues = maximumValues
  private let duplicates: Set<Place>

  /// The document's value, or nil and the reasons in `faults`.
  ///
  /// An empty document is nil without a fault.
  static func compose(_ text: String) -> (value: YAMLValue?, faults: [Fault]) {
    if let fault = ComplexKeyGuard.fault(in: text) { return (nil, [fault]) }
    let attempt = DuplicateKeyFinder.compose(text)
    switch attempt.result {
    case .failure(let error):
      return (nil, attempt.faults + [fault(of: error, in: text)])
    case .success(nil):
      return (nil, attempt.faults)
    case .success(let node?):
      var composer = YAMLComposer(duplicates: Set(attempt.renamed))
      let value = composer.convert(node, depth: 0, isDocument: true)
      // What is there after the limit was reached is a part, about which nothing more can be said.
      return (composer.remainingValues > 0 ? value : nil, attempt.faults + composer.faults)
    }
  }

  private init(duplicates: Set<Place>) {
    self.duplicates = duplicates
  }

  /// A place in the text.
  struct Place: Hashable {
    var line: Int
    var column: Int
  }

  /// One over what is told is enough.
  private mutating func report(_ fault: Fault) {
    if faults.count <= [Finding].maximumCount { faults.append(fault) }
  }

  // MARK: Conversion

  private mutating func convert(_ node: Node, depth: Int, isDocument: Bool = false) -> YAMLValue? {
    let line = node.mark?.line ?? 1
    let column = node.mark?.column ?? 1
    guard remainingValues > 0 else { return nil }
    remainingValues -= 1
    if remainingValues == 0 {
      let message = "the aliases expand to more than 1,000,000 values; remove the aliases of aliases"
      report(Fault(code: .syntax.aliasExpansion, message: message, line: line, column: column))
      return nil
    }
    guard depth <= Self.maximumDepth else {
      let message = "nested more than \(Self.maximumDepth) levels deep"
      report(Fault(code: .syntax.tooDeep, message: message, line: line, column: column))
      return nil
    }
    if !Self.hasPlainTag(node) {
      let message = "a YAML tag (`!…`) is not used in a deployment file; remove it"
      report(Fault(code: .syntax.yamlTag, message: message, line: line, column: column))
    }
    switch node {
    case .scalar(let scalar):
      let content = YAMLValue.Content.scalar(scalar.string, isPlain: scalar.style == .plain)
      return YAMLValue(content: content, line: line, column: column)
    case .sequence(let sequence):
      let values = sequence.compactMap { convert($0, depth: depth + 1) }
      return YAMLValue(content: .list(values), line: line, column: column)
    case .mapping(let mapping):
      let entries = entries(of: mapping, depth: depth, isDocument: isDocument)
      return YAMLValue(content: .mapping(entries), line: line, column: column)
    case .alias:
      // Yams replaces aliases by their nodes while it composes; this case serves its emitter.
      return nil
    }
  }

  private mutating func entries(of mapping: Node.Mapping, depth: Int, isDocument: Bool) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    var merged: [YAMLEntry] = []
    for (keyNode, valueNode) in mapping {
      let place = Place(line: keyNode.mark?.line ?? 1, column: keyNode.mark?.column ?? 1)
      guard case .scalar(let key) = keyNode else {
        let message = "a key must be text, not a list or a mapping"
        report(Fault(code: .syntax.complexKey, message: message, line: place.line, column: place.column))
        continue
      }
      if duplicates.contains(place) { continue }
      if isDocument, key.string.hasPrefix("x-") { continue }
      guard let value = convert(valueNode, depth: depth + 1) else { continue }
      if key.string == "<<", key.style == .plain {
        merged += mergedEntries(of: value)
      } else {
        entries.append(YAMLEntry(key: key.string, line: place.line, column: place.column, value: value))
      }
    }
    // What is written in the mapping itself wins, then what was merged first.
    var known = Set(entries.map(\.key))
    return entries + merged.filter { known.insert($0.key).inserted }
  }

  private mutating func mergedEntries(of value: YAMLValue) -> [YAMLEntry] {
    switch value.content {
    case .mapping(let entries):
      return entries
    case .list(let values):
      return values.flatMap { mergedEntries(of: $0) }
    case .scalar:
      let message = "`<<` merges a mapping or a list of mappings, as in `<<: *defaults`"
      report(Fault(code: .syntax.merge, message: message, line: value.line, column: value.column))
      return []
    }
  }

  private static func hasPlainTag(_ node: Node) -> Bool {
    switch node {
    case .scalar: node.tag.rawValue == Tag.Name.str.rawValue
    case .sequence: node.tag.rawValue == Tag.Name.seq.rawValue
    case .mapping: node.tag.rawValue == Tag.Name.map.rawValue
    case .alias: true
    }
  }

  // MARK: Errors

  private static func fault(of error: any Error, in text: String) -> Fault {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
      let during = context.map { "\($0.text) that begins on line \($0.mark.line), " } ?? ""
      let hint =
        problem.contains("escape")
        ? "; in double quotes a backslash begins an escape: write paths with slashes, and other text in single quotes"
        : ""
      return Fault(
        code: .syntax.yamlSyntax, message: "not valid YAML: \(during)\(problem)\(hint)", line: mark.line,
        column: mark.column
      )
    case .composer(let context, let problem, let mark, _):
      if context?.text.contains("single document") == true {
        let message = "a second YAML document begins here; a deployment file holds one (use `include` for more files)"
        return Fault(code: .syntax.secondDocument, message: message, line: mark.line, column: mark.column)
      }
      let hint =
        problem.contains("undefined alias") ? "; an anchor (`&name`) must come before its aliases (`*name`)" : ""
      return Fault(
        code: .syntax.yamlSyntax, message: "not valid YAML: \(problem)\(hint)", line: mark.line, column: mark.column)
    case .reader(let problem, let offset, _, _):
      let before = text.prefix(offset ?? 0)
      let line = before.count { $0.isNewline } + 1
      let column = before.reversed().prefix { !$0.isNewline }.count + 1
      return Fault(code: .syntax.yamlSyntax, message: "not valid YAML: \(problem)", line: line, column: column)
    default:
      return Fault(code: .syntax.yamlSyntax, message: "not valid YAML", line: 1, column: 1)
    }
  }
}
