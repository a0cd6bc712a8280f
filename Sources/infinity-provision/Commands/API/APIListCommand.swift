import ArgumentParser
import InfinityProvisioning

/// `api list`: the objects of a kind.
struct APIListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the objects of a kind: all pages, or none.",
    discussion: """
      A condition is FIELD=VALUE. The field may lead to another object (system_location.name) and may end in a comparison: \
      __contains, __startswith, __gt, __lte, __in, __isnull and others. Several conditions must all hold. Names and values \
      are checked before anything is sent, since the Management Node ignores a name that it does not know.

      A name without a category is one of the configuration, else of the status: status/worker_vm is what a node does now.

      Examples:
        infinity-provision api list worker_vm
        infinity-provision api list worker_vm \\
          --where system_location.name=Europe --fields name,address
        infinity-provision api list history/conference \\
          --where start_time__gt=2026-11-01T00:00:00 --order -start_time --format csv
      """)

  @Argument(help: "The kind, such as worker_vm or status/participant.", completion: Completions.kinds)
  var kind: String
  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("Only objects for which this holds (repeatable).", valueName: "field=value"),
    completion: Completions.conditions)
  var conditions: [String] = []
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("In this order; with a minus sign the other way round.", valueName: "field,…"),
    completion: Completions.fields)
  var order: String?
  @Option(
    help: ArgumentHelp("Only these fields, in this order.", valueName: "field,…"), completion: Completions.fields)
  var fields: String?
  @Option(
    help: ArgumentHelp("The object that the list belongs to, for media_stream and statistics.", valueName: "object"))
  var of: String?
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var output: FormattedOutput<ObjectFormat>

  func run() async throws {
    try output.use()
    var wish = ResourceReader.Wish()
    wish.conditions = conditions
    wish.orders = order.map(CommaList.parts) ?? []
    wish.fields = fields.map(CommaList.parts) ?? []
    wish.outer = of
    let listing = try await connection.reading { [kind, wish] in try await $0.list(kind, wish) }
    ObjectOutput(format: output.format, isWhole: !wish.fields.isEmpty).write(listing)
  }
}

/// Names with commas between them.
enum CommaList {
  static func parts(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0.drop { $0 == " " }) }
  }
}

extension ConnectionOptions {
  /// Opens the connection and reads objects.
  func reading<Result: Sendable>(
    _ work: @escaping @Sendable (ResourceReader) async throws -> Result
  ) async throws -> Result {
    try await withClient(ofWorkingFolder()) { client in
      let reader = ResourceReader(client, ResourceKnowledge(client) { StandardStreams.writeNote($0) })
      return try await cancelledByCtrlC { try await work(reader) }
    }
  }
}
