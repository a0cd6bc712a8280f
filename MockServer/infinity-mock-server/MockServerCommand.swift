import ArgumentParser
import Foundation
import MockManagementNode
import ProductBuild

/// `infinity-mock-server`: a Management Node to run on a desk or in a pipeline.
@main
struct MockServerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "infinity-mock-server",
    abstract:
      "A mock Pexip Infinity Management Node, with the API's traps, which can be made to fail on purpose.",
    discussion: """
      When it accepts requests it prints one JSON line on standard output, or with --env lines for a shell. Example:

        infinity-mock-server --port 0 --request-log requests.jsonl --control
        curl --cacert DIR/ca.pem -u admin:PASSWORD \\
          https://127.0.0.1:PORT/api/admin/configuration/v1/worker_vm/
      """,
    version: ProductVersion.withCommit)

  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Objects") var objects: ObjectOptions
  @OptionGroup(title: "Behavior") var behavior: BehaviorOptions
  @OptionGroup(title: "Dialects") var dialects: DialectOptions
  @OptionGroup(title: "Watching it") var watching: WatchingOptions

  func validate() throws {
    try connection.validate()
    try objects.validate()
    try behavior.validate()
    try dialects.validate()
  }

  func run() async throws {
    do {
      var configuration = MockConfiguration()
      let isPasswordMadeUp = try connection.apply(to: &configuration)
      objects.apply(to: &configuration)
      try behavior.apply(to: &configuration)
      try dialects.apply(to: &configuration)
      watching.apply(to: &configuration)
      connection.warn()
      StopDeadline.start()
      try await runMockManagementNode(configuration) { node in
        if watching.env {
          ReadyLine.printShellLines(node, showsPassword: isPasswordMadeUp)
        } else {
          ReadyLine.print(node, showsPassword: isPasswordMadeUp)
        }
      }
    } catch let error as MockError {
      FileHandle.standardError.write(Data("infinity-mock-server: \(error)\n".utf8))
      throw ExitCode(1)
    }
  }
}
