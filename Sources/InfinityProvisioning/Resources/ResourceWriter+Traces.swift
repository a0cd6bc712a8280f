import InfinityAPI

/// What a refused request did all the same.
extension ResourceWriter {
  /// A refusal, with what the request did all the same; any other error as it is.
  ///
  /// The Management Node saves an object before it looks at all of its fields, so that a refused change may be made.
  func withTrace(_ error: any Error, of write: ResourceWrite) async -> any Error {
    guard let refusal = error as? InfinityError, refusal.isAboutObject, !refusal.mayHaveTakenEffect,
      let uri = write.uri,
      write.action == .update || write.action == .delete
    else { return error }
    do {
      let current = try await client.object(at: uri).json
      let filter = SecretFilter(write.facts, reader.knowledge.book)
      let hasChanged = write.lines.contains { line in
        (current[line.name].map { filter.shown($0, of: line.name) } ?? .null) != (line.before ?? .null)
      }
      return hasChanged ? Self.leftTrace(refusal, "the object has changed") : error
    } catch let failure as InfinityError where failure.status == 404 {
      return Self.leftTrace(refusal, "the object is gone")
    } catch {
      return RunFailure(
        .outcomeUnclear,
        "\(refusal)\nIt is not known whether it was partly made: \(error)\nLook at the object before you run the same again."
      )
    }
  }

  /// A refusal that was none.
  static func leftTrace(_ refusal: InfinityError, _ trace: String) -> RunFailure {
    RunFailure(
      .outcomeUnclear, "\(refusal)\nHowever, \(trace): look at it before you run the same again.")
  }
}
