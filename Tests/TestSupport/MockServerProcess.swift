import Foundation
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// The built `infinity-mock-server`, running.
public struct MockServerProcess: Sendable {
  /// `https://127.0.0.1:PORT`
  public let url: String
  /// The CA of its certificate.
  public let caFile: String
  /// The administrator's password.
  public let password: String
  private let requestLog: String

  /// The requests so far, in the order in which they came; the control endpoint's are not among them.
  public func requests() throws -> [LoggedRequest] {
    let text = (try? String(contentsOfFile: requestLog, encoding: .utf8)) ?? ""
    // What follows the last line break is a line that is being written.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return try lines.map { try JSONDecoder().decode(LoggedRequest.self, from: Data($0.utf8)) }
      .sorted { $0.seq < $1.seq }.filter { !$0.path.hasPrefix("/mock/") }
  }

  /// Waits until a request came.
  public func waitForRequest(_ matches: @Sendable (LoggedRequest) -> Bool) async throws {
    while try !requests().contains(where: matches) {
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  /// Waits until a `hold` of a fault rule holds a request; other rules let it go on.
  public func waitForHeldRequest() async throws {
    while try JSON(parsing: await curl("GET", "/mock/held")).elements.isEmpty {
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  /// The whole state, as the control endpoint gives it.
  public func state() async throws -> JSON { try JSON(parsing: await curl("GET", "/mock/state")) }

  /// Puts another state in its place.
  public func replaceState(_ state: JSON) async throws {
    try await curl("PUT", "/mock/state", body: state.serialized)
  }

  /// Puts fault rules in force; their counting starts anew.
  public func setFaults(_ rules: JSON) async throws {
    try await curl("PUT", "/mock/faults", body: rules.serialized)
  }

  /// Changes an object as another administrator would.
  public func patch(_ path: String, _ fields: JSON) async throws {
    try await curl("PATCH", path, body: fields.serialized)
  }

  /// Creates an object as another administrator would.
  public func post(_ path: String, _ fields: JSON) async throws {
    try await curl("POST", path, body: fields.serialized)
  }

  /// Deletes an object as another administrator would.
  public func delete(_ path: String) async throws {
    try await curl("DELETE", path)
  }

  /// What curl gets from a path.
  public func get(_ path: String) async throws -> JSON { try JSON(parsing: await curl("GET", path)) }

  @discardableResult
  private func curl(_ method: String, _ path: String, body: String? = nil) async throws -> String {
    var arguments = [
      "--silent", "--show-error", "--fail-with-body", "--cacert", caFile, "--user", "admin:\(password)", "--request",
      method,
      "--header", "Expect:", url + path,
    ]
    if body != nil { arguments += ["--header", "Content-Type: application/json", "--data-binary", "@-"] }
    let result = try await Program("curl", arguments).run(input: body ?? "")
    guard result.exitCode == 0 else {
      throw TestSupportError("curl \(method) \(path): \(result.errorOutput) \(result.output)")
    }
    return result.output
  }
}

/// A line of the mock server's request log.
public struct LoggedRequest: Sendable, Hashable, Decodable {
  /// Number, from 1.
  public let seq: Int
  /// As `PATCH`.
  public let method: String
  /// Without the query.
  public let path: String
  /// Without the question mark.
  public let query: String
  /// Null where no answer was given.
  public let status: Int?
  /// As it was sent.
  public let body: JSON?

  /// `POST mssip_proxy`: method and resource.
  public var summary: String {
    let parts = path.split(separator: "/")
    return "\(method) \(parts.count > 4 ? String(parts[4]) : path)"
  }

  /// Whether it is one that changes something.
  public var isWrite: Bool { !["GET", "HEAD", "OPTIONS"].contains(method) }
}

extension MockServerProcess {
  /// Starts a server, waits until it is ready, and stops it after the closure.
  ///
  /// - Parameters:
  ///   - arguments: beyond the port, the request log and the control endpoint, which are given.
  ///   - seed: the initial objects; nil is the integration guide's example.
  ///   - home: what it has in common with other starts, where it is to be started again.
  ///   - stop: how it is stopped.
  public static func run<Result: Sendable>(
    _ arguments: [String] = [], seed: JSON? = nil, password: String = "mock-password", hasTLS: Bool = true,
    home: ServerHome? = nil, stoppedBy stop: Stop = .kill,
    _ body: @escaping @Sendable (MockServerProcess) async throws -> Result
  ) async throws -> Result {
    try await withTemporaryFolder { folder in
      let log = folder.path("requests.jsonl")
      var all = [
        "--port", "\(home?.port ?? 0)", "--control", "--show-secrets", "--request-log", log, "--no-rate-limit",
      ]
      all += hasTLS ? ["--tls-dir", (home?.folder ?? folder).path("tls")] : ["--no-tls"]
      if let home { all += ["--state", home.stateFile] }
      if let seed { all += ["--seed", try folder.write(seed.serialized, to: "seed.json")] }
      let configuration = Configuration(
        executable: .path(FilePath(try BuiltProduct.mockServer.path)), arguments: Arguments(all + arguments),
        environment: .inherit.updating(["MOCK_PASSWORD": password]))
      let result = try await Subprocess.run(
        configuration, input: .none, output: .sequence, error: .string(limit: 1 << 20)
      ) { execution -> Swift.Result<Result, any Error> in
        // Mostly it keeps nothing that would have to be written down: no reason to wait for an orderly end.
        defer { try? execution.send(signal: stop == .kill ? .kill : .terminate) }
        do {
          for try await line in execution.standardOutput.strings() {
            let ready = try JSON(parsing: line)
            guard let url = ready["url"].text else { continue }
            return .success(
              try await body(
                MockServerProcess(url: url, caFile: ready["ca"].text ?? "", password: password, requestLog: log)))
          }
          throw TestSupportError("the mock server said nothing")
        } catch {
          return .failure(error)
        }
      }
      do {
        return try result.closureResult.get()
      } catch let error as TestSupportError {
        throw TestSupportError("\(error)\n\(result.standardError)")
      }
    }
  }
}

extension MockServerProcess {
  /// How a server is stopped.
  public enum Stop: Sendable, CaseIterable {
    /// SIGKILL: at once.
    case kill
    /// SIGTERM: it finishes what is in flight.
    case terminate
  }
}

/// What a server finds again when it is started a second time: its port, its certificates, its state.
public struct ServerHome: Sendable {
  fileprivate let folder: TemporaryFolder
  fileprivate let port: Int

  /// A home in a folder.
  public init(in folder: TemporaryFolder) throws {
    self.folder = folder
    port = try ServerProgram.freePort()
  }

  /// Puts a state there, as ``MockServerProcess/state()`` has it, for the next start.
  public func keep(_ state: JSON) throws {
    try state.serialized.write(toFile: stateFile, atomically: true, encoding: .utf8)
  }

  /// Waits until a server has written the state that it has now.
  public func waitForState(of server: MockServerProcess) async throws {
    while true {
      let state = try await server.state()
      if let text = try? String(contentsOfFile: stateFile, encoding: .utf8), try JSON(parsing: text) == state { return }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  fileprivate var stateFile: String { folder.path("state.json") }
}
