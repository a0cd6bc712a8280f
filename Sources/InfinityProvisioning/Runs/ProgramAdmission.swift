extension SecretResolver {
  /// Asks, before anything is run or sent, whether all programs may be run that a deployment's secrets come from.
  ///
  /// - Throws: ``RunFailure`` that names each that may not be.
  func admit(_ deployment: Deployment) throws(RunFailure) {
    try admit(deployment.secretSources.map(\.source))
  }

  /// The same for these sources.
  func admit(_ sources: [SecretSource]) throws(RunFailure) {
    let objections = objections(to: sources)
    guard !objections.isEmpty else { return }
    throw RunFailure(
      .programNotAllowed,
      "no program was run, and nothing was changed: "
        + (allowsPrograms
          ? "secrets come from programs that --allow-command does not name; find out who wrote them into the file, and give "
            + "--allow-command PROGRAM for each that is meant"
          : "secrets come from programs, and --no-commands (or INFINITY_NO_COMMANDS) allows none; give them as {env: NAME} or "
            + "{file: path}, or name the programs that are meant with --allow-command PROGRAM instead"),
      findings: objections)
  }

  /// The same resolver, whose programs get no variable that any secret of a whole deployment is read from, in scope or not.
  func withholding(_ whole: Deployment) -> SecretResolver {
    withholding(whole.secretSources.map(\.source))
  }
}
