/// What has to be done so that the Management Node matches the deployment file, in order. Data only: it is shown,
/// saved or executed by others.
public struct Plan: Sendable, Equatable {
  /// The Management Node that it was made for, as scheme, host and port.
  public var managementNode: String
  /// The changes, in the order of the steps; within a step, objects before the links to them.
  public var changes: [Change]
  /// The secrets of which nothing is recorded, apart from the changes: they make no plan differ, and an apply sends them last.
  public var unknownSecrets: [UnknownSecret]
  /// The number of declared objects that a step leaves as they are.
  public var unchanged: Int
  /// What the operator should know; none of it prevents the apply.
  public var warnings: [Finding]
  /// The number of Conferencing Nodes on the Management Node, for the rail of `--max-changed-nodes`.
  public var nodeCount: Int
  /// Whether the steps are made from the last to the first, as it takes the integration of a location back.
  public var isBackward = false

  /// A plan with these parts; no unknown secrets unless given.
  public init(
    managementNode: String, changes: [Change], unknownSecrets: [UnknownSecret] = [], unchanged: Int,
    warnings: [Finding],
    nodeCount: Int
  ) {
    self.managementNode = managementNode
    self.changes = changes
    self.unknownSecrets = unknownSecrets
    self.unchanged = unchanged
    self.warnings = warnings
    self.nodeCount = nodeCount
  }

  /// Whether nothing differs. There may be secrets to send all the same.
  public var isEmpty: Bool { changes.isEmpty }

  /// All that an apply sends, numbered from 0: the changes, then each unknown secret.
  public var requests: [Change] {
    changes + unknownSecrets.enumerated().map { $0.element.request(id: changes.count + $0.offset) }
  }

  /// The steps in the order in which they are made.
  public var steps: [Step] { isBackward ? Step.allCases.reversed() : Step.allCases }

  /// The number of changes of one kind.
  public func count(_ action: Change.Action) -> Int {
    changes.count { $0.action == action }
  }
}
