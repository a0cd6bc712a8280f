import InfinityAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An entry of a journal. It holds no secret.
public enum JournalEntry: Sendable, Equatable, Codable {
  /// The version of what is written; another one is not read.
  static let formatVersion = 1

  /// The run, before anything else.
  public struct Begin: Sendable, Equatable, Codable {
    var formatVersion: Int
    var run: String
    var started: Date
    var operatorName: String
    var managementNode: String
    var action: String
    /// As ``RunRecord/plan``.
    var plan: String?
    /// The version of the product that wrote it; nil of those that made no chains.
    var version: String?
    var reference: String?
    /// As ``RunScope`` has them; nil of a run of an earlier version too.
    var file: String?
    var locations: [String]?
    var steps: [Int]?
    var rollout: String?
  }

  /// What became of a change, or that its request is about to be sent.
  public struct Event: Sendable, Equatable, Codable {
    var id: Int
    var state: JournaledChange.State
    var uri: ResourceURI?
    var message: String?
  }

  /// A run began.
  case begin(Begin)
  /// A change of the run's plan.
  case change(JournaledChange)
  /// The one request of a run of `api`, which has no changes of a plan.
  case request(JournaledRequest)
  /// Something happened to a change, or to the request.
  case event(Event)
  /// The run came to its end.
  case end

}

extension RunRecord {
  /// What the entries of a journal say, in the order in which they were written; nil where this version would not have written
  /// them so. A journal can be tampered with.
  public init?(_ entries: [JournalEntry]) {
    guard case .begin(let begin)? = entries.first, begin.formatVersion == JournalEntry.formatVersion,
      entries.allSatisfy(\.isPlausible)
    else { return nil }
    self.init(
      id: begin.run, started: begin.started, operatorName: begin.operatorName, managementNode: begin.managementNode,
      action: begin.action, reference: begin.reference, changes: [], isFinished: false, plan: begin.plan,
      scope: RunScope(file: begin.file, locations: begin.locations, steps: begin.steps))
    scope.rollout = begin.rollout
    for entry in entries {
      switch entry {
      case .change(let change): changes.append(change)
      case .request(let request): self.request = request
      case .event(let event): note(event)
      case .end: isFinished = true
      case .begin: break
      }
    }
  }

  private mutating func note(_ event: JournalEntry.Event) {
    if var request {
      (request.state, request.message, request.uri) = (event.state, event.message, event.uri ?? request.uri)
      self.request = request
      return
    }
    // A change stands at the place that its number says, unless somebody made the journal otherwise.
    let place = changes.indices.contains(event.id) && changes[event.id].id == event.id ? event.id : nil
    guard let index = place ?? changes.firstIndex(where: { $0.id == event.id }) else { return }
    changes[index].state = event.state
    changes[index].message = event.message
    if let uri = event.uri { changes[index].target.uri = uri }
  }
}

extension JournalEntry {
  /// Whether what is shown as it stands is what this tool would write.
  fileprivate var isPlausible: Bool {
    switch self {
    case .begin(let begin): [begin.run, begin.rollout ?? ""].allSatisfy { $0.escapedForTerminal == $0 }
    case .change(let change): change.fields.allSatisfy(\.name.isFieldName)
    case .request(let request): request.isPlausible
    case .event, .end: true
    }
  }
}
