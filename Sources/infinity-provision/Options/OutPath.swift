import ArgumentParser

/// The value of an option that names a file or a folder to write.
enum OutPath {
  /// Refuses what names none: an empty variable, and the hyphen that is standard output to other programs.
  ///
  /// - Parameters:
  ///   - what: what is to be given, as `file`.
  ///   - option: its name.
  /// - Throws: `ValidationError`.
  static func validate(_ path: String?, _ what: String, of option: String = "--out") throws {
    guard path != "" else { throw ValidationError("\(option) is empty: give a \(what), or leave it out") }
    guard path != "-" else {
      throw ValidationError("\(option) needs a \(what), and - is none: give its path; one of that name is ./-")
    }
  }
}
