import CCurl

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A text that has a path as long as it is kept, and is on no disk.
///
/// libcurl decodes CA certificates once for all connections where they are in a file, and again for each where they are in memory; with those of a
/// whole system that takes longer than everything else that a connection needs. (libcurl: `CURLOPT_CA_CACHE_TIMEOUT`.)
final class MemoryFile: Sendable {
  /// Of use in this process only.
  let path: String
  private let descriptor: CInt

  /// - Returns: nil where the system has no such files, or lets nobody read them by a path.
  init?(_ text: String) {
    descriptor = infinity_memory_file("infinity-api")
    path = "/proc/self/fd/\(descriptor)"
    guard descriptor >= 0, fill(with: text), access(path, R_OK) == 0 else { return nil }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  private func fill(with text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while !rest.isEmpty {
        let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }
}
