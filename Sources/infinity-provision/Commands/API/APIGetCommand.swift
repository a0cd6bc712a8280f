import ArgumentParser
import InfinityProvisioning

/// `api get`: one object.
struct APIGetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "get",
    abstract: "Show one object, by its name, its id or its address.",
    discussion: """
      An object is meant by its name, its id, its address, or FIELD=VALUE for another field that only it has. Digits are \
      an id; name=123 is an object with that name. Of some kinds there is only one: it needs no name.

      Examples:
        infinity-provision api get system_location Europe
        infinity-provision api get global --fields local_mssip_domain
        infinity-provision api get tls_certificate subject_name=conf01.example.com \\
          --format json
      """)

  @Argument(help: "The kind, such as worker_vm or status/participant.", completion: Completions.kinds)
  var kind: String
  @Argument(help: "The object: its name, its id, its address or FIELD=VALUE.", completion: Completions.objects)
  var object: String?
  @Option(
    help: ArgumentHelp("Only these fields, in this order.", valueName: "field,…"), completion: Completions.fields)
  var fields: String?
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var output: FormattedOutput<ObjectFormat>

  func run() async throws {
    try output.use()
    let names = try CommaList.parts(fields, of: "--fields")
    let found = try await connection.reading { [kind, object] in try await $0.get(kind, object, fields: names) }
    ObjectOutput(format: output.format, isWhole: true, isOne: true).write(found)
  }
}
