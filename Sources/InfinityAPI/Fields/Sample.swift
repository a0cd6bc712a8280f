/// The fields of an object that is made up for a test.
@dynamicMemberLookup
public struct Sample<Sampled: Resource> {
  fileprivate var fields: [String: RequestValue]

  /// What a field holds.
  public subscript<Read: ReadableField>(dynamicMember path: KeyPath<Sampled.Fields, Read>) -> Read.Value {
    get { json.value(of: Sampled.Fields()[keyPath: path]) }
    set { fields[Sampled.Fields()[keyPath: path].name] = newValue.present?.requestValue ?? .null }
  }

  fileprivate var json: JSONView {
    do {
      return try JSONView(parsing: RequestValue.object(fields).json())
    } catch {
      // Only memory can be missing: a value of a body always makes JSON.
      preconditionFailure("a sample is no JSON: \(error)")
    }
  }
}

extension Resource {
  /// An object that is made up, for tests: as if the Management Node had answered with these fields.
  public static func sample(_ uri: ResourceURI, _ fill: (inout Sample<Self>) -> Void = { _ in }) -> Self {
    var sample = Sample<Self>(fields: ["resource_uri": .reference(uri)])
    fill(&sample)
    return Self(json: sample.json)
  }
}
