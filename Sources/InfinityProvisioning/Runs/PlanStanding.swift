#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// What stands behind a saved plan: when it was made, how long it is good, who signed it.
public struct PlanStanding: Sendable, Equatable {
  /// When it was made.
  public var created: Date
  /// From when on it is not applied any more; nil for never.
  public var expires: Date?
  /// SHA-256 over the deployment file that it was made from, in hexadecimal.
  public var deploymentDigest: String
  /// The CA file of the connection, as the plan names it; nil where it names none.
  public var caFile: String?
  /// Its signatures, in the order in which they were made.
  public var signatures: [CheckedSignature]

  init(_ plan: SavedPlan, signatures: [CheckedSignature]) {
    created = plan.created
    expires = plan.expires
    deploymentDigest = plan.deploymentDigest
    caFile = plan.caFile
    self.signatures = signatures
  }

  /// How many people signed it, of those that may: signatures with a key or a name in common count once.
  public var persons: Int { signatures.persons }
}

/// Whose signatures a saved plan must have.
public struct SignatureRequirement: Sendable, Equatable {
  /// How many people must have signed; 0 for nobody.
  public var persons: Int
  /// The path of OpenSSH's file of allowed signers; nil where signatures are not looked at, which goes with nobody only.
  public var allowedSigners: String?

  /// A requirement.
  public init(persons: Int, allowedSigners: String?) {
    self.persons = persons
    self.allowedSigners = allowedSigners
  }

  /// Nobody must have signed, and signatures are not looked at.
  public static let none = SignatureRequirement(persons: 0, allowedSigners: nil)
}

extension SavedPlanFile {
  /// Reads a file whose plan may be acted upon at a time.
  ///
  /// - Parameter consequence: what is not done where it may not, as `nothing was changed`.
  /// - Throws: ``RunFailure`` where the file cannot be used, or that is not its time.
  static func read(
    _ path: String, named name: String, at now: Date, else consequence: String
  ) throws(RunFailure) -> SavedPlanFile {
    let file: SavedPlanFile
    do {
      file = try read(path, named: name)
    } catch {
      throw error.runFailure
    }
    try file.require(at: now, name: name, else: consequence)
    return file
  }

  /// Refuses a plan that is not acted upon at a time, whoever signed it.
  ///
  /// - Throws: ``RunFailure`` that begins with the consequence.
  func require(at now: Date, name: String, else consequence: String) throws(RunFailure) {
    guard let (code, reason) = objection(at: now, name: name) else { return }
    throw RunFailure(code, "\(consequence): \(reason)")
  }

  /// Why the plan is not acted upon at a time, whoever signed it; nil where it is.
  ///
  /// - Parameter name: that of its file.
  func objection(at now: Date, name: String) -> (code: RunFailure.Code, reason: String)? {
    if plan.created > now + SignatureCheck.tolerance {
      return (
        .clockWrong,
        "the saved plan \(name.quotedForMessage) was made at \(plan.created.timeText), and here it is \(now.timeText); set the clock "
          + "of this machine, or plan again if the clock is right"
      )
    }
    if let expires = plan.expires, expires <= now {
      return (
        .planExpired,
        "the saved plan \(name.quotedForMessage) expired at \(expires.timeText), and it is \(now.timeText); plan again"
      )
    }
    return nil
  }
}

extension SignatureFailure {
  /// The same as a run tells it.
  ///
  /// - Parameter beginning: what was not done, as `nothing was changed`.
  func runFailure(_ beginning: String) -> RunFailure {
    let code: RunFailure.Code =
      switch reason {
      case .openSSH: .opensshUnusable
      case .notSigned: .notSigned
      case .allowedSigners: .allowedSignersUnusable
      case .wrong: .signatureWrong
      }
    return RunFailure(code, "\(beginning): \(message)")
  }
}

extension SavedPlanError {
  /// The same as a run tells it.
  var runFailure: RunFailure {
    if case .damagedSignatures = self { return RunFailure(.signatureWrong, "\(self)") }
    return RunFailure(.savedPlanUnusable, "\(self)")
  }
}
