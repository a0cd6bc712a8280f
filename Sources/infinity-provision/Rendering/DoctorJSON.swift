import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What `doctor` saw, as its JSON document.
enum DoctorJSON {
  static func document(_ diagnosis: Diagnosis) -> JSONDocument {
    let time = diagnosis.requestTime.components
    return .object([
      "formatVersion": .integer(1),
      "managementNode": .string(diagnosis.managementNode),
      "release": .optional(diagnosis.release),
      "requestMilliseconds": .integer(Int(time.seconds * 1000 + time.attoseconds / 1_000_000_000_000_000)),
      "requests": .integer(diagnosis.requests),
      "certificate": diagnosis.certificate.map { certificate in
        .object([
          "commonName": .string(certificate.commonName), "issuer": .string(certificate.issuer),
          "validUntil": .string(certificate.validUntil.formatted(.iso8601)),
        ])
      } ?? .null,
      "clockDifferenceSeconds": diagnosis.clockDifference.map { .integer(Int($0.components.seconds)) } ?? .null,
      "kinds": .array(diagnosis.resources.map(kind)),
      "forms": .object(diagnosis.forms.mapValues { .string($0) }),
      "findings": .array(diagnosis.findings.map(finding)),
    ])
  }

  private static func kind(_ resource: ResourceDiagnosis) -> JSONDocument {
    .object([
      "resource": .string(resource.name),
      "access": .string(resource.access.rawValue),
      "change": .string(resource.isChangeable == false ? "no" : "unknown"),
      "objects": resource.objects.map { .integer($0) } ?? .null,
      "fields": .array(resource.fields.keys.sorted().filter { !resource.lacking.contains($0) }.map { .string($0) }),
      "lacking": .array(resource.lacking.map { .string($0) }),
      "unknownFields": .integer(resource.unknown.count),
    ])
  }

  private static func finding(_ finding: DoctorFinding) -> JSONDocument {
    .object([
      "severity": .string(finding.finding.severity.rawValue), "code": .string(finding.finding.code.text),
      "message": .string(finding.finding.message), "resource": .optional(finding.resource),
      "field": .optional(finding.field),
    ])
  }
}
