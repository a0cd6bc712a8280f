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

/// Files that anybody may read, written together below a folder: all of them, or where one cannot be, none.
enum PublicFiles {
  /// A file by its path below the folder.
  struct File: Sendable, Equatable {
    var path: String
    var content: String
  }

  /// Whether something has that path, a symbolic link that leads nowhere among it.
  static func isTaken(_ path: String) -> Bool { type(of: path) != nil }

  private static let action = "writing the file"

  /// Writes new files, with their folders; one that is there with that content stays as it is.
  ///
  /// - Throws: ``FileError``, before anything is written, where a file is there with another content, cannot be made, or a symbolic
  ///   link stands in the way; later, where the disk fails: what was written goes then, so that the same can be tried again.
  static func write(_ files: [File], into folder: String) throws {
    // With the slash, a link to a folder would be followed.
    let folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    var made: [String] = []
    do {
      for file in try files.filter({ try isToBeMade($0, in: folder) }) {
        let path = folder + "/" + file.path
        try make(path, file.content)
        made.append(path)
      }
    } catch {
      for path in made { unlink(path) }
      throw error
    }
  }

  private static func isToBeMade(_ file: File, in folder: String) throws -> Bool {
    let path = folder + "/" + file.path
    var place = folder
    for part in file.path.split(separator: "/") {
      guard let type = type(of: place) else { break }
      guard type != .symbolicLink else { throw refusal(path, "\(place) is a symbolic link, which is not followed") }
      guard type == .directory else { throw refusal(path, "\(place) is not a folder") }
      place += "/" + part
    }
    switch type(of: path) {
    case nil:
      try needWritableFolder(above: path)
      return true
    case .regular:
      let present = try? String(contentsOfFile: path, encoding: .utf8)
      guard present == file.content else { throw refusal(path, "it exists with another content") }
      return false
    case .symbolicLink: throw refusal(path, "it is a symbolic link, which is not followed")
    default: throw refusal(path, "it is not a regular file")
    }
  }

  /// Nil where nothing is there.
  private static func type(of path: String) -> FileType? {
    (try? FilePath(path).stat(followTargetSymlink: false))?.type
  }

  /// The innermost folder that is there must take what is missing.
  private static func needWritableFolder(above path: String) throws {
    var folder = path
    repeat {
      folder = folder.folderOfPath
      if folder.isEmpty { folder = "." }
    } while type(of: folder) == nil && folder != "." && folder != "/"
    guard (try? FilePath(folder).stat())?.type == .directory else { throw refusal(path, "\(folder) is not a folder") }
    guard access(folder, W_OK | X_OK) == 0 else {
      throw FileError(action, path, PrivateFile.reason(PrivateFile.posixError()), "give a folder that can be written")
    }
  }

  private static func make(_ path: String, _ content: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: path.folderOfPath, withIntermediateDirectories: true)
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw PrivateFile.posixError() }
      let file = OpenFile(descriptor)
      do {
        try file.write(content.utf8)
      } catch {
        // Half of a file would stand in the way of the next try.
        unlink(path)
        throw error
      }
    } catch {
      throw FileError(action, path, PrivateFile.reason(error), "give a folder that can be written")
    }
  }

  private static func refusal(_ path: String, _ reason: String) -> FileError {
    FileError(action, path, reason, "give an empty folder")
  }
}
