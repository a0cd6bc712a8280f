public import InfinityAPI

/// An object of the Management Node as the engine sees it: the fields that a deployment file can declare, in the form
/// that plans use.
public struct ObservedObject: Sendable, Hashable {
  /// Kind, natural key, label and URI.
  public var reference: ObjectReference
  private var values: NamedValues<PlanValue>

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
    self.init(
      kind, key: key, label: label, uri: uri, values: NamedValues(fields), certificate: certificate,
      unreadable: unreadable)
  }

  private init(
    _ kind: Kind, key: String, label: String, uri: ResourceURI, values: NamedValues<PlanValue>,
    certificate: CertificateSummary? = nil, unreadable: [String: String]
  ) {
    self.reference = ObjectReference(ObjectKey(kind, key), label: label, uri: uri)
    self.uri = uri
    self.values = values
    self.certificate = certificate
    self.unreadable = unreadable
  }

  /// The fields by their API name. A field that the Management Node never shows is absent.
  public var fields: [String: PlanValue] {
    get { values.dictionary }
    set { values = NamedValues(newValue) }
  }

  /// What its fields lead to.
  var referenced: some Sequence<ObjectReference> { values.values.lazy.flatMap(\.referenced) }

  /// What a field holds; null where the API does not show it.
  public subscript(field: String) -> PlanValue {
    values[field] ?? .null
  }

  // Inlined, so that a literal key path becomes the name itself.
  /// What a field holds, as `observed[\ConferencingNode.Fields.hostname]`; null where the API does not show it.
  @inline(__always)
  subscript<Fields: FieldSet, Field: ResourceField>(path: KeyPath<Fields, Field>) -> PlanValue {
    self[Fields()[keyPath: path].name]
  }

  /// Whether it could not be read what it is.
  var isNameless: Bool { unreadable[reference.key.kind.keyField] != nil }

  /// Whether it has the text of a certificate that cannot be decoded: such a one is known by its URI.
  var isUnreadCertificate: Bool {
    reference.key.kind.identity == .certificate && !isNameless && reference.key.text == uri.path
  }
}

extension ObservedObject {
  /// An object of an answer. What it refers to is shown by its URI until that is known better.
  init(_ object: some Resource, at uri: ResourceURI, of kind: Kind) {
    var values = NamedValues<PlanValue>(capacity: kind.fields.count)
    var unreadable: [String: String] = [:]
    for field in kind.fields {
      switch field.read?(object.json, ObjectReference.init(unnamed:)) {
      case .success(let value): values[field.name] = value
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
        values: values, unreadable: unreadable)
      return
    }
    // A certificate that cannot be read is known by its URI alone: it matches no declared one.
    let summary = try? CertificateSummary(pem: name)
    if name.isEmpty, unreadable[kind.keyField] == nil { unreadable[kind.keyField] = "nothing" }
    self.init(
      kind, key: summary?.fingerprint.text ?? uri.path, label: summary?.label ?? uri.path, uri: uri, values: values,
      certificate: summary, unreadable: unreadable)
  }

  /// Refers to objects that are known as these are, by their natural keys and labels.
  mutating func name(_ known: (ResourceURI) -> ObjectReference?) {
    values.mapValues { $0.naming { $0.uri.flatMap(known) ?? $0 } }
  }
}

extension ObjectReference {
  /// A reference to an object of which nothing but its URI is known.
  fileprivate init(unnamed uri: ResourceURI) {
    self.init(ObjectKey(Kind(rawValue: uri.resource) ?? .managementVM, uri.path), label: uri.path, uri: uri)
  }
}
