/// The fields of an object that is made up for a test.
@dynamicMemberLookup
public struct Sample<Sampled: ObjectView> {
  var fields: [String: RequestValue]

  /// What a field holds.
  public subscript<Read: ReadableField>(dynamicMember path: KeyPath<Sampled.Fields, Read>) -> Read.Value {
    get {
      let field = Sampled.Fields()[keyPath: path]
      return (try? view())?.value(of: field) ?? field.default
    }
    set { fields[Sampled.Fields()[keyPath: path].name] = newValue.present?.requestValue ?? .null }
  }

  func view() throws -> JSONView { try JSONView(parsing: RequestValue.object(fields).json()) }
}

extension Resource {
  /// An object that is made up, for tests: as if the Management Node had answered with these fields.
  ///
  /// - Throws: where no answer can hold them: objects within objects more than 512 deep.
  public static func sample(_ uri: ResourceURI, _ fill: (inout Sample<Self>) -> Void = { _ in }) throws -> Self {
    var sample = Sample<Self>(fields: ["resource_uri": .reference(uri)])
    fill(&sample)
    return Self(json: try sample.view())
  }
}
