import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The process's environment. An empty variable counts as unset.
enum Environment {
  static subscript(name: String) -> String? {
    let value = ProcessInfo.processInfo.environment[name] ?? ""
    return value.isEmpty ? nil : value
  }

  /// A variable that is yes or no; unset is no.
  ///
  /// - Throws: ``CommandExit`` with exit code 64 where it is neither: a setting that is ignored costs an hour.
  static func flag(_ name: String) throws -> Bool {
    guard let value = self[name] else { return false }
    switch value.lowercased() {
    case "1", "true", "yes": return true
    case "0", "false", "no": return false
    default:
      throw CommandExit.failure(
        .wrongCommandLine, code: "usage",
        "the variable \(name) is \(value.quotedForMessage); set it to 1, true or yes, to 0, false or no, or not at all")
    }
  }
}
