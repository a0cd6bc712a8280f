extension SecretResolver {
  /// Asks, before anything is run or sent, whether the program of a gate may be run: the rule is that for programs of secrets.
  ///
  /// - Throws: ``RunFailure`` where it may not be.
  func admit(gateProgram words: [String], in folder: String, at mark: SourceMark?) throws(RunFailure) {
    var objections = objections(to: [SecretSource(.command(words, workingDirectory: folder), at: mark ?? .none)])
    if mark == nil { for index in objections.indices { objections[index].mark = nil } }
    guard !objections.isEmpty else { return }
    throw RunFailure(
      .programNotAllowed,
      "no program was run, and nothing was changed: "
        + (allowsPrograms
          ? "the gate of the rollout runs a program that --allow-command does not name; find out who wrote it into the file, and "
            + "give --allow-command PROGRAM if it is meant"
          : "the gate of the rollout runs a program, and --no-commands (or INFINITY_NO_COMMANDS) allows none; leave it out, or name "
            + "it with --allow-command PROGRAM instead"),
      findings: objections)
  }
}
