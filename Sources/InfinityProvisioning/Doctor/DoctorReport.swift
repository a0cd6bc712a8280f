#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A diagnosis for an issue tracker: made from an allow-list, so that nothing of the platform's is in it. Known fields come with
/// the forms of what stood there, unknown ones only with types, and counts in rough ranges.
public struct DoctorReport: Sendable, Encodable {
  /// The format of the file.
  public var formatVersion = 1
  /// The program that wrote it, with its version.
  public var tool: String
  /// The day, as `2026-11-25`.
  public var date: String
  /// The major number of the release; nil where it could not be seen.
  public var release: String?
  /// As in ``Diagnosis/forms``.
  public var forms: [String: String]
  /// What was seen of each kind of object, by the API's name.
  public var resources: [String: Resource]
  /// The findings, without their messages.
  public var findings: [Problem]

  /// What was seen of one kind of object.
  public struct Resource: Sendable, Encodable {
    /// As in ``ResourceDiagnosis/Access``.
    public var access: String
    /// How many objects, roughly: `0`, `1`, `2 to 10`, `11 to 100`, `101 to 1000`, `over 1000`.
    public var objects: String?
    /// The fields that the tool uses.
    public var fields: [String: Field]
    /// Those of them that this Management Node does not have.
    public var lacking: [String]
    /// The types of the fields that the tool does not use, each once.
    public var unknown: [Field]
  }

  /// The type of a field and the forms in which it stood.
  public struct Field: Sendable, Encodable, Hashable {
    /// The schema's type; null without a schema.
    public var schema: String?
    /// The forms, in alphabetical order.
    public var forms: [String]
  }

  /// A finding without its words.
  public struct Problem: Sendable, Encodable {
    /// `error` or `warning`.
    public var severity: String
    /// As in the documentation.
    public var code: String
    /// The API's name of the kind of object.
    public var resource: String?
    /// The API's name of the field.
    public var field: String?
  }

  /// The report of a diagnosis.
  public init(_ diagnosis: Diagnosis, tool: String, now: Date) {
    self.tool = tool
    date = now.formatted(.iso8601.year().month().day())
    // The number alone: what else stands there may be anything.
    release = diagnosis.release.flatMap { Int($0.prefix { $0.isASCII && $0.isNumber }) }.map(String.init)
    forms = diagnosis.forms
    resources = Dictionary(
      diagnosis.resources.map { ($0.name, Resource($0)) }, uniquingKeysWith: { first, _ in first })
    findings = diagnosis.findings.map { finding in
      Problem(
        severity: finding.finding.severity.rawValue, code: finding.finding.code.text, resource: finding.resource,
        field: finding.field)
    }
  }

  /// How a file that holds a report begins.
  public static let beginning = "{\n  \"date\" : \""

  /// The file, in JSON.
  public func document() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }
}

extension DoctorReport.Resource {
  fileprivate init(_ resource: ResourceDiagnosis) {
    access = resource.access.rawValue
    objects = resource.objects.map(Self.range)
    fields = resource.fields.mapValues(DoctorReport.Field.init)
    lacking = resource.lacking
    unknown = Set(resource.unknown.map(DoctorReport.Field.init)).sorted {
      ($0.schema ?? "", $0.forms.joined()) < ($1.schema ?? "", $1.forms.joined())
    }
  }

  private static func range(_ count: Int) -> String {
    switch count {
    case ...1: "\(max(count, 0))"
    case ...10: "2 to 10"
    case ...100: "11 to 100"
    case ...1000: "101 to 1000"
    default: "over 1000"
    }
  }
}

extension DoctorReport.Field {
  fileprivate init(_ field: FieldDiagnosis) {
    schema = field.schemaType
    forms = field.forms.map(\.rawValue).sorted()
  }
}
