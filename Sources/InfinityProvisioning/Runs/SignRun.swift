#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Signs a saved plan: for a person who has seen it. It asks no server.
public struct SignRun: Sendable {
  private let file: SavedPlanFile
  private let path: String
  private let name: String
  private let openSSH: OpenSSH
  private let clock: @Sendable () -> Date
  /// What would be done, as it is to be shown.
  public let plan: Plan
  /// When it was made, how long it is good, and who signed it before.
  public let standing: PlanStanding
  /// Why it is not applied as it is, whoever signs it; nil where its certificates do not forbid it.
  public let objection: String?

  /// Reads a saved plan as ``SavedPlanRun`` does, and looks at its signatures.
  ///
  /// - Parameters:
  ///   - path: where it is.
  ///   - name: what messages call it; by default its path.
  ///   - base: the folder that its secrets' paths are relative to.
  ///   - allowedSigners: the path of OpenSSH's file of allowed signers, which tells whose earlier signatures are; nil to tell only
  ///     their keys.
  ///   - resolver: says which programs the plan may name; nothing is resolved.
  ///   - environment: where OpenSSH and the agent are; by default that of this process.
  ///   - clock: what time it is; by default that of this machine.
  /// - Throws: ``RunFailure`` where the file cannot be used, its time is over, it names a program that may not be run, or a signature is not one
  ///   of this plan.
  public init(
    path: String, named name: String? = nil, base: String, allowedSigners: String? = nil,
    resolver: SecretResolver = SecretResolver(),
    environment: [String: String] = ProcessInfo.processInfo.environment,
    clock: @escaping @Sendable () -> Date = { Date() }
  ) async throws(RunFailure) {
    self.path = path
    let name = name ?? path
    self.name = name
    file = try SavedPlanFile.read(path, named: name, at: clock(), else: "nothing was signed")
    guard file.isAsWritten else {
      throw RunFailure(
        .savedPlanUnusable,
        "nothing was signed: the saved plan \(name.quotedForMessage) is not byte for byte as `plan --out` of this version writes it; "
          + "plan again with this version, and find out who changed the file")
    }
    plan = file.plan.plan(base: base)
    objection = plan.certificateObjection(at: clock(), made: file.plan.created, name: name)?.text
    try resolver.admit(Array(plan.secretSources))
    openSSH = OpenSSH(environment: environment)
    do throws(SignatureFailure) {
      let check = SignatureCheck(
        openSSH: openSSH,
        allowed: try allowedSigners.map { path throws(SignatureFailure) in try AllowedSigners(path: path) },
        now: clock())
      standing = PlanStanding(file.plan, signatures: try await check.check(file.document, made: file.plan.created))
    } catch {
      throw error.runFailure("nothing was signed")
    }
    self.clock = clock
  }

  /// Makes a signature and adds it to the file, once somebody has agreed. Nobody else's is lost who signs at the same time.
  ///
  /// - Parameter key: the file of a private key, or of the public half of one that the agent has; nil for the agent's only one.
  /// - Returns: the signature.
  /// - Throws: ``RunFailure`` where there is none, or the file cannot be written or holds another plan by now.
  public func sign(with key: String?) async throws(RunFailure) -> CheckedSignature {
    let signed = clock()
    try file.require(at: signed, name: name, else: "nothing was signed")
    let signature: PlanSignature
    let made: CheckedSignature
    do throws(SignatureFailure) {
      let armor = try await openSSH.sign(PlanSignature.message(signed: signed, file.document.content), key: key)
      guard let new = PlanSignature(signed: signed, armor: armor) else {
        throw SignatureFailure(
          .openSSH, "what ssh-keygen wrote is not a signature; check whether `ssh-keygen -Y sign` works by hand")
      }
      signature = new
      made = try await checked(new)
    } catch {
      throw error.runFailure("nothing was signed")
    }
    guard !standing.signatures.contains(where: { $0.fingerprint == made.fingerprint }) else {
      throw alreadySigned(made)
    }
    try add(signature)
    return made
  }

  private func checked(_ signature: PlanSignature) async throws(SignatureFailure) -> CheckedSignature {
    var document = SignedDocument(content: file.document.content)
    document.signatures = [signature]
    let check = SignatureCheck(openSSH: openSSH, allowed: nil, now: clock())
    guard let made = try await check.check(document, made: file.plan.created).first else {
      throw SignatureFailure(.openSSH, "the new signature cannot be checked")
    }
    return made
  }

  private func alreadySigned(_ signature: CheckedSignature) -> RunFailure {
    RunFailure(
      .alreadySigned,
      "nothing was signed: the key \(signature.fingerprint ?? "") has signed the saved plan \(name.quotedForMessage) before; a second "
        + "signature of one person counts for nothing, so another person must sign")
  }

  private func add(_ signature: PlanSignature) throws(RunFailure) {
    do {
      try PrivateFile.amend(path, maximum: SavedPlan.maximumSize) { bytes in
        guard var document = SignedDocument(bytes), document.content == file.document.content else {
          throw RunFailure(
            .savedPlanUnusable,
            "nothing was signed: the saved plan \(name.quotedForMessage) is now another one; look at it, and sign again"
          )
        }
        guard document.signatures.count < SignedDocument.maximumSignatures else {
          throw RunFailure(
            .notSigned,
            "nothing was signed: the saved plan \(name.quotedForMessage) has \(document.signatures.count) signatures, which is as many "
              + "as there can be")
        }
        document.signatures.append(signature)
        return document.bytes
      }
    } catch let failure as RunFailure {
      throw failure
    } catch let error as FileError {
      throw RunFailure(.notSigned, "nothing was signed: \(error)")
    } catch {
      let file = FileError(
        "signing the saved plan", name, error, "check the file's rights", elsewhere: "sign a copy of your own")
      throw RunFailure(.notSigned, "nothing was signed: \(file)")
    }
  }
}
