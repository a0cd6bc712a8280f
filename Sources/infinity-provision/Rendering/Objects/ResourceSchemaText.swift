import InfinityProvisioning

/// The fields of a kind of object.
struct ResourceSchemaText {
  let style: TextStyle

  func text(_ facts: ResourceFacts, _ fields: [FieldFacts]) -> String {
    var lines = [style.heading(facts.kind) + (facts.title.isEmpty ? "" : ": \(style.escaped(facts.title))")]
    lines.append("Commands: \(facts.abilities.map(\.verb).joined(separator: ", "))")
    if let key = facts.naturalKey { lines.append("Named by: \(key)") }
    if facts.isNested { lines.append("Belongs to: an object of \(facts.outerKind), given with --of") }
    guard !fields.isEmpty else { return (lines + ["", "It has no fields."]).joined(separator: "\n") }
    let rows = fields.map { [$0.name, $0.typeWords, Self.details($0).joined(separator: "; ")].map(style.escaped) }
    return (lines + [""] + style.table([["FIELD", "TYPE", "DETAILS"]] + rows)).joined(separator: "\n")
  }

  private static func details(_ field: FieldFacts) -> [String] {
    let marks = [
      field.isRequired ? "needed" : nil, field.isSecret ? "secret" : nil, field.isReadOnly ? "read only" : nil,
      field.isWriteOnly && !field.isSecret ? "never shown" : nil,
      field.choices.isEmpty ? nil : "one of \(field.choices.joined(separator: ", "))", field.limits,
      field.standard.map { "by default \($0)" }, field.isDeprecated ? "deprecated" : nil, field.note,
      field.isOfSchema ? "known to the Management Node only" : nil,
    ]
    return marks.compactMap(\.self)
  }

  static func document(_ facts: ResourceFacts, _ fields: [FieldFacts]) -> JSONDocument {
    .object([
      "formatVersion": .integer(1), "kind": .string(facts.kind), "title": .string(facts.title),
      "commands": .array(facts.abilities.map { .string($0.verb) }), "namedBy": .optional(facts.naturalKey),
      "fields": .array(
        fields.map { field in
          .object([
            "name": .string(field.name), "type": .string(field.type), "to": .optional(field.target),
            "several": .boolean(field.isMany), "needed": .boolean(field.isRequired),
            "readOnly": .boolean(field.isReadOnly), "secret": .boolean(field.isSecret),
            "neverShown": .boolean(field.isWriteOnly), "choices": .array(field.choices.map { .string($0) }),
            "default": .optional(field.standard), "limits": .optional(field.limits), "note": .optional(field.note),
            "onlyInSchema": .boolean(field.isOfSchema),
          ])
        }),
    ])
  }
}
