import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where a program is.
enum ProgramPath {
  /// Its path, absolute and without symbolic links; nil where there is no file that may be executed.
  ///
  /// - Parameters:
  ///   - program: a path, or a name that is looked up in the absolute folders of PATH.
  ///   - folder: what a relative path is relative to.
  static func resolved(_ program: String, in folder: String, _ environment: [String: String]) -> String? {
    guard !program.isEmpty, !program.utf8.contains(0), !folder.utf8.contains(0) else { return nil }
    guard !program.contains("/") else {
      return executable(program.hasPrefix("/") || folder.isEmpty ? program : folder + "/" + program)
    }
    // A folder that is relative, or empty for the working one, is where somebody's file may lie.
    return (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").lazy.filter { $0.hasPrefix("/") }
      .compactMap { executable("\($0)/\(program)") }.first
  }

  /// What follows the last slash.
  static func lastComponent(_ path: String) -> Substring {
    path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
  }

  private static func executable(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    let real = String(cString: resolved)
    guard (try? FilePath(real).stat())?.type == .regular, access(real, X_OK) == 0 else { return nil }
    return real
  }
}
