/// The objects of one resource, in the order of their ids, with an index for every unique key.
struct Table: Sendable {
  typealias Row = Resource.Row

  private(set) var identifiers: [Identifier] = []
  private(set) var rows: [Identifier: Row] = [:]
  /// Which fields (their places) were told of an object of which the rest is found out at every read, as of a node's status.
  private(set) var toldFields: [Identifier: Set<Int>] = [:]
  /// The number that the next object gets; ids are never used twice.
  var nextNumber = 1
  private let uniqueKeys: [[Int]]
  private var indices: [[[JSONValue]: Identifier]]

  init(uniqueKeys: [[Int]]) {
    self.uniqueKeys = uniqueKeys
    indices = Array(repeating: [:], count: uniqueKeys.count)
  }

  var count: Int { identifiers.count }

  func contains(_ identifier: Identifier) -> Bool { rows[identifier] != nil }

  mutating func set(_ row: Row, for identifier: Identifier) {
    if let old = rows.updateValue(row, forKey: identifier) {
      if !uniqueKeys.isEmpty { unindex(old, of: identifier) }
    } else {
      insert(identifier)
      if case .number(let number) = identifier, number >= nextNumber, number < Int.max { nextNumber = number + 1 }
    }
    for (place, key) in uniqueKeys.enumerated() {
      if let value = Self.value(of: key, in: row) { indices[place][value] = identifier }
    }
  }

  /// Keeps an object of which only these fields were told.
  mutating func set(_ row: Row, for identifier: Identifier, told fields: Set<Int>) {
    set(row, for: identifier)
    toldFields[identifier] = fields
  }

  /// Whether a field of an object was told; nil fields means that all were.
  func wasTold(_ field: String, of identifier: Identifier, _ resource: Resource) -> Bool {
    guard let index = resource.fieldIndex[field] else { return false }
    return toldFields[identifier]?.contains(index) ?? true
  }

  /// A row with what was told of an object in place of what was found out.
  func overlaid(_ row: Row, of identifier: Identifier) -> Row {
    guard let told = rows[identifier] else { return row }
    return row.indices.map { toldFields[identifier]?.contains($0) ?? true ? told[$0] : row[$0] }
  }

  mutating func remove(_ identifier: Identifier) {
    guard let row = rows.removeValue(forKey: identifier) else { return }
    toldFields[identifier] = nil
    unindex(row, of: identifier)
    let place = position(of: identifier)
    if identifiers.indices.contains(place) { identifiers.remove(at: place) }
  }

  /// Changes one field of an object; nothing happens where there is no such object.
  mutating func set(_ value: JSONValue, field: Int, of identifier: Identifier) {
    guard var row = rows.removeValue(forKey: identifier) else { return }
    toldFields[identifier]?.insert(field)
    let indexed = uniqueKeys.contains { $0.contains(field) }
    if indexed { unindex(row, of: identifier) }
    row[field] = value
    rows[identifier] = row
    if indexed { set(row, for: identifier) }
  }

  /// The object, other than this one, that has the same values in a unique key (its place in the resource's list).
  func holder(ofKey place: Int, like row: Row, otherThan identifier: Identifier?) -> Identifier? {
    guard let value = Self.value(of: uniqueKeys[place], in: row), let holder = indices[place][value],
      holder != identifier
    else { return nil }
    return holder
  }

  /// The object with this value in a unique key of one field; nil where there is none or no such key.
  func holder(of value: JSONValue, field: Int) -> Identifier? {
    guard let place = uniqueKeys.firstIndex(of: [field]) else { return nil }
    return indices[place][[value]]
  }

  /// Null and empty texts do not collide, as for Django.
  private static func value(of key: [Int], in row: Row) -> [JSONValue]? {
    let value = key.map { row[$0] }
    return value.contains { $0 == .null || $0 == .string("") } ? nil : value
  }

  private mutating func unindex(_ row: Row, of identifier: Identifier) {
    for (place, key) in uniqueKeys.enumerated() {
      if let value = Self.value(of: key, in: row), indices[place][value] == identifier { indices[place][value] = nil }
    }
  }

  private mutating func insert(_ identifier: Identifier) {
    if let last = identifiers.last, last < identifier {
      identifiers.append(identifier)
    } else {
      identifiers.insert(identifier, at: position(of: identifier))
    }
  }

  /// Where an identifier is, or belongs, in the sorted list.
  private func position(of identifier: Identifier) -> Int {
    var low = 0
    var high = identifiers.count
    while low < high {
      let middle = (low + high) / 2
      if identifiers[middle] < identifier { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
