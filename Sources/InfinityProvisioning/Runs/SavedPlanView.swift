#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A saved plan that is looked at, whether or not it may still be applied. Nothing that it names is read or run, and no Management Node
/// is asked.
public struct SavedPlanView: Sendable {
  /// The plan.
  public let plan: Plan
  /// When it was made, how long it is good, and who signed it.
  public let standing: PlanStanding
  /// Why it is not applied any more, or not yet; nil where neither its times nor those of its certificates forbid it.
  public let objection: String?
  private let digest: String

  /// Reads a saved plan.
  ///
  /// - Parameters:
  ///   - path: its path.
  ///   - base: the folder that its secrets' paths are relative to.
  ///   - allowedSigners: the path of OpenSSH's file of those who may sign; nil where signatures are not checked.
  ///   - environment: where `ssh-keygen` is looked for; by default that of this process.
  ///   - now: what time it is; by default that of this machine.
  /// - Throws: ``RunFailure`` where the file cannot be used, or a signature is none of this plan.
  public init(
    path: String, base: String, allowedSigners: String? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment, now: Date = Date()
  ) async throws(RunFailure) {
    let file: SavedPlanFile
    do {
      file = try SavedPlanFile.read(path)
    } catch {
      throw error.runFailure
    }
    standing = try await SavedPlanRun.standing(
      of: file, path, SignatureRequirement(persons: 0, allowedSigners: allowedSigners), environment, now)
    plan = file.plan.plan(base: base)
    objection =
      file.objection(at: now, name: path)?.reason
      ?? plan.certificateObjection(at: now, made: file.plan.created, name: path)?.text
    digest = file.plan.digest
  }

  /// The run that made it, or a part of it; nil where the journals know of none.
  ///
  /// - Throws: ``RunFailure`` where a journal cannot be read.
  public func run(in state: any StateStore) async throws(RunFailure) -> RunRecord? {
    try await state.run(thatApplied: digest)
  }
}
