public import InfinityAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes a first deployment file, for a Management Node or as an example. It holds no secret.
public struct InitRun: Sendable {
  /// What was written.
  public struct FirstDeployment: Sendable, Equatable {
    /// The deployment file.
    public var text: String
    /// The places of what must still be decided, as `lyncServers[0].address`, in the order of the file.
    public var undecided: [String]
    /// The names of its locations.
    public var locations: [String]

    init(_ file: FirstFile) {
      text = file.text
      undecided = DeploymentReader().read(standardInput: Array(file.text.utf8)).findings
        .filter { $0.code == .value.undecided }.compactMap { $0.mark?.path }
      locations = file.places.map(\.name)
    }
  }

  private let path: String

  /// A run that writes to a path, absolute or relative to the working directory.
  public init(to path: String) {
    self.path = path
  }

  /// Looks whether the file can be written, before anything is asked.
  ///
  /// - Throws: ``RunFailure`` where something is there already: nothing is ever overwritten.
  public func check() throws(RunFailure) {
    guard !PublicFiles.isTaken(path) else {
      throw RunFailure(
        .fileExists,
        "no file was written: \(path.quotedForMessage) exists, and is not overwritten; name another one with --out")
    }
  }

  /// Reads the Management Node and writes the file, and beside it the JSON Schema for editors where there is none.
  ///
  /// - Parameters:
  ///   - client: the connection to the Management Node.
  ///   - caFile: the CA file of the connection, for the deployment file; nil for none.
  /// - Throws: ``RunFailure`` where the file is there or cannot be written; `InfinityError`; `CancellationError`.
  public func run(_ client: ManagementClient, caFile: String? = nil) async throws -> FirstDeployment {
    try check()
    let inventory = try await InventoryReader(client: client).read(
      [.location, .node, .globalSettings], optional: Kind.declarable)
    let unreadable = UnreadableRules.all(inventory)
    guard unreadable.isEmpty else {
      throw RunFailure(
        .cannotExport, "no file was written: it would not describe \(client.address) as it is", findings: unreadable)
    }
    let caFile = caFile.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
    return try write(FirstFile(inventory, address: client.address, caFile: caFile))
  }

  /// Writes an example, and asks no Management Node.
  ///
  /// - Throws: ``RunFailure`` where the file is there or cannot be written.
  public func writeExample() throws(RunFailure) -> FirstDeployment {
    try write(.example)
  }

  private func write(_ file: FirstFile) throws(RunFailure) -> FirstDeployment {
    try check()
    let parent = path.folderOfPath
    let folder = parent.isEmpty ? "." : parent
    var files = [PublicFiles.File(path: path.nameInPath, content: file.text)]
    if !PublicFiles.isTaken(folder + "/" + FirstFile.schemaName) {
      files.append(FirstFile.schema)
    }
    do {
      try PublicFiles.write(files, into: folder)
    } catch let error as FileError {
      throw RunFailure(.notWritten, "\(error)")
    } catch {
      throw RunFailure(.notWritten, "writing the file \(path): \(error)")
    }
    return FirstDeployment(file)
  }
}
