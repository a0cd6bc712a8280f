import Foundation

/// The programs of this package, as `swift build` left them beside the tests.
public enum BuiltProduct: String, Sendable {
  /// The command.
  case provision = "infinity-provision"
  /// The mock Management Node.
  case mockServer = "infinity-mock-server"

  /// The program's path.
  ///
  /// - Throws: where it was not built.
  public var path: String {
    get throws {
      var folder = Bundle.main.bundleURL
      // On Linux the tests run from the build folder itself, elsewhere from a bundle inside it.
      for _ in 0..<4 {
        let candidate = folder.appendingPathComponent(rawValue).path
        if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
        folder.deleteLastPathComponent()
      }
      throw TestSupportError("\(rawValue) was not built beside the tests (\(Bundle.main.bundleURL.path))")
    }
  }
}

/// The package's own folders.
public enum PackageFolder {
  /// The package's root.
  public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
}

/// Something that the tests themselves need and that could not be had.
public struct TestSupportError: Error, Sendable, CustomStringConvertible {
  /// What it is.
  public let description: String

  /// An error with this text.
  public init(_ description: String) {
    self.description = description
  }
}
