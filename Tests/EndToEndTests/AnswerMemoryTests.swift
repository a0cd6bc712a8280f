import TestSupport
import Testing

/// What a large answer costs: measured on the built command, as the system counts it.
@Suite("Memory of answers")
struct AnswerMemoryTests {
  @Test("a list costs at most four times its size", .enabled(if: ServerProgram.python.isInstalled, "needs python3"))
  func largeList() async throws {
    let size = 32 << 20
    let small = try await peakMemory(ofPlanWithListOf: 1 << 10)
    let large = try await peakMemory(ofPlanWithListOf: size)
    #expect(large - small > size, "the list was not read: \(small) and \(large) bytes")
    #expect(large - small <= 4 * size, "\(small) and \(large) bytes")
  }

  /// Runs `plan` on a Management Node with a list of DNS servers of this many bytes.
  ///
  /// - Returns: the most memory that the process had, in bytes.
  private func peakMemory(ofPlanWithListOf size: Int) async throws -> Int {
    try await Gate.servers.pass {
      try await withTemporaryFolder { folder in
        try folder.write("version: 1\ndnsServers:\n  - address: 10.44.0.2\n", to: "deployment.yaml")
        let port = try ServerProgram.freePort()
        return try await ServerProgram.python.run(["-c", Self.server, "\(port)", "\(size)"]) {
          ServerProgram.acceptsConnections(on: port)
        } _: {
          let plan = [
            try BuiltProduct.provision.path, "plan", "deployment.yaml", "--address", "http://127.0.0.1:\(port)",
            "--insecure",
          ]
          let result = try await Program(
            "python3", ["-c", Self.measured] + plan, environment: ["HOME": folder.path, "PEXIP_PASSWORD": "secret"],
            workingDirectory: folder.path
          ).run()
          #expect(result.exitCode == 0, "\(result.errorOutput)")
          #expect(result.output.contains("Plan: 1 to create, 0 to change, 0 to delete."))
          return (Int(result.output.split(separator: "\n").last ?? "") ?? 0) * 1024
        }
      }
    }
  }

  /// Runs a program, then writes the kilobytes that it had at most.
  private static let measured = """
    import resource, subprocess, sys
    code = subprocess.run(sys.argv[1:]).returncode
    print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
    sys.exit(code)
    """

  /// Answers every list: that of DNS servers with a thousand objects which have the size together, the others with none.
  private static let server = """
    import http.server, json, sys
    class Handler(http.server.BaseHTTPRequestHandler):
      protocol_version = "HTTP/1.1"
      def do_GET(self):
        path = self.path.split("?")[0]
        objects = []
        if path.endswith("/dns_server/"):
          text = "x" * (int(sys.argv[2]) // 1000)
          objects = [
            {"id": i, "resource_uri": f"{path}{i}/", "address": f"10.0.{i // 250}.{i % 250}", "description": text}
            for i in range(1000)]
        meta = {"limit": 1000, "offset": 0, "next": None, "previous": None, "total_count": len(objects)}
        body = json.dumps({"meta": meta, "objects": objects}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
      def log_message(self, *_): pass
    http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
    """
}
