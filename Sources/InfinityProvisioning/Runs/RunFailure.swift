/// Why a run could not do its work. The Management Node's own errors are `InfinityError` and pass through.
public struct RunFailure: Error, Sendable {
  /// A stable word for programs.
  public enum Code: String, Sendable, CaseIterable {
    /// The path that was given for a deployment file leads to a saved plan.
    case savedPlanAsFile = "saved-plan-as-file"
    /// The deployment file, or what it names, has faults.
    case invalidDeployment = "invalid-deployment"
    /// A location was asked for that the deployment file does not have.
    case unknownLocation = "unknown-location"
    /// A certificate was asked for that the deployment file does not have.
    case unknownCertificate = "unknown-certificate"
    /// Neither the caller nor the deployment file says where the Management Node is.
    case noAddress = "no-address"
    /// The CA file of the connection holds no certificates that can be used.
    case caFileUnusable = "ca-file-unusable"
    /// What is remembered between runs cannot be read or written.
    case stateUnusable = "state-unusable"
    /// The journal does not get where it was to go as well; nothing was changed.
    case auditUnusable = "audit-unusable"
    /// The changes were made, and the journal's end is not where it was to go as well.
    case auditIncomplete = "audit-incomplete"
    /// The deployment does not fit the Management Node.
    case cannotPlan = "cannot-plan"
    /// Another apply to the Management Node is under way.
    case locked
    /// The plan changes more nodes than was allowed.
    case tooManyNodes = "too-many-nodes"
    /// The changes were not approved.
    case declined
    /// Somebody asked to stop.
    case interrupted
    /// The saved plan cannot be read.
    case savedPlanUnusable = "saved-plan-unusable"
    /// Secrets come from programs that may not be run.
    case programNotAllowed = "program-not-allowed"
    /// Secrets of the saved plan could not be had, or do not fit what they are for.
    case secretsMissing = "secrets-missing"
    /// A certificate that the saved plan uploads is not valid any more, or not yet.
    case certificateNotValid = "certificate-not-valid"
    /// The saved plan no longer fits the Management Node, or is for another one.
    case stalePlan = "stale-plan"
    /// A run that the journals know has made the saved plan, or a part of it.
    case planApplied = "plan-applied"
    /// The time of the saved plan is over.
    case planExpired = "plan-expired"
    /// The saved plan was made later than it is now.
    case clockWrong = "clock-wrong"
    /// Fewer people than required have signed the saved plan.
    case signaturesMissing = "signatures-missing"
    /// A signature of the saved plan is not one of that plan.
    case signatureWrong = "signature-wrong"
    /// The file that says who may sign is not one to rely on.
    case allowedSignersUnusable = "allowed-signers-unusable"
    /// OpenSSH, which makes and checks signatures, is not there or cannot be run.
    case opensshUnusable = "openssh-unusable"
    /// The saved plan could not be signed.
    case notSigned = "not-signed"
    /// The key has signed the saved plan before.
    case alreadySigned = "already-signed"
    /// There is no run of that name.
    case noSuchRun = "no-such-run"
    /// The run was made on another Management Node, or the connection would be made to another one than is required.
    case otherManagementNode = "other-management-node"
    /// The changes were made, and nodes do not have them when the time is over.
    case notInSync = "not-in-sync"
    /// The changes were made, and whether nodes have them cannot be read.
    case syncUnknown = "sync-unknown"
    /// The Management Node holds what cannot be described in a deployment file.
    case cannotExport = "cannot-export"
    /// There is no connection profile of that name.
    case noSuchProfile = "no-such-profile"
    /// The file of connection profiles, or the password of one, cannot be used.
    case profileUnusable = "profile-unusable"
    /// No location has a pool, or not the one that was asked for.
    case noPool = "no-pool"
    /// Several locations have a pool, and none was chosen.
    case locationMissing = "location-missing"
    /// The file that was to be written is there already.
    case fileExists = "file-exists"
    /// The files of an export cannot be written.
    case notWritten = "not-written"
    /// The locations cannot be divided into the waves that are wished.
    case wavesUnusable = "waves-unusable"
    /// Another rollout of the Management Node has not come to its end.
    case rolloutUnderWay = "rollout-under-way"
    /// There is no rollout of that name, or none at all.
    case noSuchRollout = "no-such-rollout"
    /// The rollout has come to its end.
    case rolloutEnded = "rollout-ended"
    /// The deployment file is not as it was when the rollout began.
    case fileChanged = "file-changed"
    /// The gate's program is not the one that the rollout was begun with.
    case otherGateProgram = "other-gate-program"
    /// The gate's program is not there.
    case gateProgramMissing = "gate-program-missing"
    /// A backup was asked for and is not in the list of backups.
    case backupNotListed = "backup-not-listed"
    /// A backup is to be made, and there is no passphrase for it.
    case backupPassphraseMissing = "backup-passphrase-missing"
    /// No wave of the rollout waits for an approval, or the one that was shown does not any more.
    case nothingToApprove = "nothing-to-approve"
    /// A request names a kind, a field or a value that cannot be meant; nothing was sent for it.
    case badRequest = "bad-request"
    /// There is no such object.
    case noSuchObject = "no-such-object"
    /// Several objects are meant where one must be.
    case severalObjects = "several-objects"
    /// What was asked for is never done.
    case neverDone = "never-done"
    /// Whether a request took effect is not known.
    case outcomeUnclear = "outcome-unclear"
    /// The run cannot be undone.
    case notUndoable = "not-undoable"
  }

  /// A stable word for programs.
  public var code: Code
  /// What was being done, what came back, what to do now: for people. It holds no secret.
  public var message: String
  /// The findings that are the reason, warnings beside them; empty where the message says it all.
  public var findings: [Finding]
  /// The plan that was not made, where it was shown already: secrets that a field echoes are masked.
  public var plan: Plan?
  /// What was done, where only the waiting for nodes failed.
  public var report: ApplyReport?

  /// Why a journal could not be begun or go on, before anything was sent.
  static func journal(_ error: any Error, plan: Plan? = nil) -> RunFailure {
    RunFailure(error is AuditFailure ? .auditUnusable : .stateUnusable, "nothing was changed: \(error)", plan: plan)
  }

  init(
    _ code: Code, _ message: String, findings: [Finding] = [], plan: Plan? = nil, report: ApplyReport? = nil
  ) {
    self.code = code
    self.message = message
    self.findings = findings
    self.plan = plan
    self.report = report
  }

  /// Somebody asked to stop before anything was changed.
  static let interrupted = RunFailure(.interrupted, "stopped on request; nothing was changed")
}

extension RunFailure: CustomStringConvertible {
  /// The findings, one a line, and the message.
  public var description: String {
    (findings.map(\.description) + [message]).joined(separator: "\n")
  }
}
