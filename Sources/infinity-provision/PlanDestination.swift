import InfinityProvisioning
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where `plan --out` writes: a new file, a saved plan or an empty file that it replaces, or a stream.
///
/// Anything else is somebody's work or a device, and is left alone.
struct PlanDestination {
  private enum Kind {
    case file
    case pipe
    case descriptor(Int32)
  }

  private let path: String
  private let kind: Kind

  /// Looks at what is there, before the Management Node is asked.
  ///
  /// - Throws: ``CommandExit`` with exit code 6 where a plan must not be written there, 1 where it cannot be.
  init(_ path: String) throws {
    self.path = path
    if let descriptor = Self.descriptor(path) {
      guard fcntl(descriptor, F_GETFD) >= 0 else { throw Self.failure(path, "that stream is not open") }
      kind = .descriptor(descriptor)
      return
    }
    let facts: Stat
    do {
      facts = try FilePath(path).stat(followTargetSymlink: false)
    } catch {
      guard error == .noSuchFileOrDirectory else { throw Self.failure(path, "\(error)") }
      try Self.needFolder(of: path)
      kind = .file
      return
    }
    switch facts.type {
    case .regular where facts.size == 0 || SavedPlan.isFile(path): kind = .file
    case .regular: throw Self.refusal(path, "it exists and is not a saved plan")
    case .fifo: kind = .pipe
    case .symbolicLink: throw Self.refusal(path, "it is a symbolic link, which is not followed")
    case .directory: throw Self.refusal(path, "it is a folder")
    default: throw Self.refusal(path, "it is not a regular file")
    }
  }

  /// Whether it stays there, for `apply --plan`.
  var isFile: Bool {
    if case .file = kind { true } else { false }
  }

  /// Whether the plan goes where results go, which then must hold nothing else.
  var isStandardOutput: Bool {
    guard case .descriptor(STDOUT_FILENO) = kind else { return false }
    return true
  }

  /// Writes the plan, and looks again first: time has passed.
  ///
  /// - Throws: ``CommandExit`` where it could not be written.
  func write(_ plan: SavedPlan) throws {
    switch try PlanDestination(path).kind {
    case .file: try plan.write(to: path)
    case .descriptor(let descriptor): try write(plan, to: descriptor)
    case .pipe:
      let descriptor = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { throw Self.failure(path, String(cString: strerror(errno))) }
      defer { close(descriptor) }
      try write(plan, to: descriptor)
    }
  }

  private func write(_ plan: SavedPlan, to descriptor: Int32) throws {
    if let error = StandardStreams.writeAll(try plan.content(), to: descriptor) {
      throw Self.failure(path, String(cString: strerror(error)))
    }
  }

  /// The stream that a path of the system's names; these are symbolic links, and meant.
  private static func descriptor(_ path: String) -> Int32? {
    switch path {
    case "/dev/stdout": return STDOUT_FILENO
    case "/dev/stderr": return STDERR_FILENO
    default:
      let prefix = ["/dev/fd/", "/proc/self/fd/"].first { path.hasPrefix($0) }
      return prefix.flatMap { Int32(path.dropFirst($0.count)) }
    }
  }

  private static func needFolder(of path: String) throws {
    let folder = path.folderOfPath
    guard !folder.isEmpty, (try? Stat(FilePath(folder)))?.type != .directory else { return }
    throw failure(path, "there is no folder \(folder.quotedForMessage); make it first")
  }

  private static func refusal(_ path: String, _ reason: String) -> CommandExit {
    .failure(
      .refused, code: "out-refused",
      "the plan is not written to \(path.quotedForMessage): \(reason); name a new file, a saved plan or an empty file with --out"
    )
  }

  private static func failure(_ path: String, _ reason: String) -> CommandExit {
    .failure(.failed, code: "plan-not-saved", "the plan cannot be written to \(path.quotedForMessage): \(reason)")
  }
}
