import ArgumentParser
import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where the tool remembers between runs.
struct StateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where state is kept: a PostgreSQL database that several machines share, a folder that is there, or a file for digests of "
        + "secrets alone (INFINITY_STATE; default: the XDG state folder).",
      valueName: "postgresql://…|folder|file"),
    completion: .file())
  var state: String?

  func validate() throws {
    guard state != "" else { throw ValidationError("--state is empty: give a file or postgresql://…, or leave it out") }
  }

  /// What is remembered.
  ///
  /// - Parameter requestTimeout: how long a request to the Management Node may take, in seconds: a lock among several machines
  ///   outlasts it. Of no meaning to a command that applies nothing.
  /// - Throws: ``CommandExit`` with exit code 64 where the address of a database cannot be used.
  func store(requestTimeout: Int = 30) throws -> any StateStore {
    let environment = ProcessInfo.processInfo.environment
    let place = state ?? Environment["INFINITY_STATE"]
    guard let place, try Self.isDatabase(place) else {
      if let place, Self.isFolder(place) { return Self.folder(place) }
      return StateFolder(environment: environment, secretRecordsFile: place)
    }
    return try Self.database(place, leaseTime: .seconds(max(2 * requestTimeout, 15)))
  }

  /// A folder by its path, or a database.
  ///
  /// - Throws: as ``store(requestTimeout:)``.
  static func store(at place: String) throws -> any StateStore {
    try isDatabase(place) ? database(place, leaseTime: .seconds(60)) : folder(place)
  }

  private static func folder(_ place: String) -> StateFolder {
    StateFolder(path: URL(fileURLWithPath: place).standardizedFileURL.path)
  }

  private static func isFolder(_ place: String) -> Bool {
    // Of what a path leads to, as a file of digests would be opened.
    FileManager.default.fileExists(atPath: place + "/.")
  }

  /// Whether a place is a database; else it is a file or folder.
  ///
  /// - Throws: ``CommandExit`` for what was meant as a database and is the address of none: as a file it would be a state that no other machine
  ///   shares, and its lock would keep nobody away.
  private static func isDatabase(_ place: String) throws -> Bool {
    if let objection = PostgreSQLAddress.objection(to: place) {
      throw CommandExit.failure(.wrongCommandLine, code: "usage", objection)
    }
    return PostgreSQLAddress.isMeant(by: place)
  }

  private static func database(_ place: String, leaseTime: Duration) throws -> any StateStore {
    let address: PostgreSQLAddress
    do {
      address = try PostgreSQLAddress(place, environment: ProcessInfo.processInfo.environment)
    } catch let failure as PostgreSQLFailure {
      throw CommandExit.failure(.wrongCommandLine, code: "usage", "\(failure)")
    }
    if let warning = address.warning {
      StandardStreams.writeMessage(StandardStreams.style.warning("warning: \(warning)"))
    }
    return PostgreSQLState(address, leaseTime: leaseTime)
  }
}
