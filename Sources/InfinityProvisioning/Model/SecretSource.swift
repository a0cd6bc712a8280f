public import InfinityAPI

/// Where a secret of a deployment file comes from. The secret itself is read when it is needed, by ``SecretResolver``.
public struct SecretSource: Sendable, Hashable, Codable {
  /// The four ways to give a secret, and the PFX that holds a private key.
  public indirect enum Origin: Sendable, Hashable {
    /// `{env: NAME}`
    case environment(String)
    /// `{file: path}`: resolved against the folder of the deployment file.
    case file(DeclaredFile)
    /// `{command: [program, argument, …]}`: run without a shell, in the folder of the deployment file.
    case command([String], workingDirectory: String)
    /// Written in the file itself; only with `--allow-plaintext-secrets`.
    case plaintext(Secret)
    /// The private key, in PEM, of a PFX file, which opens with a passphrase; nil for none.
    case pfx(DeclaredFile, passphrase: SecretSource?)
  }

  /// Which of the ways.
  public var origin: Origin
  /// Where it was written.
  public var mark: SourceMark

  /// A source found at a place.
  public init(_ origin: Origin, at mark: SourceMark) {
    self.origin = origin
    self.mark = mark
  }
}

/// Encoded as a deployment file writes it. A plain-text secret is never encoded: a saved plan holds no secret.
extension SecretSource.Origin: Codable {
  private enum Key: String, CodingKey {
    case environment = "env"
    case file
    case command
    case workingDirectory
    case pfx
    case passphrase
  }

  /// Reads one of `{"env": …}`, `{"file": …}`, `{"command": …, "workingDirectory": …}` and `{"pfx": …, "passphrase": …}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if let name = try container.decodeIfPresent(String.self, forKey: .environment) {
      self = .environment(name)
    } else if let file = try container.decodeIfPresent(DeclaredFile.self, forKey: .file) {
      self = .file(file)
    } else if let file = try container.decodeIfPresent(DeclaredFile.self, forKey: .pfx) {
      self = .pfx(file, passphrase: try container.decodeIfPresent(SecretSource.self, forKey: .passphrase))
    } else {
      self = .command(
        try container.decode([String].self, forKey: .command),
        workingDirectory: try container.decode(String.self, forKey: .workingDirectory))
    }
  }

  /// Writes the place that the secret comes from.
  ///
  /// - Throws: `EncodingError` for a secret in plain text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .environment(let name): try container.encode(name, forKey: .environment)
    case .file(let file): try container.encode(file, forKey: .file)
    case .command(let command, let workingDirectory):
      try container.encode(command, forKey: .command)
      try container.encode(workingDirectory, forKey: .workingDirectory)
    case .pfx(let file, let passphrase):
      try container.encode(file, forKey: .pfx)
      try container.encodeIfPresent(passphrase, forKey: .passphrase)
    case .plaintext:
      throw EncodingError.invalidValue(
        self, .init(codingPath: encoder.codingPath, debugDescription: "a secret in plain text is never written out"))
    }
  }
}
