extension ManagementClient {
  /// Reads a list that lies inside one object, as the media streams of a participant.
  ///
  /// - Throws: ``InfinityError`` with the code ``InfinityError/Code/invalidRequest`` for the address of another kind of object, and with
  ///   ``InfinityError/Code/incompleteListing`` where the pages of the list do not add up.
  public func list<Part: ListedPart>(_ type: Part.Type, of uri: ResourceURI) async throws -> [Part] {
    try check(uri, isIn: Part.parent)
    return try await objects(in: Endpoint(Part.parent.category, "\(Part.parent.name)/\(uri.key)/\(Part.list)"))
  }

  /// Reads all objects of a kind to which nothing leads.
  ///
  /// - Throws: ``InfinityError`` with the code ``InfinityError/Code/incompleteListing`` where the pages of the list do not add up.
  public func list<Listed: UnaddressedObject>(_ type: Listed.Type) async throws -> [Listed] {
    try await objects(in: Listed.endpoint)
  }

  private func objects<Part: ObjectView>(in endpoint: Endpoint) async throws -> [Part] {
    try await members(of: endpoint).map(Part.init(json:))
  }

  /// Reads all members of a list to which nothing leads, as they came.
  ///
  /// Without addresses nothing tells a member that comes twice, so the pages are read one after the other, and each must be the one that
  /// was asked for.
  ///
  /// - Parameter query: conditions and orderings. Default: none.
  /// - Throws: ``InfinityError`` with the code ``InfinityError/Code/incompleteListing`` where the pages of the list do not add up, and with
  ///   ``InfinityError/Code/invalidRequest`` for conditions that the Management Node would misread.
  package func members(of endpoint: Endpoint, where query: [(name: String, value: String)] = []) async throws
    -> [JSONView]
  {
    let list = ListRequest(endpoint: endpoint, query: query)
    let first = list.page(limit: configuration.pageSize, offset: 0)
    var follower = NextPage(of: first, limit: configuration.pageSize)
    var check = ListingCheck()
    var members: [JSONView] = []
    var before: [RequestValue]?
    var next: PageRequest? = first
    while let request = next {
      let (found, meta) = try await memberPage(request)
      do throws(ListingCheck.Failure) {
        try check.add(unaddressed: found.count, meta)
        // One page is the usual list, and is compared with nothing.
        let mayGoOn = meta.mayGoOn(after: found.count, of: configuration.pageSize)
        if check.hasMore(meta) || mayGoOn || before != nil {
          let values = found.map { RequestValue($0) }
          if !values.isEmpty, values == before {
            throw ListingCheck.Failure(message: "a page of the list is the same as the one before")
          }
          before = values
        }
      } catch {
        throw incomplete(error, request)
      }
      members += found
      next = try follower.follow(meta, after: found.count, of: members.count, reporting: report)
    }
    try finish(check, of: first)
    return members
  }

  private func memberPage(_ request: PageRequest) async throws -> ([JSONView], PageMeta) {
    try await readList(request) { json in
      guard json["objects"].map({ $0.count <= largestPage }) ?? true else { throw TooManyObjects() }
      let members = try json.array("objects")
      var meta = PageMeta(try json.object("meta"))
      meta.settle(after: members.count)
      return (members, meta)
    }
  }
}
