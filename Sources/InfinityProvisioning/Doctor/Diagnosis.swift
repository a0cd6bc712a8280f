import InfinityAPI

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// What `doctor` saw of a Management Node.
public struct Diagnosis: Sendable {
  /// Scheme, host and port.
  public var managementNode: String
  /// The release in the Management Node's words, as `40 (81234.0.0)`; nil where it could not be seen.
  public var release: String?
  /// How long a request took: the median of all that were answered.
  public var requestTime: Duration
  /// How many requests were answered.
  public var requests: Int
  /// The certificate that the Management Node presents; nil without TLS, or where it could not be seen.
  public var certificate: Certificate?
  /// How far the Management Node's clock is ahead of this machine's, to a second; nil where it does not tell the time.
  public var clockDifference: Duration?
  /// Each kind of object that the tool reads.
  public var resources: [ResourceDiagnosis]
  /// The forms that this Management Node speaks, by what they are about: names of the mock server's dialects. What could not be
  /// seen is absent.
  public var forms: [String: String]
  /// What would stop a run (errors), and what is good to know (warnings).
  public var findings: [DoctorFinding]

  /// A certificate as `doctor` shows it.
  public struct Certificate: Sendable, Equatable {
    /// The common name of its subject.
    public var commonName: String
    /// The name of its issuer.
    public var issuer: String
    /// When it ends.
    public var validUntil: Date
  }
}

/// What was seen of one kind of object.
public struct ResourceDiagnosis: Sendable {
  /// The API's name, as `worker_vm` or `status/worker_vm`.
  public var name: String
  /// The product's words for its objects.
  public var words: String
  /// Whether the account may read it.
  public var access: Access
  /// How many objects there are; nil where that is not known.
  public var objects: Int?
  /// Whether it may be changed at all: false where its schema says that nobody may, nil where only an attempt would tell.
  public var isChangeable: Bool?
  /// The fields that the tool uses, by name.
  public var fields: [String: FieldDiagnosis]
  /// The fields that the tool uses and this Management Node does not have.
  public var lacking: [String]
  /// The fields that the tool does not use; their names are not kept.
  public var unknown: [FieldDiagnosis]

  /// Whether a list can be read.
  public enum Access: String, Sendable {
    /// It can.
    case readable
    /// The account may not.
    case forbidden
    /// There is no such kind of object here.
    case missing
    /// It answers with something that is no list.
    case unreadable
  }
}

/// The forms of one field.
public struct FieldDiagnosis: Sendable, Hashable {
  /// The schema's word for its type, of those that are known, else `other`; nil where no schema
  /// tells.
  public var schemaType: String?
  /// The forms in which it stood in objects.
  public var forms: Set<ValueForm>

  /// The words for types that a report may hold.
  static let knownTypes: Set<String> = [
    "string", "integer", "boolean", "datetime", "date", "time", "float", "decimal", "list", "dict", "related", "file",
  ]
}

/// The form of a value, without the value.
public enum ValueForm: String, Sendable, Hashable, CaseIterable {
  /// A text.
  case text
  /// The empty text.
  case blank
  /// A number.
  case number
  /// True or false.
  case boolean
  /// Null.
  case null
  /// A list.
  case list
  /// An object.
  case object
  /// A secret that an old release returns encrypted.
  case encrypted

  init(_ value: AnyJSON) {
    self =
      switch value {
      case .null: .null
      case .boolean: .boolean
      case .number: .number
      case .text(let text): text.isEmpty ? .blank : text.hasPrefix("$~!") ? .encrypted : .text
      case .list: .list
      case .object: .object
      }
  }
}

/// A finding of `doctor`, with what it is about.
public struct DoctorFinding: Sendable, Equatable {
  /// What is wrong, and what to do.
  public var finding: Finding
  /// The API's name of the kind of object; nil for what concerns all.
  public var resource: String?
  /// The API's name of the field; nil for what concerns the whole kind.
  public var field: String?

  init(
    _ severity: Finding.Severity, _ code: FindingCode, _ message: String, resource: String? = nil, field: String? = nil
  ) {
    finding = Finding(severity, code, message)
    self.resource = resource
    self.field = field
  }
}
