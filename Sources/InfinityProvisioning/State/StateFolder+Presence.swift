#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension StateFolder {
  /// What only such a folder holds; any one of them, since each is made when there is something to keep.
  private static let contents = ["runs", "rollouts", "secrets", "secrets.json"]

  /// Sees to it that something was kept here once: of a path that is misspelled nothing is copied, which looks like success.
  ///
  /// - Throws: ``FileError`` where there is no folder, or it is none of this tool's.
  package func requirePresence() throws {
    let advice = "name the folder that has runs or secrets in it"
    let names: [String]
    do {
      try PrivateFile.checkOwnFolder(path)
      names = try PrivateFile.names(in: path)
    } catch {
      throw FileError("reading the state in", path, error, advice)
    }
    guard names.contains(where: Self.contents.contains) else {
      let reason = access(path, F_OK) == 0 ? "it holds no state" : "there is no such folder"
      throw FileError("reading the state in", path, reason, advice)
    }
  }
}
