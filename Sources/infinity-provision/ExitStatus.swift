import InfinityProvisioning

/// The exit codes of `docs/command-line.md`.
enum ExitStatus: Int32, Sendable {
  /// Done.
  case done = 0
  /// Failed; the message says what, where, and what to do.
  case failed = 1
  /// `plan --detailed-exitcode`: there are changes.
  case hasChanges = 2
  /// `validate`, `verify`: findings that must be mended.
  case hasFindings = 3
  /// The saved plan no longer fits the state.
  case stalePlan = 4
  /// An apply stopped part-way.
  case stoppedPartWay = 5
  /// Refused: declined, nobody to ask, or a safety rail.
  case refused = 6
  /// A rollout waits for something outside: an approval, its window, calls to end, or somebody who resumes it.
  case waits = 7
  /// The command line was wrong.
  case wrongCommandLine = 64
  /// Ctrl-C before anything was changed.
  case interrupted = 130
}

extension ExitStatus {
  /// How a command ends whose run could not do its work.
  init(_ failure: RunFailure) {
    self =
      switch failure.code {
      case .savedPlanAsFile, .unknownLocation, .unknownCertificate, .locationMissing, .noAddress, .noSuchProfile,
        .badRequest:
        .wrongCommandLine
      case .locked, .tooManyNodes, .declined, .programNotAllowed, .otherManagementNode, .planExpired, .clockWrong,
        .signaturesMissing, .signatureWrong, .allowedSignersUnusable, .alreadySigned, .rolloutUnderWay, .rolloutEnded,
        .fileChanged, .otherGateProgram, .nothingToApprove, .backupPassphraseMissing, .fileExists,
        .neverDone, .notUndoable:
        .refused
      case .stalePlan, .planApplied: .stalePlan
      case .auditIncomplete, .outcomeUnclear: .stoppedPartWay
      // A waiting that was stopped comes after the changes.
      case .interrupted: failure.report == nil ? .interrupted : .failed
      case .invalidDeployment, .caFileUnusable, .stateUnusable, .auditUnusable, .cannotPlan, .savedPlanUnusable,
        .secretsMissing, .certificateNotValid, .noSuchRun, .notInSync, .syncUnknown, .cannotExport, .notWritten,
        .noPool, .opensshUnusable,
        .notSigned, .wavesUnusable, .gateProgramMissing, .noSuchRollout, .profileUnusable, .noSuchObject,
        .severalObjects, .backupNotListed:
        .failed
      }
  }
}
