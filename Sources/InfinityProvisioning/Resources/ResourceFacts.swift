package import InfinityAPI

/// What is known of one kind of object of the API, or of one command.
package struct ResourceFacts: Sendable {
  /// Who says so.
  package enum Origin: Sendable {
    /// ``ResourceTable``, with what the Management Node's schema has beyond it.
    case table
    /// The schema of the Management Node alone.
    case schema
  }

  /// What may be done to an object of the kind, or with the list of them.
  package enum Ability: Sendable, CaseIterable {
    /// To read the list.
    case list
    /// To read one.
    case read
    /// To create one.
    case create
    /// To change one.
    case change
    /// To delete one.
    case delete
    /// To have the Management Node carry it out.
    case call
  }

  /// The part of the API: `configuration`, `status`, `history` or `command`.
  package let category: String
  /// The API's name behind it: `worker_vm`, `participant/media_stream`.
  package let name: String
  /// What it is, in a few words; blank where nobody says.
  package let title: String
  /// Who says so.
  package let origin: Origin
  /// The fields, by name.
  package internal(set) var fields: [FieldFacts]
  /// The field that people know an object by; nil where there is none.
  package let naturalKey: String?
  /// The field whose value is the last part of an object's address; nil where that is not known.
  package let identifier: String?
  /// Whether there is always one, with the id 1.
  package let isSingleton: Bool
  /// Whether it lies inside one object of another kind, or is about one: `…/participant/ID/media_stream/`.
  package let isNested: Bool
  /// Whether nothing leads to a single object of its list.
  package let isUnaddressed: Bool
  /// The form of what the answer to a create shows once: `json` or `xml`; nil for nothing.
  package let createAnswer: String?
  private let isCommand: Bool
  private let listMethods: Set<String>
  private let detailMethods: Set<String>

  /// `configuration/worker_vm`
  package var kind: String { "\(category)/\(name)" }
  /// Where the objects are listed; of a nested kind where those of the outer kind are.
  package var endpoint: Endpoint { Endpoint(Endpoint.Category(rawValue: category), isNested ? outerName : name) }
  /// The kind of the objects that a nested kind lies in: `status/participant`.
  package var outerKind: String { "\(category)/\(outerName)" }
  private var outerName: String { String(name.prefix { $0 != "/" }) }
  /// The last part of the address of a nested kind: `media_stream`.
  var innerName: String { String(name.drop { $0 != "/" }.dropFirst()) }

  /// What may be done.
  package var abilities: [Ability] { Ability.allCases.filter(allows) }

  /// Whether something may be done.
  package func allows(_ ability: Ability) -> Bool {
    if isCommand { return ability == .call }
    return switch ability {
    case .list: isNested || listMethods.contains("GET")
    case .read: detailMethods.contains("GET")
    case .create: listMethods.contains("POST")
    case .change: detailMethods.contains("PATCH")
    case .delete: detailMethods.contains("DELETE")
    case .call: false
    }
  }

  /// The field of this name.
  package func field(_ name: String) -> FieldFacts? { fields.first { $0.name == name } }
}

extension ResourceFacts {
  /// - Parameter json: a block of ``ResourceTable``.
  init?(table json: JSONView) {
    guard let kind = json["kind"]?.text, let slash = kind.firstIndex(of: "/"), let described = json["fields"] else {
      return nil
    }
    self.init(
      category: String(kind[..<slash]), name: String(kind[kind.index(after: slash)...]),
      title: json["title"]?.text ?? "", origin: .table,
      fields: described.keys.compactMap { name in described[name].map { FieldFacts(table: $0, name) } },
      naturalKey: json["naturalKey"]?.text, identifier: json["idField"]?.text,
      isSingleton: json["singleton"]?.boolean ?? false, isNested: json["nested"]?.boolean ?? false,
      isUnaddressed: json["unaddressed"]?.boolean ?? false, createAnswer: json["createAnswer"]?.text,
      isCommand: json["command"]?.boolean ?? false, listMethods: Self.words(json["listMethods"]),
      detailMethods: Self.words(json["detailMethods"]))
  }

  /// A kind that only the Management Node knows.
  init(schema: NodeSchema, category: String, name: String) {
    let hasName = schema.fields.contains { $0.name == "name" }
    self.init(
      category: category, name: name, title: "", origin: .schema, fields: schema.fields,
      naturalKey: hasName ? "name" : nil, identifier: "id", isSingleton: false, isNested: false, isUnaddressed: false,
      createAnswer: nil, isCommand: category == "command", listMethods: schema.listMethods,
      detailMethods: schema.detailMethods)
  }

  private static func words(_ json: JSONView?) -> Set<String> { Set((json?.elements ?? []).compactMap(\.text)) }
}
