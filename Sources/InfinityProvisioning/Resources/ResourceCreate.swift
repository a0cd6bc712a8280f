import InfinityAPI

/// A create that is sent again where its answer was lost, but only after the object was looked up by its name and not found, so that nothing
/// is created twice. What was there before under that name is not taken for the new object.
struct ResourceCreate: Sendable {
  private let writer: ResourceWriter
  private let write: ResourceWrite

  init(_ writer: ResourceWriter, _ write: ResourceWrite) {
    (self.writer, self.write) = (writer, write)
  }

  func send() async throws -> ResourceSent {
    let body = write.values?.body ?? [:]
    let before = try await namesakes()
    var attempt = 1
    while true {
      do {
        let (uri, answer) = try await writer.client.createWithAnswer(at: write.facts.endpoint, body: body)
        let isShownOnce = write.facts.createAnswer != nil && !answer.body.isEmpty
        return ResourceSent(
          uri: uri, answer: isShownOnce ? Secret(String(decoding: answer.body, as: UTF8.self)) : nil)
      } catch let error as InfinityError where error.mayHaveTakenEffect && error.code != .stopped {
        guard let before else { throw error }
        if let uri = try await found(beyond: before, after: error) { return ResourceSent(uri: uri) }
        guard try await writer.client.waitToRepeat(after: error, attempt: attempt) else { throw error }
        attempt += 1
      } catch let refusal as InfinityError where refusal.isAboutObject && !refusal.mayHaveTakenEffect {
        guard let before, let uri = try await found(beyond: before, after: refusal) else { throw refusal }
        throw ResourceWriter.leftTrace(refusal, "the object exists now (\(uri.path))")
      }
    }
  }

  /// The objects that have the name already; nil where objects of the kind have no name to look for.
  private func namesakes() async throws -> Set<ResourceURI>? {
    guard let key = write.facts.naturalKey, !write.label.isEmpty, write.facts.allows(.list) else { return nil }
    return Set(try await writer.reader.finder.objects(key, write.label, write.facts))
  }

  private func found(beyond before: Set<ResourceURI>, after error: InfinityError) async throws -> ResourceURI? {
    do {
      return try await namesakes()?.subtracting(before).first
    } catch let lookUpError as InfinityError {
      throw RunFailure(
        .outcomeUnclear,
        "\(error)\nIt is not known whether the object was created, because the look-up failed: \(lookUpError)\nLook for it before you "
          + "run the same again.")
    }
  }
}
