import ArgumentParser
import InfinityProvisioning

/// `api create`: a new object.
struct APICreateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Create an object.",
    discussion: """
      Values are typed by what is known of the kind: references are given by name, several of them with commas between. \
      Passwords, PINs and keys are given by --set-secret only. If the answer is lost, the object is looked up by its name \
      before it is sent again.

      Examples:
        infinity-provision api create dns_server --set address=10.44.0.2
        infinity-provision api create conference \\
          --set name=Weekly --set service_type=conference --set-secret 'pin={env: WEEKLY_PIN}'
        infinity-provision api create ivr_theme --set name=Acme --set package=@acme.zip
      """)

  @Argument(help: "The kind, such as conference.", completion: Completions.kinds)
  var kind: String
  @OptionGroup(title: "Fields") var fields: FieldOptions
  @Option(
    help: ArgumentHelp(
      "Write the answer to this new file, which only you can read: of a worker_vm and an oauth2_client it shows what nothing shows again.",
      valueName: "file"), completion: .file())
  var answerFile: String?
  @OptionGroup(title: "How the change is made") var options: ObjectWriteOptions
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try output.use()
    let facts = ResourceBook().facts(named: kind)
    let inputs = try fields.inputs(of: facts)
    let resolver = try connection.resolver(fields.programs)
    if facts?.createAnswer != nil, answerFile == nil, !options.dryRun {
      throw CommandExit.failure(
        .wrongCommandLine, code: "usage",
        "the answer to the create of a \(kind) shows what nothing shows again; --answer-file keeps it")
    }
    var conversation = ObjectConversation(options: options, connection: connection, format: output.format)
    if let answerFile, !options.dryRun {
      conversation.answerFile = try AnswerFile(answerFile)
      conversation.answerPath = answerFile
    }
    try await conversation.run { [kind] in try await $0.create(kind, inputs, resolver) }
  }
}
