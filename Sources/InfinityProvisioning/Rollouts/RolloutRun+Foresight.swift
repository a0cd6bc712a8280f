import InfinityAPI

/// What could stop a later wave is looked for before the first one writes.
extension RolloutRun {
  /// Nothing is made again of what is being taken back.
  static func refuseHalfUndone(_ record: RolloutRecord) throws(RunFailure) {
    guard record.isBeingUndone else { return }
    throw RunFailure(
      .rolloutEnded,
      "nothing was changed: the rollout \(record.id) is being undone; `infinity-provision rollout undo` continues that, `rollout abort` gives"
        + " it up as it is")
  }

  /// Reads all that these locations need, secrets and certificates among it, as each wave does again when it begins.
  ///
  /// - Parameter locations: those of the waves that are not done; with none nothing is read.
  /// - Throws: ``RunFailure`` with every error of all of them.
  func foresee(
    _ locations: [String], _ client: ManagementClient, _ interruption: Interruption
  ) async throws {
    // To a deployment none means all of them.
    guard !locations.isEmpty else { return }
    try await interruption.reading { [file, options] in
      let checked = try await CheckedDeployment(file, locations: locations, resolver: options.resolver)
      client.mask(checked.secrets.all)
    }
  }

  /// A wave that lost a location cannot be made as it was planned, and one without any would be all of them.
  func refuseLostLocations(_ record: RolloutRecord, _ scoped: ScopedDeployment) throws(RunFailure) {
    let declared = Set(scoped.rolloutLocations.map(\.name))
    let lost = record.openLocations.filter { !declared.contains($0) }
    guard !lost.isEmpty else { return }
    let names = lost.map(\.quotedForMessage).joined(separator: ", ")
    throw RunFailure(
      .fileChanged,
      "nothing was changed: the deployment file \(file.name.quotedForMessage) no longer has \(lost.count == 1 ? "the location" : "the locations") "
        + "\(names), which the rollout \(record.id) has not done; put \(lost.count == 1 ? "it" : "them") back, or end the rollout: "
        + "`rollout abort` gives it up, and `rollout undo` rolls it back. A new one takes the file as it is")
  }
}

extension RolloutRecord {
  /// The locations of the waves that are not done.
  var openLocations: [String] { waves.filter { $0.status != .done }.flatMap(\.locations) }
}
