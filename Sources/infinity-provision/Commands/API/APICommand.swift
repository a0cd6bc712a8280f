import ArgumentParser

/// `api`: every kind of object of the Management Node, from the shell.
struct APICommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "api",
    abstract: "Read and change everything that the Management Node has, by the names of its API.",
    discussion: """
      For everything that is not in the deployment file: 155 kinds of objects and commands, by the API's names. Names and \
      values are checked before anything is sent, secrets are never shown, and every change is in the history.

      Examples:
        infinity-provision api kinds
        infinity-provision api list worker_vm \\
          --where system_location.name=Europe --fields name,address
        infinity-provision api update conference Weekly \\
          --set description="Mondays at 9"
      """,
    subcommands: [
      APIKindsCommand.self, APISchemaCommand.self, APIListCommand.self, APIGetCommand.self,
      APICreateCommand.self, APIUpdateCommand.self, APIDeleteCommand.self, APICallCommand.self,
    ])
}
