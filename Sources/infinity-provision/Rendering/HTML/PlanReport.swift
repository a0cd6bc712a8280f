import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a report page is made of: a plan, or what was done of it, with who made it, when and from what. It has no secret, since neither
/// part can hold one.
struct PlanReport {
  /// Around the plan: what a reader asks first.
  struct Facts {
    /// What kind of report it is.
    var title: String
    /// What an empty plan means.
    var meaningOfNothing = NothingToDo.matches()
    /// The deployment file or the saved plan, as it was named on the command line; nil where neither is at the bottom of it.
    var file: String?
    /// Who ran the command.
    var operatorName: String
    /// When the plan was made, or the apply began.
    var began: Date
    /// When the apply had ended; nil for a plan.
    var ended: Date?
    /// What stands behind a saved plan; nil where it is none.
    var standing: PlanStanding?
  }

  /// The plan as it may be shown.
  let plan: Plan
  /// What stands where, before and after; nil where nothing differs.
  let landscape: Landscape?
  /// What was done; nil for a plan.
  let record: ApplyReport?
  /// Why the run did not do its work, or not all of it, in its message; nil where it did.
  let failure: String?
  /// Who, when and from what.
  let facts: Facts
  /// Short names of its certificates.
  let names: CertificateNames
  /// What became of each request, by ``Change/id``; nil for a plan.
  let outcomes: [Int: Outcome]?

  init(
    plan: Plan, landscape: Landscape? = nil, record: ApplyReport? = nil, failure: String? = nil, facts: Facts
  ) {
    self.plan = plan
    self.landscape = landscape
    self.record = record
    self.failure = failure
    self.facts = facts
    names = CertificateNames(plan.changes, besides: landscape?.certificates.map(\.reference) ?? [])
    outcomes = record?.outcomesByRequest
  }
}

extension PlanReport {
  /// The names of the locations that have changes of their own, in the plan's order.
  var locations: [String] {
    var seen: Set<ObjectKey> = []
    return plan.requests.compactMap(\.ownLocation).filter { seen.insert($0.key).inserted }.map(\.label)
  }

  /// The requests that belong to no location.
  var sharedRequests: [Change] { plan.requests.filter { $0.ownLocation == nil } }

  /// What an object is called: a certificate by its short name, and the only one of its kind by its kind.
  static func name(_ object: ObjectReference, _ names: CertificateNames) -> String {
    object.key == .globalSettings ? object.key.kind.title : names.name(object)
  }

  /// `1 node`, `3 nodes`
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }

  /// `2027-11-22`, in UTC.
  static func day(_ date: Date) -> String { date.formatted(.iso8601.year().month().day()) }

  /// `2027-11-22 12:00 UTC`
  static func time(_ date: Date) -> String {
    "\(day(date)) \(date.formatted(.iso8601.time(includingFractionalSeconds: false)).prefix(5)) UTC"
  }

  /// `in 361 days`, `3 days ago`, as seen when the report was made.
  func distance(to date: Date) -> String {
    let days = Int((date.timeIntervalSince(facts.ended ?? facts.began) / 86_400).rounded(.down))
    return switch days {
    case 1...: "in \(Self.count(days, "day"))"
    case 0: "within a day"
    default: "\(Self.count(-days, "day")) ago"
    }
  }
}
