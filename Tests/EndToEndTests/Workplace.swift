import Foundation
import TestSupport

/// An administrator's desk: a folder with a deployment, the environment that reaches a mock Management Node, and a state
/// folder of its own.
struct Workplace: Sendable {
  static let passphrase = "example-passphrase"
  static let turnPassword = "turn-password"

  let server: MockServerProcess
  let folder: TemporaryFolder
  /// The deployment file; relative to the working directory, which is the folder.
  let deployment: String
  var environment: [String: String]

  /// The built command with these arguments.
  func command(_ arguments: [String], environment changes: [String: String?] = [:]) throws -> Program {
    var variables = environment
    for (name, value) in changes { variables[name] = value }
    return try Program(.provision, arguments, environment: variables, workingDirectory: folder.path)
  }

  /// Runs the command.
  @discardableResult
  func provision(
    _ arguments: String..., environment: [String: String?] = [:], input: String = ""
  ) async throws -> ProgramResult {
    try await command(arguments, environment: environment).run(input: input)
  }

  /// `plan` of the deployment file.
  @discardableResult
  func plan(_ arguments: String..., environment: [String: String?] = [:]) async throws -> ProgramResult {
    try await command(["plan", deployment] + arguments, environment: environment).run()
  }

  /// `apply --auto-approve` of the deployment file.
  @discardableResult
  func apply(_ arguments: String..., environment: [String: String?] = [:]) async throws -> ProgramResult {
    try await command(["apply", deployment, "--auto-approve"] + arguments, environment: environment).run()
  }

  /// Runs a command until the server holds one of its requests, sends it a Ctrl-C, and lets the request go on once the command
  /// has said that it stops.
  ///
  /// - Returns: its result, and what it wrote to standard error.
  func interruptWhileHeld(_ arguments: [String]) async throws -> (result: ProgramResult, errors: String) {
    let errors = folder.path("errors-\(UUID().uuidString)")
    let result = try await command(arguments).writingErrors(to: errors).run { program in
      try await server.waitForHeldRequest()
      program.send(SIGINT)
      while try !String(contentsOfFile: errors, encoding: .utf8).contains("Stopping: ") {
        try await Task.sleep(for: .milliseconds(5))
      }
      try await server.setFaults([])
    }
    return (result, try String(contentsOfFile: errors, encoding: .utf8))
  }

  /// Changes the deployment file.
  func edit(_ old: String, _ new: String) throws {
    let text = try folder.read(deployment)
    guard text.contains(old) else { throw TestSupportError("the deployment has no \"\(old)\"") }
    try folder.write(text.replacing(old, with: new), to: deployment)
  }

  /// The files that remember digests of secrets, one of each Management Node.
  var secretsFiles: [String] {
    let folder = "state/infinity-provision/secrets"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: self.folder.path(folder))) ?? []
    return names.filter { $0.hasSuffix(".json") }.map { "\(folder)/\($0)" }
  }

  /// The names of the runs that `history` lists, the latest first.
  func runs() async throws -> [String] {
    try await provision("history", "--format", "json").json()["runs"].elements.compactMap { $0["run"].text }
  }

  /// Starts a server and runs a closure at a desk with the integration guide's example.
  static func europe<Result: Sendable>(
    _ serverArguments: [String] = [], password: String = "mock-password", hasTLS: Bool = true,
    _ body: @escaping @Sendable (Workplace) async throws -> Result
  ) async throws -> Result {
    try await open(serverArguments, seed: nil, password: password, hasTLS: hasTLS, "europe", body)
  }

  /// As ``europe(_:password:hasTLS:_:)``, with the deployment of three locations.
  static func world<Result: Sendable>(
    _ serverArguments: [String] = [], seed: JSON = DeploymentFixtures.worldSeed,
    _ body: @escaping @Sendable (Workplace) async throws -> Result
  ) async throws -> Result {
    try await open(
      serverArguments, seed: seed, password: "mock-password", hasTLS: true, "world", body)
  }

  private static func open<Result: Sendable>(
    _ serverArguments: [String], seed: JSON?, password: String, hasTLS: Bool, _ fixture: String,
    _ body: @escaping @Sendable (Workplace) async throws -> Result
  ) async throws -> Result {
    try await Gate.servers.pass {
      try await withTemporaryFolder { folder in
        try await fixture == "world" ? DeploymentFixtures.world(in: folder) : DeploymentFixtures.europe(in: folder)
        return try await MockServerProcess.run(serverArguments, seed: seed, password: password, hasTLS: hasTLS) {
          server in
          try await body(Workplace(server, folder, fixture))
        }
      }
    }
  }

  /// A desk in a folder that holds a fixture.
  init(_ server: MockServerProcess, _ folder: TemporaryFolder, _ fixture: String) {
    self.server = server
    self.folder = folder
    deployment = "\(fixture)/deployment.yaml"
    environment = [
      "HOME": folder.path, "XDG_STATE_HOME": folder.path("state"), "PEXIP_ADDRESS": server.url,
      "PEXIP_CA_FILE": server.caFile, "PEXIP_PASSWORD": server.password, "CONFPOOL_EU_PASSPHRASE": Self.passphrase,
      "TURN_EU_PASSWORD": Self.turnPassword, "TURN_PASSWORD": Self.turnPassword,
    ]
  }
}

extension Sequence<LoggedRequest> {
  /// Those that change something.
  var writes: [LoggedRequest] { filter(\.isWrite) }
}
