import Crypto
import Synchronization

/// What came of reading a deployment file, good as long as the bytes of the file, and of those that it includes, are the same.
final class ReadingMemory: Sendable {
  private let last = Mutex<DeploymentReader.Reading?>(nil)

  /// Keeps a reading without errors.
  func keep(_ reading: DeploymentReader.Reading) {
    last.withLock { $0 = reading.valid == nil || reading.paths.isEmpty ? nil : reading }
  }

  /// What was kept, if all files are as they were.
  var stillValid: DeploymentReader.Reading? {
    guard let reading = last.withLock({ $0 }) else { return nil }
    var hash = SHA256()
    for path in reading.paths {
      guard case .success(let bytes) = FileBytes.read(path: path, maximum: SourceText.maximumSize + 1) else {
        return nil
      }
      hash.update(data: bytes)
    }
    return hash.finalize().hexadecimal == reading.digest ? reading : nil
  }
}
