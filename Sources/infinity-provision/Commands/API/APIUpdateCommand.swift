import ArgumentParser
import InfinityProvisioning

/// `api update`: fields of an object.
struct APIUpdateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Change fields of an object; the others stay as they are.",
    discussion: """
      Shows each field that differs, with its value before and after, and sends these alone. If nothing differs, nothing is \
      sent. What a secret is now cannot be seen: one that is given is always sent.

      Examples:
        infinity-provision api update conference Weekly --set description="Mondays at 9"
        infinity-provision api update system_location Europe --set dns_servers=10.44.0.2,10.44.0.3
        infinity-provision api update global --set local_mssip_domain=null --dry-run
      """)

  @Argument(help: "The kind, such as conference.", completion: Completions.kinds)
  var kind: String
  @Argument(help: "The object: its name, its id, its address or FIELD=VALUE.", completion: Completions.objects)
  var object: String?
  @OptionGroup(title: "Fields") var fields: FieldOptions
  @OptionGroup(title: "How the change is made") var options: ObjectWriteOptions
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try output.use()
    let inputs = try fields.inputs(of: ResourceBook().facts(named: kind))
    let resolver = try connection.resolver(fields.programs)
    let conversation = ObjectConversation(options: options, connection: connection, format: output.format)
    try await conversation.run { [kind, object] in try await $0.update(kind, object, inputs, resolver) }
  }
}
