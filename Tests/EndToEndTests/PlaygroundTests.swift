import Foundation
import TestSupport
import Testing

/// `scripts/playground`, and the page that walks through it: its commands are run as they stand there.
@Suite("The playground")
struct PlaygroundTests {
  /// A command of the page and the exit code that it names.
  private struct Step {
    var line: String
    var exitCode: Int32
  }

  private static func steps() throws -> [Step] {
    let page = try String(contentsOfFile: PackageFolder.root + "/docs/playground.md", encoding: .utf8)
    return page.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { $0.hasPrefix("infinity-provision ") }.map { line in
        let code = line.firstMatch(of: #/# exit code (\d+)$/#).flatMap { Int32($0.output.1) }
        return Step(line: line, exitCode: code ?? 0)
      }
  }

  private func shell(_ script: String, in folder: TemporaryFolder) async throws -> ProgramResult {
    try await Program(
      "bash", ["-c", script],
      environment: ["HOME": folder.path, "TMPDIR": folder.path, "PATH": "/usr/bin:/bin:/usr/sbin:/sbin"],
      workingDirectory: folder.path
    ).run()
  }

  /// The script uses what is built: the two programs lie side by side.
  private func playground(_ arguments: String, in folder: TemporaryFolder) async throws -> ProgramResult {
    let bin = (try BuiltProduct.provision.path as NSString).deletingLastPathComponent
    return try await shell(
      "INFINITY_BIN='\(bin)' '\(PackageFolder.root)/scripts/playground' --skip-build \(arguments)", in: folder)
  }

  @Test("the ten commands of its page do what the page says, and it stays until it is stopped")
  func page() async throws {
    let steps = try Self.steps()
    #expect(steps.count == 10)
    try await Gate.servers.pass {
      try await withTemporaryFolder { folder in
        try await walk(steps, in: folder)
      }
    }
  }

  /// Whatever happens, nothing goes on running.
  private func walk(_ steps: [Step], in folder: TemporaryFolder) async throws {
    do {
      try await makeSteps(steps, in: folder)
    } catch {
      _ = try await playground("--stop desk", in: folder)
      throw error
    }
  }

  private func makeSteps(_ steps: [Step], in folder: TemporaryFolder) async throws {
    let started = try await playground("desk", in: folder)
    #expect(started.exitCode == 0, "\(started.errorOutput)")
    #expect(started.output.contains("  . \(folder.path("desk"))/env && cd \(folder.path("desk"))\n"))
    var outputs: [String] = []
    for step in steps {
      let result = try await shell(". desk/env && cd desk && \(step.line)", in: folder)
      #expect(result.exitCode == step.exitCode, "\(step.line)\n\(result.output)\(result.errorOutput)")
      outputs.append(result.output + result.errorOutput)
    }
    #expect(outputs[0].contains(" (11 days left)\n"), "\(outputs[0])")
    #expect(outputs[1].contains("Left out: the node conf03, which has no TLS certificate and no SIP TLS FQDN: "))
    #expect(outputs[3].contains("dnsServers[0].address: still to be decided: expected an IP address\n"))
    #expect(outputs[4].contains("edge-eu.example.com → fepool-eu.example.com"))
    #expect(
      outputs[6].contains("\nApply: 11 applied, 0 failed, 0 never tried.\nThe nodes are in sync after "),
      "\(outputs[6])")
    // Back to what was set up by hand. The CA certificate stays: it is that of the old certificate as well.
    let again = try await shell(". desk/env && cd desk && infinity-provision plan --detailed-exitcode", in: folder)
    #expect(again.exitCode == 2)
    #expect(again.output.hasSuffix("\nPlan: 2 to create, 8 to change, 0 to delete.\n"), "\(again.output)")

    let second = try await playground("desk", in: folder)
    #expect(second.output == "It is running already. Go on with: . \(folder.path("desk"))/env\n")
    let stopped = try await playground("--stop desk", in: folder)
    #expect(
      stopped.output == "The Management Node was stopped; what it holds is in \(folder.path("desk"))/state.json.\n")
    let nothing = try await playground("--stop desk", in: folder)
    #expect(nothing.output == "No Management Node is running for \(folder.path("desk")).\n")
  }

  @Test(
    "infinity-mock-server --env prints what a shell can read, with a password that was made up and without one that was given"
  )
  func shellLines() async throws {
    try await Gate.servers.pass {
      try await withTemporaryFolder { folder in
        for (given, hasPassword) in [("", true), ("MOCK_PASSWORD=\"it's\" ", false)] {
          // The lines of the first time must not be taken for those of the second.
          let script = """
            rm -f lines
            \(given)'\(try BuiltProduct.mockServer.path)' --port 0 --env --tls-dir tls --username "it's" >lines &
            until grep -q '^# ready: process [0-9]*$' lines; do sleep 0.05; done
            kill $! && wait
            . ./lines
            printf '%s|%s|%s|%s' "${PEXIP_ADDRESS%:*}" "$PEXIP_USERNAME" "$PEXIP_CA_FILE" "${#PEXIP_PASSWORD}"
            """
          let result = try await shell(script, in: folder)
          #expect(
            result.output == "https://127.0.0.1|it's|\(folder.path("tls/ca.pem"))|\(hasPassword ? 36 : 0)",
            "\(result.errorOutput)")
        }
      }
    }
  }
}
