import InfinityAPI
import ProductBuild
import SystemPackage

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A plan in a file, to be reviewed and then applied exactly as it is, on this machine or another.
///
/// It holds what was observed of each touched object, so that an apply can refuse when something moved; certificates
/// themselves; and secrets only as the places that they come from, relative to the deployment file's folder.
public struct SavedPlan: Sendable, Equatable, Codable {
  /// The format that this version writes and reads.
  public static let formatVersion = 1

  /// The largest file that is read, in bytes: 64 MiB, some 100,000 changes.
  static let maximumSize = 64 * 1024 * 1024

  /// What a count of objects can be.
  private static let plausibleCounts = 0...10_000_000

  /// The format of the file.
  public var formatVersion = Self.formatVersion
  /// Tells it from every other, two of the same second among them; nil of an earlier version.
  public var id: String?
  /// The version of the product that wrote it; nil of those that did not say.
  public var version: String? = ProductVersion.text
  /// The Management Node that it was made for.
  public var managementNode: String
  /// When it was made.
  public var created: Date
  /// From when on it is not applied any more; nil for never.
  public var expires: Date?
  /// SHA-256 over the deployment file, in hexadecimal, so that a reviewer can tell what it was made from. With files that it includes,
  /// over the bytes of all, in the order in which they are read.
  public var deploymentDigest: String
  /// The CA file of the connection, relative to the deployment file's folder; nil where the file names none.
  public var caFile: String?
  /// The changes, in order.
  public var changes: [Change]
  /// The secrets of which nothing was recorded when it was made. Nil where there are none, as in every file of a version that
  /// knew of none.
  public var unknownSecrets: [UnknownSecret]?
  /// Whether it takes an integration back, from the last step to the first; nil where it does not.
  public var isBackward: Bool?
  /// The number of declared objects that are left as they are.
  public var unchanged: Int
  /// The number of Conferencing Nodes on the Management Node.
  public var nodeCount: Int

  /// A plan to be saved; `folder` is the deployment file's.
  ///
  /// - Throws: ``SavedPlanError`` where the file holds a secret in plain text.
  public init(
    _ plan: Plan, created: Date, expires: Date? = nil, deploymentDigest: String, caFile: DeclaredFile?, folder: String
  ) throws(SavedPlanError) {
    guard !plan.secretSources.contains(where: { $0.origin.isPlaintext }) else { throw .plaintextSecret }
    id = UUID().uuidString
    managementNode = plan.managementNode
    self.created = created
    self.expires = expires
    self.deploymentDigest = deploymentDigest
    self.caFile = caFile.map { RelativePath.relative($0.path, to: folder) }
    changes = plan.changes.map { $0.mappingSecrets { $0.relative(to: folder) } }
    if !plan.unknownSecrets.isEmpty {
      unknownSecrets = plan.unknownSecrets.map { $0.mappingSource { $0.relative(to: folder) } }
    }
    isBackward = plan.isBackward ? true : nil
    unchanged = plan.unchanged
    nodeCount = plan.nodeCount
  }

  /// The plan, with its secrets' paths resolved against a folder.
  public func plan(base: String) -> Plan {
    var plan = Plan(
      managementNode: managementNode, changes: changes.map { $0.mappingSecrets { $0.resolved(against: base) } },
      unknownSecrets: unknownSecrets?.map { $0.mappingSource { $0.resolved(against: base) } } ?? [],
      unchanged: unchanged, warnings: [], nodeCount: nodeCount)
    plan.isBackward = isBackward ?? false
    return plan
  }

  /// The CA file of the connection, resolved against a folder; nil where the deployment file names none.
  public func caFile(base: String) -> String? {
    caFile.map { RelativePath.resolved($0, against: base) }
  }

  /// Writes the file, for its owner alone.
  ///
  /// - Throws: ``FileError`` where it cannot be written; ``SavedPlanError`` where nobody could read it.
  public func write(to path: String) throws {
    try PrivateFile.replace(path, with: try content())
  }

  /// What the file holds.
  ///
  /// - Throws: ``SavedPlanError`` where it would be larger than what is read.
  package func content() throws -> Data {
    let content = try encoded()
    guard content.count <= Self.maximumSize else { throw SavedPlanError.tooLarge }
    return content
  }

  /// Reads a file that ``write(to:)`` made, signed or not.
  ///
  /// - Throws: ``SavedPlanError`` where it is none, one of another version, or says what no plan of this tool says.
  public static func read(_ path: String) throws(SavedPlanError) -> SavedPlan {
    try SavedPlanFile.read(path).plan
  }

  /// Whether a path names a regular file that holds a saved plan, of whatever version. A pipe is not read: it can be only once.
  package static func isFile(_ path: String) -> Bool {
    guard (try? FilePath(path).stat())?.type == .regular else { return false }
    // A deployment file of 10,000 nodes is not read as JSON to see that it is none.
    guard case .success(let start) = FileBytes.read(path: path, maximum: 1), start == [UInt8(ascii: "{")] else {
      return false
    }
    do throws(SavedPlanError) {
      _ = try read(path)
      return true
    } catch {
      switch error {
      case .otherVersion, .meaningless, .damagedSignatures: return true
      case .plaintextSecret, .tooLarge, .unreadable, .notAPlan: return false
      }
    }
  }

