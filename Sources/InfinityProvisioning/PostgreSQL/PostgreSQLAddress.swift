import CLibPQ

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The address of a PostgreSQL database, `postgresql://…`, as libpq reads it: with several hosts, a service, and what it does not
/// say from `PG…` variables, the service file and the password file. (PostgreSQL, "Database Connection Control Functions")
///
/// It holds no password. The connection is encrypted and the server's name verified (`sslmode=verify-full`) unless the address,
/// `PGSSLMODE` or the service says otherwise.
public struct PostgreSQLAddress: Sendable, Hashable, CustomStringConvertible {
  /// As it was written.
  let text: String
  /// What is set for libpq beside the address: where the address says otherwise, its word counts.
  let defaults: [String: String]
  /// `postgresql://host:port/name`, for messages.
  public let description: String
  /// Why the connection is less safe than it should be; nil where it is encrypted to a verified server, or on this machine.
  public let warning: String?

  /// Whether a text is the address of a database rather than the name of a file.
  public static func isMeant(by text: String) -> Bool {
    text.hasPrefix("postgresql:") || text.hasPrefix("postgres:")
  }

  /// Why a text that is neither such an address nor the name of a file was meant as an address; nil for what is one of both.
  ///
  /// It is not repeated: there may be a password in it.
  public static func objection(to text: String) -> String? {
    let form = "give it as postgresql://USER@HOST/DATABASE, or postgresql://?service=NAME; or give a file"
    if let first = text.first, let last = text.last,
      [first, last].contains(where: { $0.isWhitespace || "'\"".contains($0) })
    {
      return "the place of the state begins or ends with white space or a quote; remove that"
    }
    if !isMeant(by: text), text.contains("://") {
      return "the place of the state is the address of no kind of database that is known here; \(form)"
    }
    let key = text.prefix { $0 != "=" }.lowercased().filter { !$0.isWhitespace }
    guard text.contains("="), ["host", "hostaddr", "service", "dbname", "user", "port", "password"].contains(key) else {
      return nil
    }
    return "the place of the state has libpq's form of keywords and values; \(form)"
  }

  /// Reads an address.
  ///
  /// - Parameters:
  ///   - text: the address, in a form that libpq takes.
  ///   - environment: for the `PG…` variables.
  /// - Throws: ``PostgreSQLFailure`` where it cannot be read, or holds a password, which is not repeated.
  public init(_ text: String, environment: [String: String]) throws {
    // Before anything else: what libpq says of an address that it cannot read may repeat a part of it.
    guard !Self.mayHoldPassword(text) else { throw Self.passwordRefused }
    let library = try LibPQ.shared.get()
    let written = try Self.options(of: text, library)
    guard written["password"] == nil, written["sslpassword"] == nil else { throw Self.passwordRefused }
    self.text = text

    let effective = Self.effectiveOptions(of: text, library)
    let hosts = (effective["host"] ?? effective["hostaddr"] ?? "").split(separator: ",").map(String.init)
    description = Self.shown(hosts, effective)

    var defaults = ["fallback_application_name": "infinity-provision", "client_encoding": "UTF8"]
    if written["connect_timeout"] == nil, environment["PGCONNECT_TIMEOUT"] == nil { defaults["connect_timeout"] = "10" }
    let isLocal = hosts.allSatisfy { $0.hasPrefix("/") || $0.hasPrefix("@") }
    // "prefer" is what libpq assumes where nobody says anything.
    let said =
      written["sslmode"] ?? environment["PGSSLMODE"] ?? effective["sslmode"].flatMap { $0 == "prefer" ? nil : $0 }
    if said == nil, !isLocal { defaults["sslmode"] = "verify-full" }
    self.defaults = defaults
    warning =
      isLocal || (said ?? "verify-full") == "verify-full"
      ? nil
      : "the connection to \(description) is not protected against interception (sslmode \(said ?? "")); "
        + "use sslmode=verify-full"
  }

  /// Whether there is something at the place of a password: `user:…@`, or a parameter.
  private static func mayHoldPassword(_ text: String) -> Bool {
    guard let start = text.firstRange(of: "://")?.upperBound else { return false }
    let user = text[start...].lastIndex(of: "@").map { text[start..<$0] } ?? ""
    return user.contains(":") || text.lowercased().contains("password=")
  }

  private static let passwordRefused = PostgreSQLFailure(
    .address,
    "the address of the database holds a password, which others can see in the list of processes; take it out, and give it in "
      + "the password file (~/.pgpass, or PGPASSFILE) or a service file")

  private static func options(of text: String, _ library: LibPQ) throws -> [String: String] {
    var message: UnsafeMutablePointer<CChar>?
    let options = library.parse(text, &message)
    if let message { library.free(message) }
    guard let options else {
      throw PostgreSQLFailure(
        .address,
        "the address of the database cannot be read; it has the form postgresql://USER@HOST:PORT/DATABASE?sslrootcert=FILE"
      )
    }
    defer { library.freeOptions(options) }
    return values(options)
  }

  /// What counts with the variables and the service: asked of a connection that leads nowhere.
  private static func effectiveOptions(of text: String, _ library: LibPQ) -> [String: String] {
    // A value that is not known ends it before anything is looked up or connected to; all options are read by then.
    let connection = PostgreSQLSession.connect([("dbname", text), ("target_session_attrs", "none-such")], library)
    guard let connection else { return [:] }
    defer { library.finish(connection) }
    guard let options = library.options(connection) else { return [:] }
    defer { library.freeOptions(options) }
    return values(options)
  }

  private static func values(_ options: UnsafeMutablePointer<infinity_pg_option>) -> [String: String] {
    var values: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { values[String(cString: keyword)] = String(cString: value) }
      option += 1
    }
    return values
  }

  private static func shown(_ hosts: [String], _ options: [String: String]) -> String {
    let name = options["dbname"] ?? ""
    if let folder = hosts.first, hosts.count == 1, folder.hasPrefix("/") {
      return "postgresql:///\(name)?host=\(folder)".escapedForTerminal
    }
    let ports = (options["port"] ?? "5432").split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let places = hosts.enumerated().map { index, host in
      let port = ports.count == 1 ? ports[0] : ports.indices.contains(index) ? ports[index] : ""
      return "\(host):\(port.isEmpty ? "5432" : port)"
    }
    return "postgresql://\(places.joined(separator: ","))/\(name)".escapedForTerminal
  }
}
