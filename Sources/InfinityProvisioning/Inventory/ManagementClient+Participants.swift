import InfinityAPI

extension ManagementClient {
  /// Reads the participants of this moment, page by page, each once.
  ///
  /// Of thousands some come and go between two pages, so that the pages need not add up: nothing is made of that here.
  func readParticipants(_ take: ([Participant]) async throws -> Void) async throws {
    var seen: Set<ResourceURI> = []
    var offset = 0
    while true {
      let page = try await page(of: Participant.self, offset: offset)
      offset += page.objects.count
      let unseen = page.objects.filter { seen.insert($0.uri).inserted }
      if !unseen.isEmpty { try await take(unseen) }
      // A page of which all was seen comes from a list that leads in a circle.
      guard page.hasMore, !unseen.isEmpty else { return }
    }
  }
}
