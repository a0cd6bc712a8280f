import CRapidJSON

extension ParsedJSON.Value {
  /// Where the value stands, found by going up from it.
  ///
  /// Only errors ask for it, so that decoding remembers nothing on its way.
  var codingPath: [any CodingKey] {
    withExtendedLifetime(document) {
      var path: [any CodingKey] = []
      var value = self
      while value.place.value != document.root.place.value {
        let parent = Self(document: document, place: infinity_json_parent(document.document, value.place))
        let index = infinity_json_index(value.place)
        path.append(
          parent.kind == INFINITY_JSON_OBJECT
            ? JSONKey(stringValue: parent.key(index)) : JSONKey(intValue: Int(index)))
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
