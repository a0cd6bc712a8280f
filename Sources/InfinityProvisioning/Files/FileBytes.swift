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

/// Reads a whole file, or says in the system's words why it cannot.
package enum FileBytes {
  /// Why a file could not be read.
  package struct Failure: Error, Equatable {
    /// As `No such file or directory`.
    package var reason: String
  }

  /// What is left of standard input; less where it cannot be read.
  package static func standardInput() -> [UInt8] {
    (try? OpenFile.read(STDIN_FILENO)).map(Array.init) ?? []
  }

  /// All bytes of the file at a path; one that is larger than the maximum, in whole MiB, is a failure, and never cut.
  package static func readWhole(path: String, maximum: Int) -> Result<[UInt8], Failure> {
    read(path: path, maximum: maximum + 1).flatMap { bytes in
      bytes.count <= maximum ? .success(bytes) : .failure(Failure(reason: "it is larger than \(maximum >> 20) MiB"))
    }
  }

  /// The bytes of the file at a path, at most so many.
  package static func read(path: String, maximum: Int) -> Result<[UInt8], Failure> {
    guard !path.contains("\0") else { return .failure(Failure(reason: "the path holds a null character")) }
    do {
      let descriptor = try FileDescriptor.open(FilePath(path), .readOnly, options: [.closeOnExec])
      return try descriptor.closeAfter {
        var bytes: [UInt8] = []
        let size = 64 * 1024
        while bytes.count < maximum {
          let chunk = try [UInt8](unsafeUninitializedCapacity: min(size, maximum - bytes.count)) { buffer, count in
            count = try descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
          }
          if chunk.isEmpty { break }
          bytes += chunk
        }
        return .success(bytes)
      }
    } catch let error as Errno {
      return .failure(Failure(reason: error.description))
    } catch {
      return .failure(Failure(reason: "it cannot be opened"))
    }
  }
}
