import ArgumentParser
import InfinityProvisioning

/// `api kinds`: what kinds of objects and commands there are.
struct APIKindsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kinds",
    abstract: "List the kinds of objects, and the commands, that this version knows.",
    discussion: """
      Nothing is asked of a server. A kind that only a newer Management Node has can be used by its name all the same.

      Examples:
        infinity-provision api kinds
        infinity-provision api kinds --category command
      """)

  /// A part of the API.
  enum Category: String, CaseIterable, ExpressibleByArgument {
    case configuration, status, history, command
  }

  @Option(help: "Only this part of the API: configuration, status, history or command.")
  var category: Category?
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try output.use()
    let kinds = ResourceBook().all.filter { facts in category.map { $0.rawValue == facts.category } ?? true }
    switch output.format {
    case .text:
      let rows = kinds.map { [$0.kind, $0.abilities.map(\.verb).joined(separator: ", "), $0.title] }
      let text = StandardStreams.resultStyle.table([["KIND", "COMMANDS", "WHAT IT IS"]] + rows)
      StandardStreams.writeResult(text.joined(separator: "\n"))
    case .json:
      StandardStreams.writeJSON(
        .object([
          "formatVersion": .integer(1),
          "kinds": .array(
            kinds.map { facts in
              .object([
                "kind": .string(facts.kind), "title": .string(facts.title),
                "commands": .array(facts.abilities.map { .string($0.verb) }),
              ])
            }),
        ]))
    }
  }
}
