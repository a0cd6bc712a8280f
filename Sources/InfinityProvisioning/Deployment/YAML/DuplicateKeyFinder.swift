import Yams

/// Composes a document in spite of duplicate keys, and finds all of them.
///
/// Yams stops at the first mapping that has a key twice, which would hide every other fault of the file. It names the
/// first of the two by its place, so that key is renamed there, to a name of the same length that no file can hold, and
/// the document is composed again.
struct DuplicateKeyFinder {
  /// Duplicates found in one file before reading it is given up.
  static let maximum = 25

  /// What is composed of one file in all, in bytes, before reading it is given up: a large one is not composed 25 times.
  static let maximumWork = 32 << 20

  /// The node, or why there is none; success with nil is an empty document.
  var result: Result<Node?, any Error>
  /// A fault for each key that is there twice, at its second place.
  var faults: [SourceText.Fault] = []
  /// The places of the first ones, whose names are not what the file says any more.
  var renamed: [YAMLComposer.Place] = []

  static func compose(_ text: String, maximumWork: Int = maximumWork) -> DuplicateKeyFinder {
    var text = text
    var names: [YAMLComposer.Place: String] = [:]
    var order: [YAMLComposer.Place] = []
    while true {
      do {
        let node = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
        let faults = node.map { duplicateFaults(in: $0, names: names) } ?? []
        return DuplicateKeyFinder(result: .success(node), faults: faults, renamed: order)
      } catch YamlError.duplicatedKeysInMapping(let duplicates, let context) {
        let place = YAMLComposer.Place(line: context.mark.line, column: context.mark.column)
        guard order.count < maximum, order.count * text.utf8.count < maximumWork, names[place] == nil,
          let name = duplicates.min(),
          let replaced = rename(at: place, in: text)
        else {
          // Too many, or a key of unusual form: the first places are told, and the rest when these are mended.
          let faults = (order + [place]).map { place in
            let message = "\(names[place].map(display) ?? "a key") is written more than once in this mapping"
            return SourceText.Fault(
              code: .syntax.duplicateKey, message: message, line: place.line, column: place.column)
          }
          return DuplicateKeyFinder(result: .success(nil), faults: faults, renamed: order)
        }
        names[place] = name
        order.append(place)
        text = replaced
      } catch {
        return DuplicateKeyFinder(result: .failure(error), renamed: order)
      }
    }
  }

  /// The text with the first character of the key at a place replaced by one of the private use area.
  private static func rename(at place: YAMLComposer.Place, in text: String) -> String? {
    var scalars = text.unicodeScalars
    var index = scalars.startIndex
    var line = 1
    while line < place.line, index < scalars.endIndex {
      if scalars[index] == "\n" { line += 1 }
      index = scalars.index(after: index)
    }
    guard var target = scalars.index(index, offsetBy: place.column - 1, limitedBy: scalars.endIndex),
      target < scalars.endIndex
    else { return nil }
    if scalars[target] == "\"" || scalars[target] == "'" { target = scalars.index(after: target) }
    guard target < scalars.endIndex, scalars[target].properties.isAlphabetic || scalars[target] == "<" else {
      return nil
    }
    // A third key of the name is found on the next turn, and gets the next character.
    let used = scalars.count { (0xE000...0xF8FF).contains($0.value) }
    guard let marker = Unicode.Scalar(UInt32(0xE000 + min(used, 0x18FF))) else { return nil }
    scalars.replaceSubrange(target...target, with: [marker])
    return String(scalars)
  }

  private static func duplicateFaults(in node: Node, names: [YAMLComposer.Place: String]) -> [SourceText.Fault] {
    guard !names.isEmpty else { return [] }
    var faults: [SourceText.Fault] = []
    var visited: Set<YAMLComposer.Place> = []
    var queue = [node]
    while let next = queue.popLast() {
      // What is aliased comes up again and again; one visit is enough.
      guard let mark = next.mark, visited.insert(.init(line: mark.line, column: mark.column)).inserted else { continue }
      switch next {
      case .mapping(let mapping):
        var firstPlaces: [String: YAMLComposer.Place] = [:]
        for (key, value) in mapping {
          if let mark = key.mark, let written = key.scalar?.string {
            let place = YAMLComposer.Place(line: mark.line, column: mark.column)
            let name = names[place] ?? written
            if let first = firstPlaces[name] {
              faults.append(fault(name: name, at: place, first: first))
            } else {
              firstPlaces[name] = place
            }
          }
          queue.append(value)
        }
      case .sequence(let sequence):
        queue.append(contentsOf: sequence)
      case .scalar, .alias:
        break
      }
    }
    return faults
  }

  private static func fault(
    name: String, at place: YAMLComposer.Place, first: YAMLComposer.Place
  ) -> SourceText.Fault {
    let message =
      "\(display(name)) is written twice in this mapping; the first is on line \(first.line), column \(first.column)"
    return SourceText.Fault(code: .syntax.duplicateKey, message: message, line: place.line, column: place.column)
  }

  /// A key that the deployment file does not have may be a secret that slipped into a key's place.
  private static func display(_ name: String) -> String {
    DocumentKeys.isKnown(name) ? "the key `\(name)`" : "a key"
  }
}
