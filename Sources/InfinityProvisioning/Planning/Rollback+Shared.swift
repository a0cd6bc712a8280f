import InfinityAPI

// Whom else a rollback concerns.
extension Rollback {
  /// A warning for each thing that locations share and that is changed back, with the locations that use it and are not changed themselves; one
  /// that says so, where locations cannot be read: nothing of the rollback needs them.
  ///
  /// - Throws: `CancellationError`.
  static func concerned(by plan: Plan, _ inventory: Inventory, _ client: ManagementClient) async throws -> [Finding] {
    let isShared = plan.changes.contains { change in
      let kind = change.target.key.kind
      return change.action == .update && (kind == .globalSettings || kind.isLinkedByLocations)
    }
    guard isShared else { return [] }
    do {
      let read =
        inventory.kinds.contains(.location) ? inventory : try await InventoryReader(client: client).read([.location])
      return concerned(by: plan, inventory, read.objects(.location))
    } catch let error as InfinityError {
      return [
        Finding(
          .change.sharedObject, "which locations use what is changed back could not be read: \(error)")
      ]
    }
  }

  /// The same where the locations are known.
  static func concerned(by plan: Plan, _ inventory: Inventory, _ locations: [ObservedObject]) -> [Finding] {
    let changed = Set(plan.changes.compactMap(\.location))
    return ChangeWarnings.findings(
      plan.changes, inventory,
      others: .init(locations.filter { !changed.contains($0.reference.label) }, "outside this rollback"))
  }
}