  /// Reads the bytes of a saved plan, less its signatures; `path` is for messages.
  static func read(_ data: Data, path: String) throws(SavedPlanError) -> SavedPlan {
    struct Version: Decodable {
      var formatVersion: Int
      var version: String?
    }
    guard let json = try? JSONView(parsing: Array(data), dates: .iso8601), let version = try? json.decode(Version.self)
    else { throw .notAPlan(path) }
    guard version.formatVersion == formatVersion else {
      throw .otherVersion(path, version.formatVersion, product: version.version)
    }
    guard let saved = try? json.decode(SavedPlan.self), saved.isConsistent else { throw .notAPlan(path) }
    let plan = saved.plan(base: "")
    if let (request, reason) = plan.objection ?? plan.objectionAsDeclared {
      throw .meaningless(path, "\(request.id + 1) (\(request.summary)): \(reason)")
    }
    return saved
  }

  /// All that an apply of it sends; its secrets' paths are still relative.
  private var requests: [Change] { plan(base: "").requests }

  /// Whether changes are numbered as the executor expects it, and nothing that is shown as it stands could steer the
  /// terminal on which a plan of somebody else's is reviewed.
  private var isConsistent: Bool {
    requests.enumerated().allSatisfy { $0.offset == $0.element.id && $0.element.fields.allSatisfy(\.name.isFieldName) }
      // One with a password in it is none that was connected to.
      && (try? ServerAddress(managementNode))?.origin == managementNode
      && [unchanged, nodeCount].allSatisfy(Self.plausibleCounts.contains)
  }

  /// The kinds of object that say whether the plan still fits: those that it writes to or shows by name, and where it deletes
  /// something those that may refer to it by now.
  public var kinds: Set<Kind> {
    let shown = requests.flatMap(\.existing).filter { !$0.isNamedByAddress }
    return Set(requests.map(\.target.key.kind)).union(shown.map(\.key.kind))
      .union(changes.contains { $0.action == .delete } ? Kind.referring : [])
  }

  /// What moved since the plan was made, given the present state, each once; empty where the plan still fits.
  public func drift(in inventory: Inventory) -> [String] {
    var seen: Set<String> = []
    let deletes = changes.contains { $0.action == .delete }
    let referrers = deletes ? Referrers(inventory, after: changes) : nil
    return requests.compactMap { change in
      Drift.reason(change, in: inventory) ?? Drift.misnamed(change, in: inventory)
        ?? (change.action == .delete ? referrers.flatMap { Drift.usage(of: change, $0) } : nil)
    }.filter { seen.insert($0).inserted }
  }
}

extension Change {
  fileprivate func mappingSecrets(_ transform: (SecretSource) -> SecretSource) -> Change {
    var copy = self
    copy.fields = fields.map { field in
      guard case .secret(let source) = field.after else { return field }
      return FieldDifference(name: field.name, before: field.before, after: .secret(transform(source)))
    }
    return copy
  }
}

extension UnknownSecret {
  fileprivate func mappingSource(_ transform: (SecretSource) -> SecretSource) -> UnknownSecret {
    UnknownSecret(target: target, field: field, source: transform(source))
  }
}

extension SecretSource.Origin {
  fileprivate var isPlaintext: Bool {
    switch self {
    case .plaintext: true
    case .pfx(_, let passphrase): passphrase?.origin.isPlaintext ?? false
    case .environment, .file, .command: false
    }
  }
}

extension SecretSource {
  fileprivate func relative(to folder: String) -> SecretSource {
    mappingPaths { RelativePath.relative($0, to: folder) }
  }

  fileprivate func resolved(against base: String) -> SecretSource {
    mappingPaths { RelativePath.resolved($0, against: base) }
  }

  private func mappingPaths(_ transform: (String) -> String) -> SecretSource {
    var copy = self
    switch origin {
    case .file(var file):
      file.path = transform(file.path)
      copy.origin = .file(file)
    case .command(let command, let workingDirectory):
      copy.origin = .command(command, workingDirectory: transform(workingDirectory))
    case .pfx(var file, let passphrase):
      file.path = transform(file.path)
      copy.origin = .pfx(file, passphrase: passphrase?.mappingPaths(transform))
    case .environment, .plaintext:
      break
    }
    return copy
  }
}

/// Paths relative to a folder.
enum RelativePath {
  /// A path as seen from a folder, where it lies below it; else unchanged.
  static func relative(_ path: String, to folder: String) -> String {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    if path == folder { return "." }
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  /// A path, taken from a folder where it is relative.
  static func resolved(_ path: String, against base: String) -> String {
    if path == "." { return base }
    return path.hasPrefix("/") || base.isEmpty ? path : base.hasSuffix("/") ? base + path : base + "/" + path
  }
}
