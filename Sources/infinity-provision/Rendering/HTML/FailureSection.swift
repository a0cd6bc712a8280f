import InfinityProvisioning

/// What of an apply was not done, and why, before everything else.
struct FailureSection {
  let report: PlanReport

  var html: HTML {
    let failure = report.failure.map { HTML.element("li", ["class": "bad"], [.element("p", [:], [.prose($0)])]) }
    let items = [failure].compactMap { $0 } + failures
    guard !items.isEmpty else { return .nothing }
    return .section("not-done", "What was not done", [.element("ul", ["class": "notes"], items)])
  }

  private var failures: [HTML] {
    guard let outcomes = report.outcomes else { return [] }
    let names = report.names
    return report.plan.requests.compactMap { change in
      guard case .failed(let failure) = outcomes[change.id] else { return nil }
      return .element(
        "li", ["class": "bad"],
        [
          .element("span", ["class": "kind"], "Failed, step \(change.step.rawValue)"),
          .element("p", [:], [.element("b", [:], "\(change.target.key.kind.title) \(names.name(change.target))")]),
          .element("p", [:], [.prose(failure.message)]),
        ])
    }
  }
}
