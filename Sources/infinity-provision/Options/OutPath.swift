import ArgumentParser

/// The value of an `--out` that names a file or a folder.
enum OutPath {
  /// Refuses what names none: an empty variable, and the hyphen that is standard output to other programs.
  ///
  /// - Parameter what: what is to be given, as `file`.
  /// - Throws: `ValidationError`.
  static func validate(_ path: String?, _ what: String) throws {
    guard path != "" else { throw ValidationError("--out is empty: give a \(what), or leave it out") }
    guard path != "-" else {
      throw ValidationError("--out needs a \(what), and - is none: give its path; one of that name is ./-")
    }
  }
}
