import InfinityProvisioning

/// Objects of any kind, in the form that was asked for.
struct ObjectOutput {
  let format: ObjectFormat
  /// Whether every field is shown in a table, or those that were asked for; else the few that tell objects apart.
  let isWhole: Bool
  /// Whether it is one object that was asked for.
  var isOne = false

  func write(_ listing: ResourceReader.Listing) {
    switch format {
    case .table where isOne: StandardStreams.writeResult(ObjectTable(style: style).one(listing))
    case .table:
      StandardStreams.writeResult(ObjectTable(style: style).text(listing, isWhole ? listing.columns : few(listing)))
    case .json: StandardStreams.writeJSON(document(listing))
    case .yaml: StandardStreams.writeResult(yaml(listing))
    case .csv: StandardStreams.writeResult(ObjectCSV.text(listing, listing.columns))
    }
  }

  private var style: TextStyle { StandardStreams.resultStyle }

  /// How many columns a table has where nobody chose them.
  private static let fewest = 6

  /// What tells an object from others, then what it cannot be without.
  private func few(_ listing: ResourceReader.Listing) -> [String] {
    let facts = listing.facts
    let required = facts.fields.filter { $0.isRequired && !$0.isWriteOnly }.map(\.name)
    let wanted = [facts.identifier, facts.naturalKey, "id", "name"].compactMap(\.self) + required
    let columns = listing.columns.filter { $0 != "resource_uri" }
    var names: [String] = []
    for name in wanted + columns where columns.contains(name) && !names.contains(name) { names.append(name) }
    return Array(names.prefix(Self.fewest))
  }

  private func document(_ listing: ResourceReader.Listing) -> JSONDocument {
    var members: [String: JSONDocument] = ["formatVersion": .integer(1), "kind": .string(listing.facts.kind)]
    let objects = listing.shown.map(JSONDocument.init)
    members[isOne ? "object" : "objects"] = isOne ? objects.first ?? .null : .array(objects)
    return .object(members)
  }

  private func yaml(_ listing: ResourceReader.Listing) -> String {
    let objects = listing.shown.map { ShownValue.object($0) }
    let key = isOne ? "object" : "objects"
    return ShownYAML.text([
      .init(name: "formatVersion", value: .integer(1)), .init(name: "kind", value: .text(listing.facts.kind)),
      .init(name: key, value: isOne ? objects.first ?? .null : .list(objects)),
    ])
  }
}

extension JSONDocument {
  init(_ members: [ShownValue.Member]) {
    self = .object(
      Dictionary(members.map { ($0.name, JSONDocument($0.value)) }, uniquingKeysWith: { first, _ in first }))
  }

  init(_ value: ShownValue) {
    switch value {
    case .null: self = .null
    case .boolean(let flag): self = .boolean(flag)
    case .integer(let number): self = .integer(number)
    case .number(let number): self = .number(number)
    case .text(let text): self = .string(text)
    case .secret: self = .string(ShownValue.secretWords)
    case .list(let values): self = .array(values.map(JSONDocument.init))
    case .object(let members): self.init(members)
    }
  }
}
