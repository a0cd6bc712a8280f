import Foundation

/// Inputs for what scripts/fuzz fuzzes, which the tests replay.
public enum FuzzingCorpus {
  /// The files of a target, by name.
  public static func files(_ target: String) throws -> [(name: String, bytes: [UInt8])] {
    let folder = PackageFolder.root + "/Tests/Fuzz/Corpus/" + target
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      (name, Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))))
    }
  }
}
