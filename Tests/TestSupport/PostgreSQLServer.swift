import Foundation

/// A PostgreSQL server of a test's own, on loopback and in a folder that goes with it.
public struct PostgreSQLServer: Sendable {
  /// The port on loopback.
  public let port: Int
  private let folder: TemporaryFolder
  /// Where its data are, in the folder.
  private var name = "data"

  private init(port: Int, folder: TemporaryFolder) {
    self.port = port
    self.folder = folder
  }

  /// Whether a test can use one.
  public static var isInstalled: Bool { program("initdb") != nil }

  /// The address of its database for the command, over TCP on loopback, which is not encrypted.
  public var url: String { "postgresql://postgres@127.0.0.1:\(port)/postgres?sslmode=disable" }

  /// Starts a server, lends it and ends it.
  ///
  /// - Parameter configuration: lines for `postgresql.conf`.
  public static func run<Result: Sendable>(
    configuration: String = "", _ body: @escaping @Sendable (PostgreSQLServer) async throws -> Result
  ) async throws -> Result {
    try await withTemporaryFolder { folder in
      let server = PostgreSQLServer(port: try ServerProgram.freePort(), folder: folder)
      try await server.initialize(configuration)
      try await server.start()
      do {
        let result = try await body(server)
        try await server.stop("immediate")
        return result
      } catch {
        try? await server.stop("immediate")
        throw error
      }
    }
  }

  /// Starts it again after ``stop(_:)``.
  public func start() async throws {
    let log = folder.path("server/\(name).log")
    try await run("pg_ctl", ["start", "-w", "-t", "60", "-D", data, "-l", log, "-o", options])
  }

  /// Ends it: `fast` cuts connections off, `immediate` is a crash.
  public func stop(_ mode: String) async throws {
    try await run("pg_ctl", ["stop", "-w", "-m", mode, "-D", data])
  }

  /// Lends a standby that has everything the server has confirmed, to take its place.
  public func withStandby<Result: Sendable>(
    _ body: @escaping @Sendable (PostgreSQLServer) async throws -> Result
  ) async throws -> Result {
    var standby = PostgreSQLServer(port: try ServerProgram.freePort(), folder: folder)
    standby.name = "standby"
    try await run(
      "pg_basebackup",
      ["-D", standby.data, "-R", "-X", "stream", "-c", "fast", "-d", "host=127.0.0.1 port=\(port) user=postgres"])
    try await standby.start()
    try await psql("ALTER SYSTEM SET synchronous_standby_names = '*'")
    try await psql("SELECT pg_reload_conf()")
    do {
      let result = try await body(standby)
      try await standby.stop("immediate")
      return result
    } catch {
      try? await standby.stop("immediate")
      throw error
    }
  }

  /// Makes a standby the server, which waits for no other one.
  public func promote() async throws {
    try await run("pg_ctl", ["promote", "-w", "-D", data])
    try await psql("ALTER SYSTEM SET synchronous_standby_names = ''")
    try await psql("SELECT pg_reload_conf()")
  }

  /// Puts all tables that are made from now on where there is room for a few of them only, and lends the server meanwhile.
  ///
  /// - Parameters:
  ///   - megabytes: how much room.
  ///   - body: gets what makes more room.
  public func withLittleRoom<Result: Sendable>(
    megabytes: Int, _ body: @escaping @Sendable (_ makeRoom: @Sendable () async throws -> Void) async throws -> Result
  ) async throws -> Result {
    let place = folder.path("server/small")
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    let mounted = try await Program(
      "mount", ["-t", "tmpfs", "-o", "size=\(megabytes)m,mode=0777", "tmpfs", place], workingDirectory: "/"
    ).run()
    guard mounted.exitCode == 0 else { throw TestSupportError("mount: \(mounted.errorOutput)") }
    do {
      try await run("mkdir", ["\(place)/tables"])
      try await psql("CREATE TABLESPACE small LOCATION '\(place)/tables'")
      try await psql("ALTER DATABASE postgres SET default_tablespace = small")
      let result = try await body {
        _ = try await Program("mount", ["-o", "remount,size=64m", place], workingDirectory: "/").run()
      }
      try await unmount(place)
      return result
    } catch {
      try? await unmount(place)
      throw error
    }
  }

