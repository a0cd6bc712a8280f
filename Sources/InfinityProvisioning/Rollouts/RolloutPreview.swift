public import InfinityAPI

/// What the waves of a rollout would do now, without doing it.
public struct RolloutPreview: Sendable {
  /// What one wave would do.
  public struct Wave: Sendable {
    /// What it is called; nil for its number.
    public var name: String?
    /// The names of its locations.
    public var locations: [String]
    /// How many Conferencing Nodes these have, as the file declares them.
    public var nodes: Int
    /// What it would change, less what a wave before it changes already; secrets masked.
    public var plan: Plan
    /// What it would change that other waves use as well, by name.
    public var shared: [String]
  }

  /// The waves, in order.
  public var waves: [Wave]
  /// The names of the locations that are in no wave.
  public var left: [String]
}

extension RolloutRun {
  /// Plans every wave as if it came now, and changes nothing.
  ///
  /// - Throws: as ``start(_:state:settings:dialogue:interruption:)``.
  public func preview(
    _ client: ManagementClient, state: any StateStore, settings: RolloutSettings
  ) async throws -> RolloutPreview {
    let scoped = try file.scoped(resolver: options.resolver)
    let waves = try scoped.waves(settings)
    let sizes = Dictionary(scoped.rolloutLocations.map { ($0.name, $0.nodes) }, uniquingKeysWith: { first, _ in first })
    var preview = RolloutPreview(waves: [], left: waves.left)
    var earlier: Set<Wish> = []
    for (index, wave) in waves.waves.enumerated() {
      let checked = try await CheckedDeployment(file, locations: wave.locations, resolver: options.resolver)
      client.mask(checked.secrets.all)
      var plan = try await PlanRun(checked, options: options.planning).run(client, state: state).shown
      plan.changes.removeAll { earlier.contains(Wish($0)) }
      plan.unknownSecrets.removeAll { earlier.contains(Wish($0.request(id: 0))) }
      earlier.formUnion(plan.requests.map(Wish.init))
      let others = waves.waves.enumerated().filter { $0.offset != index }.flatMap(\.element.locations)
      preview.waves.append(
        RolloutPreview.Wave(
          name: wave.name, locations: wave.locations, nodes: wave.locations.compactMap { sizes[$0] }.reduce(0, +),
          plan: plan, shared: SharedObjects.names(in: plan, checked.wholeDeployment, others: others)))
    }
    return preview
  }

  /// What a change is about, wherever it stands in a plan.
  private struct Wish: Hashable {
    let target: ObjectKey
    let action: Change.Action
    let fields: [FieldDifference]

    init(_ change: Change) {
      target = change.target.key
      action = change.action
      fields = change.fields
    }
  }
}
