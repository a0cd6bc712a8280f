/// Where each key of one mapping stands, to find those that are written twice.
///
/// Most mappings have few keys, which are looked through faster than hashed.
struct KeyPlaces {
  /// A place in the text.
  struct Place {
    var line: Int
    var column: Int
  }

  private static let few = 16

  private var entries: [(key: String, place: Place)] = []
  private var index: [String: Place] = [:]

  /// Takes a key down, and says where it stood before.
  mutating func note(_ key: String, at place: Place) -> Place? {
    if index.isEmpty {
      if let first = entries.first(where: { $0.key == key }) { return first.place }
      entries.append((key, place))
      if entries.count > Self.few {
        index = Dictionary(entries.map { ($0.key, $0.place) }, uniquingKeysWith: { first, _ in first })
      }
      return nil
    }
    if let first = index[key] { return first }
    index[key] = place
    return nil
  }

  /// What is told of a key that was found again.
  static func fault(name: String, at place: Place, first: Place) -> SourceText.Fault {
    // A key that the deployment file does not have may be a secret that slipped into a key's place.
    let key = DocumentKeys.isKnown(name) ? "the key `\(name)`" : "a key"
    let message = "\(key) is written twice in this mapping; the first is on line \(first.line), column \(first.column)"
    return SourceText.Fault(code: .syntax.duplicateKey, message: message, line: place.line, column: place.column)
  }
}
