import ArgumentParser
import InfinityProvisioning

/// `api delete`: an object, after what refers to it was shown.
struct APIDeleteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete an object, after showing what refers to it.",
    discussion: """
      Shows the object and what refers to it, and asks. Conferencing Nodes, the global settings and the Management Node are \
      never deleted.

      Examples:
        infinity-provision api delete conference Weekly
        infinity-provision api delete dns_server 10.44.0.9 --auto-approve
      """)

  @Argument(help: "The kind, such as conference.", completion: Completions.kinds)
  var kind: String
  @Argument(help: "The object: its name, its id, its address or FIELD=VALUE.", completion: Completions.objects)
  var object: String
  @Flag(help: "Do not ask.")
  var autoApprove = false
  @OptionGroup(title: "How the change is made") var options: ObjectWriteOptions
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try output.use()
    var conversation = ObjectConversation(options: options, connection: connection, format: output.format)
    conversation.asks = !autoApprove && !options.dryRun
    try await conversation.run { [kind, object] in try await $0.delete(kind, object) }
  }
}
