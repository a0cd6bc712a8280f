/// What an apply tells whoever runs it, and asks. Everything but the consent may be left out.
public struct ApplyDialogue: Sendable {
  /// Shows the plan, whose secrets are masked: it is what will be done, also where it is empty. Throwing ends the run before
  /// anything is changed.
  public var show: @Sendable (Plan) async throws -> Void
  /// Whether the changes of the plan may be made; not asked where there are none. Throwing ends the run before anything is
  /// changed.
  public var approve: @Sendable (Plan) async throws -> Bool
  /// Called right before the first request, and returns who watches the changes.
  public var begin: @Sendable (Plan) -> [any ApplyObserver]
  /// Shows the report, before nodes are waited for.
  public var report: @Sendable (ApplyReport) -> Void
  /// Told after each look which nodes do not have the changes yet.
  public var waiting: @Sendable ([NodeSync.Laggard]) -> Void
  /// Told what went wrong beside the changes, which were made.
  public var warn: @Sendable (String) -> Void

  /// A dialogue that asks for consent, and says nothing else unless given.
  public init(
    show: @escaping @Sendable (Plan) async throws -> Void = { _ in },
    begin: @escaping @Sendable (Plan) -> [any ApplyObserver] = { _ in [] },
    report: @escaping @Sendable (ApplyReport) -> Void = { _ in },
    waiting: @escaping @Sendable ([NodeSync.Laggard]) -> Void = { _ in },
    warn: @escaping @Sendable (String) -> Void = { _ in },
    approve: @escaping @Sendable (Plan) async throws -> Bool
  ) {
    self.show = show
    self.approve = approve
    self.begin = begin
    self.report = report
    self.waiting = waiting
    self.warn = warn
  }
}
