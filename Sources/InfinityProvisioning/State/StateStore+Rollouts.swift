#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Rollouts as records; a state keeps their documents.
extension StateStore {
  /// Keeps the record of a rollout that begins.
  ///
  /// - Throws: ``RunExists`` where there is one of that name; where it cannot be kept.
  func beginRollout(_ record: RolloutRecord) async throws {
    let document = try record.document()
    // What nobody could read again is not kept.
    _ = try RolloutRecord(document, id: record.id, from: "\(record.id) in \(place)")
    _ = try await updateRolloutDocument(record.id) { existing in
      guard existing == nil else { throw RunExists(run: record.id) }
      return document
    }
  }

  /// What is remembered of a rollout; nil where there is none of that name.
  ///
  /// - Throws: where it cannot be read, or is not one that this version understands.
  public func rollout(_ id: String) async throws -> RolloutRecord? {
    try await rolloutDocument(id).map { try RolloutRecord($0, id: id, from: "\(id) in \(place)") }
  }

  /// Changes what is remembered of a rollout, which must be there: no other change, of this process or another one, is lost.
  ///
  /// - Parameter change: is given what is remembered at this moment; what it throws leaves that as it is.
  /// - Returns: what is remembered now.
  /// - Throws: ``UnknownRun``; what the change throws; where it cannot be read or kept.
  @discardableResult
  func updateRollout(
    _ id: String, _ change: @escaping @Sendable (inout RolloutRecord) throws -> Void
  ) async throws -> RolloutRecord {
    let place = place
    let document = try await updateRolloutDocument(id) { existing in
      guard let existing else {
        throw UnknownRun(description: "looking up the rollout \(id): there is no rollout with that name")
      }
      var record = try RolloutRecord(existing, id: id, from: "\(id) in \(place)")
      try change(&record)
      return try record.document()
    }
    return try RolloutRecord(document, id: id, from: "\(id) in \(place)")
  }

  /// Every rollout of which something is remembered, the latest first.
  ///
  /// - Throws: where one cannot be read.
  func allRollouts() async throws -> [RolloutRecord] {
    var records: [RolloutRecord] = []
    for id in try await rollouts() {
      if let record = try await rollout(id) { records.append(record) }
    }
    return records
  }
}
