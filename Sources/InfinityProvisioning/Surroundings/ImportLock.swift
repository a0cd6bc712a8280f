import InfinityAPI
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

/// Keeps a second import away from the folders of the certificates and keys that one is under way for: what one has read the other would
/// replace. It is the system's lock on the open folders, which leaves no file behind, and is taken back however the process ends.
struct ImportLock {
  private let folders: [FileDescriptor]

  /// How long another import is waited for: one takes a moment, but a program that gives a secret may ask somebody.
  static let patience = Duration.seconds(60)

  /// Takes it, one folder after the other in the order of their paths, so that two of them never wait for each other.
  ///
  /// - Parameters:
  ///   - places: the files of each entry that may be meant.
  ///   - patience: how long another import is waited for.
  /// - Throws: ``CertificateImport/Failure`` where that is over, or a folder cannot be locked.
  init(_ places: [CertificatePlaces], patience: Duration = Self.patience) async throws(CertificateImport.Failure) {
    let deadline = ContinuousClock.now + patience
    var taken: [FileDescriptor] = []
    do {
      for path in Set(places.flatMap { [$0.certificate, $0.key ?? $0.certificate] }.map(Self.folder)).sorted() {
        taken.append(try await Self.lock(path, until: deadline))
      }
    } catch {
      Self.close(taken)
      throw error
    }
    folders = taken
  }

  /// Gives it back.
  func release() { Self.close(folders) }

  private static func close(_ folders: [FileDescriptor]) {
    for folder in folders { try? folder.close() }
  }

  /// The folder of a file with no link in its path, or the nearest one above that is there.
  private static func folder(of path: String) -> String {
    var folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    while !FileManager.default.fileExists(atPath: folder.path), folder.path != "/" { folder.deleteLastPathComponent() }
    return folder.resolvingSymlinksInPath().path
  }

  private static func lock(
    _ path: String, until deadline: ContinuousClock.Instant
  ) async throws(CertificateImport.Failure) -> FileDescriptor {
    do {
      let folder = try FileDescriptor.open(FilePath(path), .readOnly, options: [.directory, .closeOnExec])
      do {
        while flock(folder.rawValue, LOCK_EX | LOCK_NB) != 0 {
          let error = Errno(rawValue: errno)
          guard error == .wouldBlock || error == .interrupted else { throw error }
          guard ContinuousClock.now < deadline else { throw held(path) }
          try await Task.sleep(for: .milliseconds(50))
        }
        return folder
      } catch {
        try? folder.close()
        throw error
      }
    } catch let failure as CertificateImport.Failure {
      throw failure
    } catch {
      throw .init(
        "nothing was changed: the folder \(path.belowWorkingDirectory.quotedForMessage) cannot be locked against another import: "
          + ((error as? Errno)?.description ?? "it was stopped"))
    }
  }

  private static func held(_ path: String) -> CertificateImport.Failure {
    .init(
      "nothing was changed: another `certificate import` is at work in the folder \(path.belowWorkingDirectory.quotedForMessage), and did "
        + "not end in time; see what it waits for, and run the same command again")
  }
}
