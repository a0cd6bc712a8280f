public import InfinityAPI

/// An object of the Management Node as the engine sees it: the fields that a deployment file can declare, in the form
/// that plans use.
public struct ObservedObject: Sendable, Hashable {
  /// Kind, natural key, label and URI.
  public var reference: ObjectReference
  /// The fields by their API name. A field that the Management Node never shows is absent.
  public var fields: [String: PlanValue]

  /// Its URI: an observed object always has one.
  public var uri: ResourceURI

  /// The certificate itself, where it is one that can be read.
  public var certificate: CertificateSummary?

  /// What stood in fields that could not be read, by the API's name; ``fields`` has nothing for them.
  package var unreadable: [String: String] = [:]

  /// An object found at a URI.
  init(
    _ kind: Kind, key: String, label: String, uri: ResourceURI, fields: [String: PlanValue],
    certificate: CertificateSummary? = nil, unreadable: [String: String] = [:]
  ) {
    self.reference = ObjectReference(ObjectKey(kind, key), label: label, uri: uri)
    self.uri = uri
    self.fields = fields
    self.certificate = certificate
    self.unreadable = unreadable
  }

  /// What a field holds; null where the API does not show it.
  public subscript(field: String) -> PlanValue {
    fields[field] ?? .null
  }

  /// What a field holds, as `observed[\ConferencingNode.Fields.hostname]`; null where the API does not show it.
  subscript<Fields: FieldSet, Field: ResourceField>(path: KeyPath<Fields, Field>) -> PlanValue {
    self[Fields()[keyPath: path].name]
  }

  /// Whether it could not be read what it is.
  var isNameless: Bool { unreadable[reference.key.kind.keyField] != nil }
}

extension ObservedObject {
  /// An object of an answer. A reference becomes one by natural key where the object that it leads to is known, and is shown by its
  /// URI otherwise.
  init(_ object: some Resource, of kind: Kind, _ reference: (ResourceURI) -> ObjectReference) {
    let uri = object.uri
    var fields: [String: PlanValue] = [:]
    var unreadable: [String: String] = [:]
    for field in kind.fields {
      switch field.read?(object.json, reference) {
      case .success(let value): fields[field.name] = value
      case .failure(let failure): unreadable[field.name] = failure.found
      case nil: break
      }
    }
    let name: String
    switch kind.keyOfObject(object.json) {
    case .success(let text): name = text
    case .failure(let failure):
      name = ""
      unreadable[kind.keyField] = failure.found
    }
    guard kind.identity == .certificate else {
      // What has no name that can be read is known by its URI, which no declared object has for a key.
      let label = unreadable[kind.keyField] == nil ? name : uri.path
      self.init(
        kind, key: unreadable[kind.keyField] == nil ? kind.key(written: name) : uri.path, label: label, uri: uri,
        fields: fields, unreadable: unreadable)
      return
    }
    // A certificate that cannot be read is known by its URI alone: it matches no declared one.
    let summary = try? CertificateSummary(pem: name)
    if name.isEmpty, unreadable[kind.keyField] == nil { unreadable[kind.keyField] = "nothing" }
    self.init(
      kind, key: summary?.fingerprint.text ?? uri.path, label: summary?.label ?? uri.path, uri: uri, fields: fields,
      certificate: summary, unreadable: unreadable)
  }
}
