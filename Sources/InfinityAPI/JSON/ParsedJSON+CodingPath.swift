import CRapidJSON

extension ParsedJSON.Value {
  /// Where the value stands, found by going up from it.
  ///
  /// Only errors ask for it, so that decoding remembers nothing on its way.
  var codingPath: [any CodingKey] {
    withExtendedLifetime(document) {
      var path: [any CodingKey] = []
      var value = self
      while value.node != document.root {
        let parent = value.at(infinity_json_parent(value.node))
        // Before a member stands its key.
        path.append(
          parent.kind == INFINITY_JSON_OBJECT
            ? JSONKey(stringValue: value.at(value.node - 1).text)
            : JSONKey(intValue: Int(infinity_json_index(value.node))))
        value = parent
      }
      return document.rootPath + path.reversed()
    }
  }
}

/// A key of a member, or the index of an element.
struct JSONKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) {
    self.stringValue = stringValue
    self.intValue = nil
  }

  init(intValue: Int) {
    self.stringValue = "Index \(intValue)"
    self.intValue = intValue
  }

  static let `super` = JSONKey(stringValue: "super")
}
