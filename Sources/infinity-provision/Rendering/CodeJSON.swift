import InfinityProvisioning

/// Codes of findings as the JSON document of `explain`.
enum CodeJSON {
  static func document(_ codes: [FindingCode]) -> JSONDocument {
    .object(["formatVersion": .integer(1), "codes": .array(codes.map(code))])
  }

  private static func code(_ code: FindingCode) -> JSONDocument {
    .object([
      "code": .string(code.text), "severities": .array(code.severities.map { .string($0.rawValue) }),
      "meaning": .string(code.meaning), "remedy": .string(code.remedy),
    ])
  }
}
