import SystemPackage

/// Parts of a path, which nothing is looked up for.
extension String {
  /// The folder of a path; empty for a name alone.
  package var folderOfPath: String { FilePath(self).removingLastComponent().string }

  /// The last part of a path.
  package var nameInPath: String { FilePath(self).lastComponent?.string ?? self }

  /// What stands behind the last dot of a path's last part; empty where there is none.
  package var endingOfPath: String { FilePath(self).extension ?? "" }

  /// A path without its last dot and what stands behind it.
  package var withoutEnding: String {
    var path = FilePath(self)
    path.extension = nil
    return path.string
  }
}
