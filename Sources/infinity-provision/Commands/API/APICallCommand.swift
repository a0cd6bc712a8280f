import ArgumentParser
import InfinityProvisioning

/// `api command`: has the Management Node carry out a command.
struct APICallCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "command",
    abstract: "Have the Management Node carry out a command.",
    discussion: """
      A command is sent once: if its answer is lost, find out whether it took effect before you send it again. `api kinds \
      --category command` lists the commands, `api schema` shows what one can be given.

      Examples:
        infinity-provision api command participant/dial \\
          --set conference_alias=weekly --set destination=sip:alice@example.com
        infinity-provision api command platform/backup_create \\
          --set-secret 'passphrase={env: BACKUP_PASSPHRASE}'
      """)

  @Argument(help: "The command, such as participant/dial.", completion: Completions.commands)
  var command: String
  @Option(
    help: ArgumentHelp("The object that it is about, for upgrade_request/finish and its like.", valueName: "object"))
  var of: String?
  @OptionGroup(title: "Parameters") var fields: FieldOptions
  @OptionGroup(title: "How the change is made") var options: ObjectWriteOptions
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try output.use()
    let inputs = try fields.inputs(of: ResourceBook().command(named: command))
    let resolver = try connection.resolver(fields.programs)
    let conversation = ObjectConversation(options: options, connection: connection, format: output.format)
    try await conversation.run { [command, of] in try await $0.call(command, on: of, inputs, resolver) }
  }
}
