// The program of docs/engine.md: the page shows all of this file but this line.

import Foundation
import InfinityAPI
import InfinityProvisioning

/// What `main` is to return: 0 where the Management Node is as the file says.
func exitCode(of path: String) async throws -> Int32 {
  // What the command remembers too; nothing is on disk with InMemoryState().
  let state = StateFolder(environment: ProcessInfo.processInfo.environment)
  return try await bringInLine(path, state: state) ? 0 : 1
}

func bringInLine(
  _ path: String, state: any StateStore, environment: [String: String] = ProcessInfo.processInfo.environment
) async throws -> Bool {
  // The file with all that it names: secrets and certificates are read and checked before anything is connected.
  let file = DeploymentFile(path: path)
  let resolver = SecretResolver(environment: environment)
  let deployment = try await CheckedDeployment(file, resolver: resolver)
  deployment.warnings.forEach { print($0) }

  // The address and the CA are the file's; its secrets are masked in every error.
  let password = Secret(environment["PEXIP_PASSWORD"] ?? "")
  var configuration = try deployment.connection.configuration(
    authentication: .basic(username: "admin", password: password))
  // Straight to it, no matter which proxy the environment names.
  configuration.proxy = .none

  return try await withManagementClient(configuration, onClientThread: false) { client in
    // Reads only.
    let planned = try await PlanRun(deployment).run(client, state: state)
    for change in planned.shown.changes {
      print(change.action, change.target.key.kind.noun, change.target.label)
    }

    // Plans again under the lock, asks, makes the changes, and waits a minute until the nodes have them.
    let apply = ApplyRun(deployment, options: ApplyRun.Options(maxChangedNodes: 50, syncLimit: .seconds(60)))
    let report = try await apply.run(
      client, state: state, dialogue: ApplyDialogue { plan in plan.count(.delete) == 0 })
    for failure in report.failures { print(failure.message) }
    guard report.isComplete else { return false }

    // Is it really so?
    let verify = try await VerifyRun(
      try file.scoped(), options: VerifyRun.Options(checks: [.configuration, .certificates]), resolver: resolver)
    let findings = try await verify.run(client, state: state).flatMap(\.findings)
    findings.forEach { print($0) }
    return !findings.contains { $0.severity == .error }
  }
}
