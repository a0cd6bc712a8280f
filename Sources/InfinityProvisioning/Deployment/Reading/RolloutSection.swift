/// The section `rollout` of a deployment file as it is written: its waves, with the places of their names.
struct RolloutSection {
  /// A wave that the file lists.
  struct Wave {
    var mark: SourceMark
    var name: String?
    var locations: [Located<String>]
    /// Whether it is the word for every other location.
    var isRest: Bool
  }

  let entry: Entry

  /// The listed waves; nil where the file lists none.
  var waves: [Wave]? {
    guard case .list(let items) = entry["waves"]?.value else { return nil }
    return items.map { item in
      switch item.value {
      case .entry(let wave):
        Wave(
          mark: item.mark, name: wave.text("name")?.value, locations: Self.texts(wave["locations"]), isRest: false)
      case .text(RolloutKeys.rest): Wave(mark: item.mark, name: nil, locations: [], isRest: true)
      default: Wave(mark: item.mark, name: nil, locations: Self.texts(item), isRest: false)
      }
    }
  }

  /// The locations that come first.
  var canary: [Located<String>] { Self.texts(entry["canary"]) }

  /// What the section says; as usual where it says nothing.
  var settings: RolloutSettings {
    var settings = RolloutSettings()
    settings.waves = division
    switch entry["between"]?.value {
    case .text("approval"): settings.between = .approval
    case .entry(let pause): settings.between = pause.integer("pause").map { .pause(seconds: $0) } ?? .none
    default: break
    }
    settings.maxFailures = entry.integer("maxFailures") ?? settings.maxFailures
    settings.gate = gate
    settings.window = entry.text("window").flatMap { MaintenanceWindow($0.value) }
    settings.maxCalls = entry.integer("maxCalls")
    settings.backup = entry.boolean("backup")?.value ?? settings.backup
    return settings
  }

  private var division: WaveDivision {
    if let waves {
      let listed = waves.filter { !$0.isRest }.map { wave in
        WaveDivision.ListedWave(name: wave.name, locations: wave.locations.map(\.value))
      }
      return .listed(listed, rest: waves.contains(where: \.isRest))
    }
    let order = entry.text("order").flatMap { WaveOrder(rawValue: $0.value) } ?? .smallest
    return .computed(
      canary: canary.map(\.value), sizes: Self.texts(entry["size"]).compactMap { WaveSize($0.value) }, order: order)
  }

  private var gate: RolloutSettings.Gate {
    var gate = RolloutSettings.Gate()
    guard let entry = entry.entry("gate") else { return gate }
    gate.timeout = entry.integer("timeout") ?? gate.timeout
    gate.sync = entry.boolean("sync")?.value ?? gate.sync
    if entry["checks"] != nil {
      gate.checks = Set(Self.texts(entry["checks"]).compactMap { CheckName(rawValue: $0.value) })
    }
    gate.strict = entry.boolean("strict")?.value ?? gate.strict
    if entry["program"] != nil { gate.program = Self.texts(entry["program"]).map(\.value) }
    gate.onFailure = entry.text("onFailure").flatMap { .init(rawValue: $0.value) } ?? gate.onFailure
    return gate
  }

  /// One text, or those of a list.
  private static func texts(_ item: Located<Entry.Value>?) -> [Located<String>] {
    switch item?.value {
    case .text(let text): item.map { [Located(text, at: $0.mark)] } ?? []
    case .list(let items): items.flatMap { texts($0) }
    default: []
    }
  }
}
