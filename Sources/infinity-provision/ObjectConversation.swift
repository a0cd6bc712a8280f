import InfinityAPI
import InfinityProvisioning

/// What `api create`, `update`, `delete` and `command` say and ask on the way.
struct ObjectConversation {
  let options: ObjectWriteOptions
  let connection: ConnectionOptions
  let format: PlainFormat
  /// Whether a person must agree.
  var asks = false
  /// Where the answer goes that nothing shows again; nil for nowhere.
  var answerFile: AnswerFile?
  var answerPath = ""

  /// Makes the one request, and shows what came of it.
  func run(
    _ work: @escaping @Sendable (ResourceWriter) async throws -> ResourceWrite
  ) async throws {
    let (engine, store) = (try options.engine(), try options.state.store(requestTimeout: connection.timeout))
    let write = try await connection.withClient(connection.ofWorkingFolder()) { client in
      let interruption = Interruption()
      StopSignals.shared.onStop { interruption.request() }
      let reader = ResourceReader(client, ResourceKnowledge(client) { StandardStreams.writeNote($0) })
      let writer = ResourceWriter(
        reader, state: store, options: engine, interruption: interruption,
        warn: { StandardStreams.writeMessage(StandardStreams.style.warning("warning: ") + $0) },
        approve: { [asks, format, isDry = options.dryRun] write in
          Self.show(write, asks: asks, format)
          guard try !asks || isDry || Self.confirm() else { return false }
          StopSignals.shared.onStop {
            StandardStreams.writeMessage(
              "Stopping: a request that is under way is finished; Ctrl-C again exits immediately.")
            interruption.request()
          }
          return true
        })
      do {
        return try await work(writer)
      } catch let error as InfinityError where !error.fieldErrors.isEmpty {
        throw Self.refused(error)
      }
    }
    try finish(write)
  }

  /// In JSON the one document comes at the end; where somebody is asked, it is where the question is.
  private static func show(_ write: ResourceWrite, asks: Bool, _ format: PlainFormat) {
    if asks || format == .json {
      StandardStreams.writeMessage(ObjectWriteText(style: StandardStreams.style).intention(write))
    } else {
      StandardStreams.writeResult(ObjectWriteText(style: StandardStreams.resultStyle).intention(write))
    }
  }

  private static func confirm() throws -> Bool {
    guard Terminal.canAsk, let answer = try Terminal.confirm("Delete it? [y/N] ") else {
      throw CommandExit.failure(
        .refused, code: "no-terminal",
        "nothing was changed: there is no terminal to ask on; --auto-approve deletes the object without asking")
    }
    return answer
  }

  /// What the Management Node says of each field, a line each.
  private static func refused(_ error: InfinityError) -> CommandExit {
    var plain = error
    plain.fieldErrors = []
    let fields = error.fieldErrors.map { "  \($0)" }.joined(separator: "\n")
    return .failure(
      .failed, code: error.code.words, "\(plain)\n\(fields)",
      document: .object([
        "fieldErrors": .array(
          error.fieldErrors.map { fault in
            .object(["field": .optional(fault.field), "messages": .array(fault.messages.map { .string($0) })])
          })
      ]))
  }

  private func finish(_ write: ResourceWrite) throws {
    if write.run != nil { StandardStreams.noteChanges() }
    try keepAnswer(of: write)
    switch format {
    case .text:
      StandardStreams.writeResult(
        ObjectWriteText(style: StandardStreams.resultStyle).outcome(write, isDry: options.dryRun))
    case .json: StandardStreams.writeJSON(ObjectWriteText.document(write, isDry: options.dryRun))
    }
    if let message = write.unaudited {
      throw CommandExit.failure(.stoppedPartWay, code: "audit-incomplete", message)
    }
  }

  /// The answer is a secret as a whole: it goes into a file that only its owner reads, or nowhere.
  private func keepAnswer(of write: ResourceWrite) throws {
    guard let answerFile, write.run != nil else { return }
    guard let answer = write.answer else {
      // An object whose key nobody has is of no use, and nothing shows the key again.
      guard write.facts.createAnswer == nil else {
        throw CommandExit.failure(
          .stoppedPartWay, code: "answer-lost",
          "the object was created (\(write.uri?.path ?? "its address is not known")), but its answer was lost, which nothing shows "
            + "again: \(answerPath.quotedForMessage) was not written; \(Self.again(write))")
      }
      StandardStreams.writeMessage(
        StandardStreams.style.warning("warning: ")
          + "the answer was lost or shows nothing: \(answerPath.quotedForMessage) was not written")
      return
    }
    guard let reason = answerFile.write(answer) else { return }
    throw CommandExit.failure(
      .stoppedPartWay, code: "answer-not-written",
      "the object was created (\(write.uri?.path ?? "its address is not known")), but its answer could not be written to "
        + "\(answerPath.quotedForMessage): \(reason); \(Self.again(write))")
  }

  /// A Conferencing Node is deleted by nobody but people.
  private static func again(_ write: ResourceWrite) -> String {
    "delete the object\(write.facts.kind == "configuration/worker_vm" ? " in the web interface" : "") and create it again"
  }
}
