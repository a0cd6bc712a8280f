import Foundation
import Subprocess

/// The folder of certificates that `scripts/certificate-corpus` makes with openssl, made once for all tests.
enum CertificateCorpus {
  /// Why there is no corpus.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// The folder's path, complete from the first use on.
  static var folder: String {
    get async throws { try await making.value }
  }

  private static let making = Task {
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
    let folder = root.appending(path: ".build/certificate-corpus").path
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let script = root.appending(path: "scripts/certificate-corpus").path
    let result = try await Subprocess.run(
      .name("bash"), arguments: [script, folder], output: .discarded, error: .string(limit: 1 << 20))
    guard result.terminationStatus.isSuccess else {
      throw Failure(description: "\(script) failed: \(result.standardError)")
    }
    return folder
  }
}
