/// A few values by their names: the keys of an entry, the fields of an object.
///
/// There are ten thousands of such objects, with up to a dozen names each, which are looked through faster than hashed and take a quarter
/// of the memory of a dictionary.
struct NamedValues<Value: Sendable>: Sendable {
  private struct Item {
    let name: String
    var value: Value
  }

  private var items: [Item] = []

  /// Nothing yet, with room for so many.
  init(capacity: Int = 0) {
    items.reserveCapacity(capacity)
  }

  /// The value of a name; nil where there is none, and for removing it.
  subscript(name: String) -> Value? {
    get { place(of: name).map { items[$0].value } }
    set {
      switch (place(of: name), newValue) {
      case (let place?, let value?): items[place].value = value
      case (let place?, nil): items.remove(at: place)
      case (nil, let value?): items.append(Item(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// Whether there is a value of a name.
  func has(_ name: String) -> Bool { place(of: name) != nil }

  // By places, so that no value is copied that is passed over.
  private func place(of name: String) -> Int? { items.indices.first { items[$0].name == name } }

  /// Puts another value in place of each.
  mutating func mapValues(_ other: (Value) -> Value) {
    for place in items.indices { items[place].value = other(items[place].value) }
  }

  /// The values, in the order in which they came.
  var values: some Sequence<Value> { items.lazy.map(\.value) }
}

extension NamedValues {
  /// The same as a dictionary.
  var dictionary: [String: Value] {
    Dictionary(items.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// What a dictionary holds.
  init(_ dictionary: [String: Value]) {
    items = dictionary.map { Item(name: $0.key, value: $0.value) }
  }
}

extension NamedValues: Equatable where Value: Equatable {
  /// Whether they have the same names with the same values, in whatever order.
  static func == (left: Self, right: Self) -> Bool {
    left.items.count == right.items.count && left.items.allSatisfy { right[$0.name] == $0.value }
  }
}

extension NamedValues: Hashable where Value: Hashable {
  /// Hashes what is the same in whatever order it came.
  func hash(into hasher: inout Hasher) {
    hasher.combine(dictionary)
  }
}
