import ArgumentParser
import InfinityProvisioning

/// `api schema`: the fields of a kind, or the parameters of a command.
struct APISchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Show the fields of a kind, or the parameters of a command.",
    discussion: """
      Shows what this version knows, without a connection. --from-node asks the Management Node as well, and adds the \
      fields that only it knows.

      Examples:
        infinity-provision api schema worker_vm
        infinity-provision api schema participant/dial
        infinity-provision api schema system_location --from-node
      """)

  @Argument(help: "The kind, such as worker_vm or status/worker_vm.", completion: Completions.kindsAndCommands)
  var kind: String
  @Flag(help: "Ask the Management Node for its schema as well.")
  var fromNode = false
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try output.use()
    let book = ResourceBook()
    guard !fromNode else { return try await showWithNode(book) }
    guard let facts = book.facts(named: kind) ?? book.command(named: kind) else {
      throw CommandExit.failure(
        .wrongCommandLine, code: "bad-request",
        "this version knows no kind and no command \(kind.quotedForMessage)\(book.suggestion(for: kind)); "
          + "--from-node asks the Management Node")
    }
    show(facts, facts.fields)
  }

  private func showWithNode(_ book: ResourceBook) async throws {
    let (facts, fields) = try await connection.withClient(connection.ofWorkingFolder()) { client in
      let knowledge = ResourceKnowledge(client, book) { StandardStreams.writeNote($0) }
      return try await cancelledByCtrlC {
        let known = book.facts(named: kind) ?? book.command(named: kind)
        let facts = if let known { known } else { try await knowledge.kind(kind) }
        return (facts, try await knowledge.allFields(of: facts))
      }
    }
    show(facts, fields)
  }

  private func show(_ facts: ResourceFacts, _ fields: [FieldFacts]) {
    switch output.format {
    case .text:
      StandardStreams.writeResult(ResourceSchemaText(style: StandardStreams.resultStyle).text(facts, fields))
    case .json: StandardStreams.writeJSON(ResourceSchemaText.document(facts, fields))
    }
  }
}
