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
    wish.orders = try CommaList.parts(order, of: "--order")
    wish.fields = try CommaList.parts(fields, of: "--fields")
    wish.outer = of
    let listing = try await connection.reading { [kind, wish] in try await $0.list(kind, wish) }
    ObjectOutput(format: output.format, isWhole: !wish.fields.isEmpty).write(listing)
  }
}

/// Names with commas between them.
enum CommaList {
  /// - Parameters:
  ///   - text: what was given; nil for nothing, which has no parts.
  ///   - option: the option, for messages.
  /// - Throws: ``CommandExit`` where something was given that names nothing: no fields would be all fields.
  static func parts(_ text: String?, of option: String) throws -> [String] {
    guard let text else { return [] }
    let parts = text.split(separator: ",").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }.map(String.init)
    guard !parts.isEmpty else {
      throw CommandExit.failure(
        .wrongCommandLine, code: "usage", "\(option) names no field; write \(option) name,address")
    }
    return parts
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
