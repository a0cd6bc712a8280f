import InfinityAPI
import InfinityProvisioning

/// What is asked about, once more in a few lines: how many changes, where, and what calls depend on.
struct ApprovalText {
  /// What is known of the calls that nodes of the plan carry.
  enum Calls {
    /// No node is changed.
    case noNodes
    case seen(CallWatch.Look)
    /// Why nobody knows.
    case unknown(String)
  }

  let plan: Plan
  let style: TextStyle

  /// The most names of locations in the question.
  private static let mostNames = 8

  func lines(calls: Calls) -> [String] {
    guard !plan.isEmpty else { return [] }
    return [scope + nodes(calls), dependent].compactMap { $0 }.flatMap(style.paragraph)
  }

  /// `15 changes in 1 location: Europe.`
  private var scope: String {
    var seen: Set<String> = []
    let names = plan.changes.compactMap(\.location).filter { seen.insert($0).inserted }
    let changes = plan.changes.count.counted("change", "changes")
    guard !names.isEmpty else { return "\(changes) to what locations share." }
    let runs = TextRun.runs(of: names)
    let list = runs.count > Self.mostNames ? "" : ": \(style.runs(names))"
    return "\(changes) in \(names.count.counted("location", "locations"))\(list)."
  }

  private func nodes(_ calls: Calls) -> String {
    let count = plan.changedNodeCount
    let nodes = " \(count.counted("Conferencing Node changes", "Conferencing Nodes change"))"
    switch calls {
    case .noNodes: return ""
    case .seen(let look):
      let number = look.onNodes
      let known = number == 0 ? "no call is" : number.counted("call is", "calls are")
      let others = look.unknown == 0 ? "" : ", and of \(look.unknown.counted("other", "others")) it is not known"
      return nodes + "; \(known) on \(count == 1 ? "it" : "them") now\(others)."
    case .unknown(let reason):
      return nodes + " (how many calls are on \(count == 1 ? "it" : "them") now is not known: \(reason))."
    }
  }

  /// What Skype for Business knows the nodes by, as far as it changes.
  private var dependent: String? {
    let parts = Self.fields.compactMap { kind, field -> String? in
      let changes = plan.changes.filter { $0.target.key.kind == kind && $0.fields.contains { $0.name == field } }
      guard !changes.isEmpty else { return nil }
      let title = kind.title(ofField: field)
      return kind == .globalSettings ? title : "\(title) of \(changes.count.counted(kind.title, kind.titles))"
    }
    return parts.isEmpty ? nil : "Calls to and from Skype for Business depend on: \(parts.joined(separator: ", "))."
  }

  private static let fields: [(Kind, String)] = [
    (.node, ConferencingNode.Fields().tlsCertificate.name), (.node, ConferencingNode.Fields().sipTLSFQDN.name),
    (.globalSettings, GlobalSettings.Fields().sipDomain.name), (.location, Location.Fields().sipDomain.name),
    (.location, Location.Fields().lyncServer.name),
  ]
}
