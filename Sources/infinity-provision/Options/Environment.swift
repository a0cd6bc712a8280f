import Foundation

/// The process's environment. An empty variable counts as unset.
enum Environment {
  static subscript(name: String) -> String? {
    let value = ProcessInfo.processInfo.environment[name] ?? ""
    return value.isEmpty ? nil : value
  }
}
