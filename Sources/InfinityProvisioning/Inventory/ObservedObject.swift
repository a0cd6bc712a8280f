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
    _ kind: ObjectKind, key: String, label: String, uri: ResourceURI, fields: [String: PlanValue],
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

  /// Whether it could not be read what it is.
  var isNameless: Bool { unreadable[reference.key.kind.keyField] != nil }
}

extension ObjectKind {
  /// The API's name of the field that holds the natural key.
  var keyField: String {
    switch self {
    case .trustedCACertificate, .tlsCertificate: "certificate"
    case .dnsServer: "address"
    case .globalSettings: "id"
    case .certificateSigningRequest: "subject_name"
    case .lyncServer, .turnServer, .stunServer, .location, .node, .managementVM: "name"
    }
  }
}
