#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The file that keeps connections by name: `$XDG_CONFIG_HOME/infinity-provision/config.yaml`, by default
/// `~/.config/infinity-provision/config.yaml`. (XDG Base Directory Specification.)
///
/// It decides where a password goes and which programs give it, so it must be this user's own: neither it nor its folder may be writable for
/// others, or a symbolic link.
public struct ProfilesFile: Sendable {
  /// Where it is, absolute.
  public let path: String

  /// The file that the environment names; it need not be there.
  public init(environment: [String: String]) {
    let home = environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path
    // The specification has relative paths ignored.
    let folder = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.config"
    path = folder + "/" + PrivateFile.folderName + "/config.yaml"
  }

  /// The profile of a name.
  ///
  /// - Throws: ``RunFailure`` where there is none of that name, with the nearest one, and where the file has faults or somebody else
  ///   may have written it.
  public func profile(_ name: String) throws(RunFailure) -> ConnectionProfile {
    guard let content = try content() else {
      throw RunFailure(
        .noSuchProfile,
        "there is no profile \(name.quotedForMessage), because there is no file \(path); write one (docs/command-line.md, Profiles)"
      )
    }
    let profiles = try profiles(in: Array(content))
    if let profile = profiles.first(where: { $0.name == name }) { return profile }
    let names = profiles.map(\.name)
    let known = names.isEmpty ? "no profile" : names.map(\.quotedForMessage).joined(separator: ", ")
    throw RunFailure(
      .noSuchProfile,
      "there is no profile \(name.quotedForMessage): \(path) has \(known)\(suggestion(for: name, among: names))")
  }

  /// The names of all profiles, for completion; none where the file cannot be used.
  public var names: [String] {
    guard let content = try? content() else { return [] }
    return (try? profiles(in: Array(content)).map(\.name)) ?? []
  }

  /// Nil where there is no such file.
  private func content() throws(RunFailure) -> Data? {
    do {
      try PrivateFile.checkOwnFolder(path.folderOfPath)
      return try PrivateFile.content(of: path)
    } catch {
      let failure = FileError(
        "reading the profiles", path, error, "check its rights",
        elsewhere: "set XDG_CONFIG_HOME to a folder that you own")
      throw RunFailure(.profileUnusable, "\(failure)")
    }
  }

  private func profiles(in bytes: [UInt8]) throws(RunFailure) -> [ConnectionProfile] {
    let reading = ProfilesReading(bytes, path: path)
    guard !reading.findings.hasErrors else {
      throw RunFailure(
        .profileUnusable, "the file of profiles \(path) has errors; fix them and try again",
        findings: reading.findings)
    }
    return reading.profiles
  }
}

/// What a file of profiles says, read as strictly as a deployment file.
private struct ProfilesReading {
  private(set) var profiles: [ConnectionProfile] = []
  private(set) var findings: [Finding] = []

  private static let document = ObjectShape(
    noun: "a file of profiles",
    keys: [
      Key("version", .formatVersion, presence: .required, "The version of the file format: 1."),
      Key("profiles", .list(.object(profile)), presence: .required, "The connections, each with its name."),
    ])

  private static let profile = ObjectShape(
    noun: "a profile",
    keys: [
      Key("name", .text(maximum: nil), presence: .required, "What `--profile` calls it."),
      Key("address", .url, presence: .required, "The Management Node's URL, without user name or password."),
      Key("username", .text(maximum: nil), "The user name."),
      Key("caFile", .path, "A file of the CA to trust for this connection, and only this one."),
      Key("password", .secret(maximum: nil), "Where the password comes from."),
    ])

  init(_ bytes: [UInt8], path: String) {
    let document = YAMLDocument(bytes, file: path)
    findings = document.findings
    guard let value = document.value else { return }
    var checker = ShapeChecker(file: FileContext(path: path), allowsPlaintextSecrets: false)
    checker.namesPlaintextOption = false
    let entries = checker.object(value, Self.document, path: .document)?.entries("profiles") ?? []
    findings += checker.findings
    var known: Set<String> = []
    for name in entries.compactMap({ $0.text("name") }) where !known.insert(name.value).inserted {
      findings.append(
        Finding(
          .error, .entry.duplicateName,
          "there is a profile \(name.value.quotedForMessage) already; give each its own name",
          at: name.mark))
    }
    profiles = entries.compactMap { ConnectionProfile($0) }
    findings = findings.sortedByPlace()
  }
}
