import InfinityAPI

extension StateStore {
  /// What the journals of all runs say, the latest first. A run that was killed before its journal had a line began nothing, and is not among
  /// them; ``verification(of:)`` names it.
  ///
  /// - Throws: ``RunFailure`` where one cannot be read.
  public func history() async throws(RunFailure) -> [RunRecord] {
    try await readingJournals {
      var records: [RunRecord] = []
      for name in try await runs() {
        if let record = try await run(name) { records.append(record) }
      }
      return records
    }
  }

  /// The latest run of which this holds; nil where there is none. Journals of runs before it are not read.
  ///
  /// - Throws: ``RunFailure`` where one after it cannot be read: that could be the one.
  func latestRun(where isMeant: (RunRecord) -> Bool) async throws(RunFailure) -> RunRecord? {
    try await readingJournals {
      for name in try await runs() {
        if let record = try await run(name), isMeant(record) { return record }
      }
      return nil
    }
  }

  /// The first run after another one whose journal has no whole line; nil where there is none.
  ///
  /// - Throws: ``RunFailure`` where one cannot be read.
  func unbegunRun(after id: String) async throws(RunFailure) -> String? {
    try await readingJournals {
      for name in try await runs().filter({ $0 > id }).reversed() where try await run(name) == nil { return name }
      return nil
    }
  }

  /// What the journal of one run says.
  ///
  /// - Parameter run: its name, or `last` for the one that began last on any Management Node.
  /// - Throws: ``RunFailure`` where there is no such run, with the nearest name, or its journal cannot be read.
  public func history(of run: String) async throws(RunFailure) -> RunRecord {
    try await readingJournals { try await existingRun(name(of: run)) }
  }

  /// A run's name where `last` stands for one.
  private func name(of run: String) async throws -> String {
    guard run == "last" else { return run }
    for latest in try await runs() where try await self.run(latest) != nil { return latest }
    throw UnknownRun(
      description: "looking up the last run: this state has none; if another one was used, name it with --state")
  }

  /// The latest run that made anything of a saved plan, or may have; nil where there is none.
  ///
  /// - Parameter digest: the plan's.
  /// - Throws: ``RunFailure`` where a journal cannot be read.
  func run(thatApplied digest: String) async throws(RunFailure) -> RunRecord? {
    try await latestRun { $0.plan == digest && $0.mayHaveWritten }
  }

  /// Whether the journals of all runs, the latest first, or of one are as they were written.
  ///
  /// - Parameter run: its name, or `last`, as in ``history(of:)``. Default: all.
  /// - Throws: ``RunFailure`` where there is no such run, with the nearest name, or a journal cannot be read.
  public func verification(of run: String? = nil) async throws(RunFailure) -> [JournalVerification] {
    try await readingJournals {
      var results: [JournalVerification] = []
      let names = if let run { [try await name(of: run)] } else { try await runs() }
      for name in names {
        guard let journal = try await journal(of: name) else { throw try await unknownRun(name) }
        results.append(JournalVerification(run: name, journal))
      }
      return results
    }
  }

  private func readingJournals<Result>(_ read: () async throws -> Result) async throws(RunFailure) -> Result {
    do {
      return try await read()
    } catch let unknown as UnknownRun {
      throw RunFailure(.noSuchRun, "\(unknown)")
    } catch {
      throw RunFailure(.stateUnusable, "\(error)")
    }
  }

  /// What is remembered of the secrets of a deployment, compared with what they are now.
  func knowledge(
    of deployment: Deployment, _ secrets: ResolvedSecrets, managementNode: String, sendsAll: Bool = false
  ) async throws(RunFailure) -> SecretKnowledge {
    let records: SecretRecords
    do {
      records = try await secretRecords(of: managementNode)
    } catch {
      throw RunFailure(.stateUnusable, "\(error)")
    }
    return records.knowledge(
      of: deployment.writeOnlySecrets, secrets, managementNode: managementNode, sendsAll: sendsAll)
  }
}
