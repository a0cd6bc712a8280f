public import InfinityAPI

/// A secret that a deployment needs, and what it must fulfill.
package struct NeededSecret: Sendable {
  /// Where it comes from.
  package var source: SecretSource
  /// The most characters that the Management Node keeps of it; nil for any number.
  package var maximumLength: Int?
  /// Whether it is one line, as a password is and a key is not.
  package var isOneLine: Bool
}

/// The secrets of a deployment, each read once, even where several entries name the same source.
public struct ResolvedSecrets: Sendable {
  /// Why secrets could not be had or used, sorted by place.
  public internal(set) var findings: [Finding] = []
  private var results: [Identity: Result<Secret, SecretResolver.Failure>] = [:]

  /// What makes two sources the same, wherever they are written.
  private indirect enum Identity: Hashable {
    case environment(String)
    case file(String)
    case command([String], String)
    case plaintext(Secret)
    case pfx(String, Identity?)

    init(_ source: SecretSource) {
      switch source.origin {
      case .environment(let name): self = .environment(name)
      case .file(let file): self = .file(file.path)
      case .command(let words, let folder): self = .command(words, folder)
      case .plaintext(let secret): self = .plaintext(secret)
      case .pfx(let file, let passphrase): self = .pfx(file.path, passphrase.map { Identity($0) })
      }
    }
  }

  /// No secrets at all: for what needs none, and where none may be resolved.
  public static let none = ResolvedSecrets()

  private init() {}

  /// Resolves secrets. Where one comes from a program that may not be run, none is.
  init(of sources: [NeededSecret], with resolver: SecretResolver) async {
    findings = resolver.objections(to: sources.map(\.source))
    guard findings.isEmpty else { return }
    let resolver = resolver.withholding(sources.map(\.source))
    for needed in sources {
      let source = needed.source
      switch await result(of: source, with: resolver) {
      case .success(let secret):
        let objection = SecretRules.objection(
          to: secret.reveal(), maximum: needed.maximumLength, isOneLine: needed.isOneLine)
        if let objection {
          let finding = Finding(.error, objection.code, objection.message, at: source.mark)
            .because(of: Self.cause(objection.message, source))
          findings.append(finding)
          // It is not used in other checks, which would only say the same in other words.
          results[Identity(source)] = .failure(SecretResolver.Failure(finding: finding))
        }
      case .failure(let failure):
        // A PFX whose passphrase could not be had has one fault, not two.
        if case .pfx(_, let passphrase?) = source.origin, self[passphrase] == nil { continue }
        var finding = failure.finding
        finding.mark = source.mark
        findings.append(finding)
      }
    }
    findings = findings.sortedByPlace()
  }

  private mutating func result(
    of source: SecretSource, with resolver: SecretResolver
  ) async -> Result<Secret, SecretResolver.Failure> {
    let identity = Identity(source)
    if let known = results[identity] { return known }
    let result: Result<Secret, SecretResolver.Failure>
    if case .pfx(let file, let passphrase?) = source.origin {
      result = await self.result(of: passphrase, with: resolver).flatMap { secret in
        resolver.key(ofPFX: file, passphrase: secret, source)
      }
    } else {
      do {
        // A text that holds a private key is that of a certificate: no other secret of a deployment is in PEM.
        result = .success(try await resolver.resolveKey(source))
      } catch {
        result = .failure(error)
      }
    }
    results[identity] = result.mapError { failure in
      var failure = failure
      failure.finding.cause = failure.finding.cause ?? Self.cause(failure.finding.message, source)
      return failure
    }
    return results[identity] ?? result
  }

  /// What all places have in common that name a source: two programs may fail with the same words.
  static func cause(_ message: String, _ source: SecretSource) -> FindingCause {
    switch source.origin {
    case .environment(let name): FindingCause(message, of: name)
    case .file(let file), .pfx(let file, _): FindingCause(message, of: file.path)
    case .command(let words, let folder): FindingCause(message, of: "\(words) \(folder)")
    case .plaintext: FindingCause(message, of: "\(source.mark)")
    }
  }

  /// Why the secret of a source is missing; nil where it is not, or where nothing was read.
  func finding(ofMissing source: SecretSource) -> Finding? {
    if case .failure(let failure)? = results[Identity(source)] { failure.finding } else { nil }
  }

  /// All that could be had: what must not be shown, whoever echoes it.
  public var all: [Secret] {
    let secrets = results.values.compactMap { try? $0.get() }
    // Of several keys in one file one is sent.
    return secrets + secrets.map { KeyText.keys(in: $0) }.filter { $0.count > 1 }.flatMap { $0 }
  }

  /// The secret of a source; nil where it could not be had, which is among the findings.
  public subscript(source: SecretSource) -> Secret? {
    try? results[Identity(source)]?.get()
  }
}
