/// What a rollout goes by.
extension ScopedDeployment {
  /// How a rollout of it goes, as the file says.
  public var rolloutSettings: RolloutSettings { wholeDeployment.rollout?.value ?? RolloutSettings() }

  /// The locations with their sizes, in the order of the file.
  var rolloutLocations: [RolloutLocation] {
    wholeDeployment.locations.map { RolloutLocation(name: $0.name.value, nodes: $0.pool?.nodes.count ?? 0) }
  }

  /// The locations in waves.
  ///
  /// - Throws: ``RunFailure`` where they cannot be divided so, or there are none.
  public func waves(_ settings: RolloutSettings) throws(RunFailure) -> Waves {
    let waves: Waves
    do {
      waves = try Waves(rolloutLocations, settings.waves)
    } catch {
      throw RunFailure(.wavesUnusable, "nothing was changed: \(error)")
    }
    guard !waves.waves.isEmpty else {
      throw RunFailure(
        .wavesUnusable,
        "nothing was changed: the deployment file has no location, and a rollout goes by locations; `infinity-provision apply` makes the "
          + "changes")
    }
    guard waves.waves.count <= RolloutRecord.mostWaves else {
      throw RunFailure(
        .wavesUnusable,
        "nothing was changed: there are \(waves.waves.count) waves, and a rollout has \(RolloutRecord.mostWaves) at most; put several locations "
          + "into a wave")
    }
    return waves
  }
}