  /// Whether a test may make a small file system: root may, but not in every container.
  public static let canMakeLittleRoom = isInstalled && geteuid() == 0 && mayMount

  private static var mayMount: Bool {
    let mount = Process()
    mount.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
    mount.arguments = ["--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    mount.standardError = FileHandle.nullDevice
    guard (try? mount.run()) != nil else { return false }
    mount.waitUntilExit()
    return mount.terminationStatus == 0
  }

  /// The server keeps files open there, which go with it.
  private func unmount(_ place: String) async throws {
    _ = try await Program("umount", ["--lazy", place], workingDirectory: "/").run()
  }

  /// Runs statements as its administrator.
  ///
  /// - Returns: what `psql` prints of them, without headings.
  @discardableResult
  public func psql(_ statements: String, database: String = "postgres") async throws -> String {
    try await run(
      "psql",
      [
        "-X", "-q", "-t", "-A", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", "\(port)", "-U", "postgres", database,
        "-c", statements,
      ])
  }

  /// Lends the address of the same database behind pgbouncer.
  ///
  /// - Parameter mode: `session`, `transaction` or `statement`.
  public func pooled<Result: Sendable>(
    mode: String, _ body: @escaping @Sendable (_ url: String) async throws -> Result
  ) async throws -> Result {
    let port = try ServerProgram.freePort()
    let settings = """
      [databases]
      postgres = host=127.0.0.1 port=\(self.port) user=postgres
      [pgbouncer]
      listen_addr = 127.0.0.1
      listen_port = \(port)
      unix_socket_dir =
      auth_type = any
      pool_mode = \(mode)

      """
    let file = try folder.write(settings, to: "server/pgbouncer-\(mode).ini")
    chmod(file, 0o644)
    // It does not run as root either, and changes to another user itself.
    let user = geteuid() == 0 ? ["-u", Self.account] : []
    return try await ServerProgram.pgbouncer.run(["-q"] + user + [file]) {
      ServerProgram.acceptsConnections(on: port)
    } _: {
      try await body("postgresql://postgres@127.0.0.1:\(port)/postgres?sslmode=disable")
    }
  }

  private var data: String { folder.path("server/\(name)") }

  private var options: String {
    "-c port=\(port) -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
  }

  private func initialize(_ configuration: String) async throws {
    try FileManager.default.createDirectory(atPath: folder.path("server"), withIntermediateDirectories: true)
    if geteuid() == 0 {
      // The server does not run as root. Whoever it runs as must get through to its folder.
      guard let account = getpwnam(Self.account) else { throw TestSupportError("there is no user \(Self.account)") }
      chown(folder.path("server"), account.pointee.pw_uid, account.pointee.pw_gid)
      chmod(folder.path, 0o755)
    }
    try await run("initdb", ["-D", data, "-U", "postgres", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C"])
    guard !configuration.isEmpty else { return }
    let handle = FileHandle(forWritingAtPath: data + "/postgresql.conf")
    _ = try handle?.seekToEnd()
    try handle?.write(contentsOf: Data((configuration + "\n").utf8))
  }

  private static let account = "postgres"

  @discardableResult
  private func run(_ name: String, _ arguments: [String]) async throws -> String {
    guard let path = Self.program(name) else { throw TestSupportError("\(name) is not installed") }
    var program = Program(path, arguments, workingDirectory: "/")
    if geteuid() == 0, name != "psql" {
      program.executable = "setpriv"
      program.arguments = ["--reuid", Self.account, "--regid", Self.account, "--clear-groups", path] + arguments
    }
    let result = try await program.run()
    guard result.exitCode == 0 else { throw TestSupportError("\(name): \(result.output)\(result.errorOutput)") }
    return result.output
  }

  /// Debian keeps the programs of each version apart, and only links `psql`.
  private static func program(_ name: String) -> String? {
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
    let folders = versions.compactMap { Int($0) }.sorted(by: >).map { "/usr/lib/postgresql/\($0)/bin" }
    return (folders + ["/usr/bin", "/usr/local/bin", "/bin"]).map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }
}
