/// A location of a rollout, and how large it is.
public struct RolloutLocation: Sendable, Equatable {
  /// Its name.
  public var name: String
  /// How many Conferencing Nodes its pool has.
  public var nodes: Int

  /// A location with so many nodes.
  public init(name: String, nodes: Int) {
    self.name = name
    self.nodes = nodes
  }
}

/// The locations of a deployment, divided into waves.
public struct Waves: Sendable, Equatable {
  /// One of them.
  public struct Wave: Sendable, Equatable {
    /// What it is called; nil for its number.
    public var name: String?
    /// The names of its locations, in order; never empty.
    public var locations: [String]
  }

  /// The waves, in order; none where the deployment has no location.
  public var waves: [Wave] = []
  /// The names of the locations that are in no wave, in the order of the file.
  public var left: [String] = []

  /// Why locations cannot be divided as it is wished.
  public struct Objection: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong, and what to do.
    public let description: String
  }

  /// What the wave of the locations that come first is called.
  public static let canaryName = "canary"

  /// Divides locations, which are given in the order of the file.
  ///
  /// - Throws: ``Objection`` where a wave names a location that is not there, or that another one has, or none at all.
  public init(_ locations: [RolloutLocation], _ division: WaveDivision) throws(Objection) {
    switch division {
    case .listed(let listed, let rest):
      for wave in listed where wave.locations.isEmpty {
        throw Objection(description: "a wave has no location; name one, or remove the wave")
      }
      try Self.check(listed.flatMap(\.locations), among: locations)
      waves = listed.map { Wave(name: $0.name, locations: $0.locations) }
      let named = Set(listed.flatMap(\.locations))
      let others = locations.map(\.name).filter { !named.contains($0) }
      if !rest {
        left = others
      } else if !others.isEmpty {
        waves.append(Wave(name: nil, locations: others))
      }
    case .computed(let canary, let sizes, let order):
      try Self.check(canary, among: locations)
      if !canary.isEmpty { waves.append(Wave(name: Self.canaryName, locations: canary)) }
      let first = Set(canary)
      let others = order.sorted(locations.filter { !first.contains($0.name) }).map(\.name)
      waves += Self.cut(others, sizes, of: locations.count).map { Wave(name: nil, locations: $0) }
    }
  }

  private static func check(_ names: [String], among locations: [RolloutLocation]) throws(Objection) {
    let known = locations.map(\.name)
    let all = Set(known)
    var seen: Set<String> = []
    for name in names {
      guard all.contains(name) else {
        throw Objection(
          description: "the waves name the location \(name.quotedForMessage), which the deployment file does not have"
            + suggestion(for: name, among: known))
      }
      guard seen.insert(name).inserted else {
        throw Objection(
          description: "the waves name the location \(name.quotedForMessage) twice; a location is in one wave only")
      }
    }
  }

  /// Cuts off one size after the other, of which the last one repeats.
  private static func cut(_ names: [String], _ sizes: [WaveSize], of total: Int) -> [[String]] {
    var rest = names[...]
    var sizes = (sizes.isEmpty ? [.locations(1)] : sizes)[...]
    var cut: [[String]] = []
    while !rest.isEmpty, let size = sizes.first {
      let count = size.count(of: total)
      cut.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
      if sizes.count > 1 { sizes = sizes.dropFirst() }
    }
    return cut
  }
}

extension WaveSize {
  /// How many locations it is of all; 1 at least.
  fileprivate func count(of total: Int) -> Int {
    switch self {
    case .locations(let number): max(1, number)
    // No more than all of them, whatever the number is: no product of what somebody wrote overflows.
    case .percent(let percent): max(1, total * min(max(percent, 0), 100) / 100)
    }
  }
}

extension WaveOrder {
  /// Of the same size, as in the file.
  fileprivate func sorted(_ locations: [RolloutLocation]) -> [RolloutLocation] {
    let numbered = locations.enumerated()
    return switch self {
    case .file: locations
    case .smallest: numbered.sorted { ($0.element.nodes, $0.offset) < ($1.element.nodes, $1.offset) }.map(\.element)
    case .largest: numbered.sorted { (-$0.element.nodes, $0.offset) < (-$1.element.nodes, $1.offset) }.map(\.element)
    }
  }
}
