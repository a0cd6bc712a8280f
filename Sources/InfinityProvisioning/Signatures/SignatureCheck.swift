#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A signature of a saved plan, as far as it was checked.
public struct CheckedSignature: Sendable, Equatable {
  /// What is known of who made it.
  public enum Verdict: Sendable, Equatable {
    /// Nobody said who may sign; where it was looked at, it is one of this plan.
    case notChecked
    /// By one of the allowed signers, under these names.
    case by([String])
    /// By nobody who may sign, or not at a time at which that can be: why.
    case doesNotCount(String)
  }

  /// When it was made, by the clock of who made it.
  public var signed: Date
  /// The key's fingerprint, as `SHA256:…`; nil where the signature was not looked at.
  public var fingerprint: String?
  /// Whether it counts.
  public var verdict: Verdict
}

/// Looks at the signatures of a plan, with `ssh-keygen`.
struct SignatureCheck {
  /// How far two clocks may be apart, in seconds.
  static let tolerance: TimeInterval = 5 * 60

  let openSSH: OpenSSH
  /// Nil where it does not matter whose they are.
  let allowed: AllowedSigners?
  let now: Date

  /// Looks at each.
  ///
  /// - Parameter made: when the plan was.
  /// - Throws: ``SignatureFailure`` also for one that is none of this text: somebody changed one or the other.
  func check(_ document: SignedDocument, made: Date) async throws(SignatureFailure) -> [CheckedSignature] {
    var checked: [CheckedSignature] = []
    for signature in document.signatures {
      checked.append(try await check(signature, of: document.content, made: made))
    }
    return checked
  }

  private func check(
    _ signature: PlanSignature, of content: Data, made: Date
  ) async throws(SignatureFailure) -> CheckedSignature {
    let message = PlanSignature.message(signed: signature.signed, content)
    return try await openSSH.withSignature(signature.armor, of: message, allowed: allowed, now: now) {
      (questions) throws(SignatureFailure) in
      let answer = try await questions.isOfMessage()
      let word = answer.output.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
      guard answer.isSuccess, word.hasPrefix("SHA256:") else {
        let reason = answer.reason.isEmpty ? "" : " (ssh-keygen: \(answer.reason))"
        throw SignatureFailure(
          .wrong,
          "the signature that says it was made at \(signature.signed.timeText) does not belong to this plan\(reason): the plan, its "
            + "time or the signature was changed; plan again, and find out who changed the file")
      }
      var checked = CheckedSignature(signed: signature.signed, fingerprint: word, verdict: .notChecked)
      if let objection = objection(to: signature, made: made) {
        checked.verdict = .doesNotCount(objection)
      } else if let allowed {
        checked.verdict = try await verdict(questions, allowed, signature)
      }
      return checked
    }
  }

  private func objection(to signature: PlanSignature, made: Date) -> String? {
    if signature.signed > now + Self.tolerance {
      return "it says that it was made later than it is now; set the clock there or here"
    }
    if signature.signed < made - Self.tolerance {
      return "it says that it was made before the plan was; set the clock where it was signed"
    }
    return nil
  }

  private func verdict(
    _ questions: OpenSSH.Questions, _ allowed: AllowedSigners, _ signature: PlanSignature
  ) async throws(SignatureFailure) -> CheckedSignature.Verdict {
    let found = try await questions.principals()
    var names = found.output.split(whereSeparator: \.isNewline).map(String.init)
    if let key = signature.keyInBase64 { names += allowed.names(near: key) }
    var holding: [String] = []
    var reason = found.reason
    for name in Set(names).sorted() where !name.isEmpty && name.escapedForTerminal == name {
      let answer = try await questions.isOf(name)
      if answer.isSuccess { holding.append(name) } else if !answer.reason.isEmpty { reason = answer.reason }
    }
    guard holding.isEmpty else { return .by(holding) }
    return .doesNotCount("its key is not an allowed signer's" + (reason.isEmpty ? "" : " (ssh-keygen: \(reason))"))
  }
}

extension [CheckedSignature] {
  /// How many people signed, counted low: signatures with a key or a name in common are one person's, and so are two that share one
  /// with a third.
  var persons: Int {
    var persons: [Set<String>] = []
    for signature in self {
      guard case .by(let names) = signature.verdict, let key = signature.fingerprint else { continue }
      var person = Set(names.map { "name \($0.lowercased())" } + ["key \(key)"])
      for other in persons where !other.isDisjoint(with: person) { person.formUnion(other) }
      persons = persons.filter { $0.isDisjoint(with: person) } + [person]
    }
    return persons.count
  }
}

extension PlanSignature {
  /// The public key that the signature says it was made with, as files of OpenSSH have it; nil where it has no such form.
  ///
  /// Of a signature: `SSHSIG`, a version, then the key with its length in front (OpenSSH's PROTOCOL.sshsig).
  fileprivate var keyInBase64: String? {
    let body = armor.split(separator: "\n").dropFirst().dropLast().joined()
    guard let bytes = Data(base64Encoded: body), bytes.starts(with: Data("SSHSIG".utf8)), bytes.count > 14 else {
      return nil
    }
    let length = bytes.dropFirst(10).prefix(4).reduce(0) { $0 << 8 | Int($1) }
    let key = bytes.dropFirst(14).prefix(length)
    return key.count == length ? key.base64EncodedString() : nil
  }
}
