import InfinityAPI

/// What the Management Node says of one of its kinds, in `…/schema/`.
struct NodeSchema: Sendable {
  let fields: [FieldFacts]
  /// In upper case.
  let listMethods: Set<String>
  let detailMethods: Set<String>

  /// Asks for it.
  ///
  /// - Throws: `InfinityError`.
  static func read(_ endpoint: Endpoint, _ client: ManagementClient) async throws -> NodeSchema {
    try await client.schemaDocument(of: endpoint, NodeSchema.init)
  }

  private init(_ json: JSONView) {
    let described = json["fields"]
    fields = (described?.keys ?? []).compactMap { name in described?[name].map { FieldFacts(schema: $0, name) } }
    func words(_ name: String) -> Set<String> {
      Set((json[name]?.elements ?? []).compactMap { $0.text?.uppercased() })
    }
    listMethods = words("allowed_list_http_methods")
    detailMethods = words("allowed_detail_http_methods")
  }
}
