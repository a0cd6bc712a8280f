/// What a run was made from and limited to, as its operator chose it.
public struct RunScope: Sendable, Equatable {
  /// The deployment file or the saved plan, as it was named; nil where it came from none, as a rollback does, and where the journal
  /// does not say.
  public var file: String?
  /// The names of the locations that it was limited to; empty for all of the file's, nil where that is not known.
  public var locations: [String]?
  /// The steps that it was limited to, 1 to 6; empty for all, nil where that is not known.
  public var steps: [Int]?
  /// The rollout and the wave that it is a part of, as `rollout-20261122T170501Z-5f0c2a9e/2`; nil where it is none.
  public var rollout: String?

  /// A scope; nothing is known unless given.
  public init(file: String? = nil, locations: [String]? = nil, steps: [Int]? = nil) {
    self.file = file
    self.locations = locations
    self.steps = steps
  }
}

extension RunRecord {
  /// The locations that its changes are of, in their order; what locations share belongs to none.
  public var locations: [String] {
    var seen: Set<String> = []
    return changes.compactMap(\.location).filter { seen.insert($0).inserted }
  }

  /// The steps that its changes are of, in order.
  public var steps: [Step] { Set(changes.map(\.step)).sorted() }
}
