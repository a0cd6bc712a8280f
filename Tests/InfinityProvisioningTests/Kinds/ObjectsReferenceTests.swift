import InterfaceWords
import Testing

@testable import InfinityProvisioning

/// `docs/objects.md` is what the tables of `Kinds/` say, written out.
@Suite("The reference of objects")
struct ObjectsReferenceTests {
  @Test("docs/objects.md is what the tables of kinds give")
  func page() throws { try expectPage("objects.md", isMadeBy: "ObjectsReferenceTests", Self.text) }

  private static var text: String {
    let introduction = """
      # Objects

      The kinds of object of a Management Node that the command reads and changes: what the web interface calls them, how one is known
      from the others, and what is done to them. Below each kind stand the keys of the deployment file and the fields of the API that
      they set, by which plans, journals and saved plans name them.

      The page is made from the tables in `Sources/InfinityProvisioning/Kinds`; a test says how. The keys are explained in
      [deployment-file.md](deployment-file.md).

      | kind | in the web interface | API resource | known by | what is done | many in one request |
      |---|---|---|---|---|---|

      """
    return introduction + Kind.all.map(row).joined() + Kind.all.map(section).joined()
  }

  private static func row(_ kind: Kind) -> String {
    let actions = [Change.Action.create, .update, .delete].filter(kind.actions.contains).map(\.rawValue)
    let identity =
      switch kind.identity {
      case .name, .address: "`\(kind.keyField)`"
      case .certificate: "fingerprint"
      case .single: "there is one"
      }
    return "| \(kind.noun) | \(kind.interface?.one.description ?? "") | `\(kind.rawValue)` "
      + "| \(identity) | \(actions.isEmpty ? "read" : actions.joined(separator: ", ")) "
      + "| \(kind.allowsBulkPatch ? "yes" : "no") |\n"
  }

  private static func section(_ kind: Kind) -> String {
    let keys = (kind.keys + kind.outerKeys).filter { $0.field != nil }
    guard !keys.isEmpty else { return "" }
    let rows = keys.map { key in
      let field = key.field?.name ?? ""
      return
        "| `\(key.name)` | \(kind.interfaceName(ofField: field)) | `\(field)` | \(effect(key, kind)) | \(comparison(key)) |\n"
    }
    let title = kind.words.many.prefix(1).uppercased() + kind.words.many.dropFirst()
    return
      "\n## \(title)\n\n| key | in the web interface | API field | when it is sent | compared |\n|---|---|---|---|---|\n"
      + rows.joined()
  }

  private static func effect(_ key: Key, _ kind: Kind) -> String {
    guard key.setsField else { return "never" }
    if key.field?.name == kind.keyField { return "when the object is created" }
    if key.field?.read == nil {
      return kind.allowsNewSecrets ? "with a new object, and when it is known to have changed" : "with a new object"
    }
    return switch key.occasion {
    case .withObject: "in step \(kind.step?.rawValue ?? 0)"
    case .withNewObject(let step): "with a new object, later in step \(step.rawValue)"
    case .later(let step): "in step \(step.rawValue)"
    }
  }

  private static func comparison(_ key: Key) -> String {
    switch key.field {
    case nil: ""
    case let field? where field.read == nil: "never: it is not shown"
    case let field? where field.isReference: "by natural key"
    case let field? where field.comparison == .host: "as a host"
    case _?: "exactly"
    }
  }
}
