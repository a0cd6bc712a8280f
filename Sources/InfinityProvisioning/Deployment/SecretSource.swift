public import InfinityAPI

/// Where a secret of a deployment file comes from. The secret itself is read when it is needed, by ``SecretResolver``.
public struct SecretSource: Sendable, Equatable {
  /// The four ways to give a secret.
  public enum Origin: Sendable, Equatable {
    /// `{env: NAME}`
    case environment(String)
    /// `{file: path}`: resolved against the folder of the deployment file.
    case file(DeclaredFile)
    /// `{command: [program, argument, …]}`: run without a shell, in the folder of the deployment file.
    case command([String], workingDirectory: String)
    /// Written in the file itself; only with `--allow-plaintext-secrets`.
    case plaintext(Secret)
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
