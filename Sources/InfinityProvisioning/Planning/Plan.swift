/// What has to be done so that the Management Node matches the deployment file, in order. Data only: it is shown,
/// saved or executed by others.
public struct Plan: Sendable, Equatable {
  /// The Management Node that it was made for, as scheme, host and port.
  public var managementNode: String
  /// The changes, in the order of the steps; within a step, objects before the links to them.
  public var changes: [Change]
  /// The number of declared objects that a step leaves as they are.
  public var unchanged: Int
  /// What the operator should know; none of it prevents the apply.
  public var warnings: [Finding]
  /// The number of Conferencing Nodes on the Management Node, for the rail of `--max-changed-nodes`.
  public var nodeCount: Int

  /// A plan with these parts.
  public init(managementNode: String, changes: [Change], unchanged: Int, warnings: [Finding], nodeCount: Int) {
    self.managementNode = managementNode
    self.changes = changes
    self.unchanged = unchanged
    self.warnings = warnings
    self.nodeCount = nodeCount
  }

  /// Whether there is nothing to do.
  public var isEmpty: Bool { changes.isEmpty }

  /// The number of changes of one kind.
  public func count(_ action: Change.Action) -> Int {
    changes.count { $0.action == action }
  }

  /// The number of Conferencing Nodes that it changes.
  public var changedNodeCount: Int {
    Set(changes.filter { $0.object.object.kind == .node }.map(\.object.object)).count
  }
}
