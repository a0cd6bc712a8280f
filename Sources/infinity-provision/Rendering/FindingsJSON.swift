import InfinityProvisioning

/// Findings as JSON, for `validate`, `verify` and the details of an error.
enum FindingsJSON {
  /// The document that `validate` prints.
  ///
  /// - Parameter locations: those that alone were looked at; none for all.
  static func document(_ findings: [Finding], locations: [String]) -> JSONDocument {
    .object([
      "formatVersion": .integer(1), "findings": .array(findings.map(finding)),
      "locations": .array(locations.map(JSONDocument.string)),
    ])
  }

  /// One finding, every key present.
  static func finding(_ finding: Finding) -> JSONDocument {
    .object([
      "severity": .string(finding.severity.rawValue),
      "code": .string(finding.code.text),
      "message": .string(finding.message),
      "file": .optional(finding.mark?.file),
      "line": finding.mark.map { .integer($0.line) } ?? .null,
      "column": finding.mark.map { .integer($0.column) } ?? .null,
      "path": .optional(finding.mark?.path),
      "places": .array(finding.allPlaces.map(place)),
    ])
  }

  /// A place of a finding; one cause may have many.
  private static func place(_ mark: SourceMark) -> JSONDocument {
    .object([
      "file": .string(mark.file), "line": .integer(mark.line), "column": .integer(mark.column),
      "path": .string(mark.path),
    ])
  }
}
