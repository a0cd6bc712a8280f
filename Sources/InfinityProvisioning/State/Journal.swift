import InfinityAPI
import ProductBuild

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes down an apply as it goes: each change before its request is sent, and what became of it. Entries are kept before the
/// work goes on, so that a killed run can be told from a finished one.
public final class Journal: ApplyObserver {
  /// The run's name.
  public let run: String
  private let output: JournalOutput

  /// The most characters of a reference that are kept.
  package static let longestReference = 256

  /// Who runs this process, as journals and reports name them: `user@host`.
  public static var operatorName: String {
    let process = ProcessInfo.processInfo
    return "\(process.userName)@\(process.hostName)"
  }

  /// Begins the journal of a run and writes the whole plan.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - action: what the run is, as ``RunRecord/action``.
  ///   - planDigest: that of the saved plan that is made; nil where it is none.
  ///   - scope: what the run is made from and limited to.
  ///   - reference: why it was made, as the number of a ticket, of which 256 characters are kept; nil for nothing.
  ///   - state: what is remembered of runs, secrets and rollouts.
  ///   - elsewhere: where its lines go as well.
  ///   - now: when it began.
  /// - Throws: where it cannot be written (``FileError`` of a ``StateFolder``, ``AuditFailure``): nothing may be changed then.
  public convenience init(
    _ plan: Plan, action: String, planDigest: String? = nil, scope: RunScope = RunScope(), reference: String? = nil,
    in state: any StateStore, elsewhere: [any JournalWriter] = [], now: Date
  ) async throws {
    let begin = Self.entry(
      action: action, on: plan.managementNode, planDigest: planDigest, scope: scope, reference: reference, now: now)
    try await self.init(
      begin, plan.requests.lazy.map { .change(JournaledChange($0)) }, in: state, elsewhere: elsewhere)
  }

  /// Begins the journal of one request of `api`, which is all of its run.
  ///
  /// - Throws: as the one of a plan.
  convenience init(
    _ request: JournaledRequest, on managementNode: String, reference: String?, in state: any StateStore,
    elsewhere: [any JournalWriter], now: Date
  ) async throws {
    let action = "api \(request.action.rawValue) \(request.shortKind)"
    let begin = Self.entry(action: action, on: managementNode, scope: RunScope(), reference: reference, now: now)
    try await self.init(begin, [.request(request)], in: state, elsewhere: elsewhere)
  }

  private init(
    _ begin: JournalEntry.Begin, _ entries: some Collection<JournalEntry>, in state: any StateStore,
    elsewhere: [any JournalWriter]
  ) async throws {
    let name = try await Self.name(after: state.runs(), begin.started)
    let (run, writer) = try await Self.begin(named: name, on: begin.managementNode, in: state)
    self.run = run
    output = JournalOutput(run: run, [writer] + elsewhere)
    var begin = begin
    begin.run = run
    try await output.append([.begin(begin)] + entries)
  }

  private static func entry(
    action: String, on managementNode: String, planDigest: String? = nil, scope: RunScope, reference: String?, now: Date
  ) -> JournalEntry.Begin {
    JournalEntry.Begin(
      formatVersion: JournalEntry.formatVersion, run: "", started: now, operatorName: operatorName,
      managementNode: managementNode, action: action, plan: planDigest, version: ProductVersion.text,
      reference: reference.map { String($0.prefix(longestReference)) }, file: scope.file, locations: scope.locations,
      steps: scope.steps, rollout: scope.rollout)
  }

  /// The name of a run that begins. Names are sorted by the second in which runs began: where another process began one in the same, the next
  /// second is waited for, else the later run might seem the earlier one, and be undone last.
  private static func name(after runs: [String], _ started: Date) async throws -> String {
    var began = started
    let taken = Set(runs.filter { !$0.hasSuffix("-\(mark)") }.map { $0.prefix(secondLength) })
    while taken.contains(name(began).prefix(secondLength)) {
      began = Date(timeIntervalSince1970: began.timeIntervalSince1970.rounded(.down) + 1)
      let wait = began.timeIntervalSinceNow
      if (0...1).contains(wait) { try await Task.sleep(for: .seconds(wait)) }
    }
    return name(began)
  }

  /// As `20261122T170501Z`.
  private static let secondLength = 16

  /// Where one process began another run in the same second, the name gets a number.
  private static func begin(
    named name: String, on managementNode: String, in state: any StateStore
  ) async throws -> (run: String, any JournalWriter) {
    var (run, number) = (name, 1)
    while true {
      if let writer = try await state.beginJournal(of: run, on: managementNode) { return (run, writer) }
      number += 1
      run = "\(name)-\(number)"
    }
  }

  /// See ``ApplyObserver``.
  public func willSend(_ changes: [Change]) async throws {
    try await output.append(changes.map { .event(.init(id: $0.id, state: .sent)) })
  }

  /// See ``ApplyObserver``.
  public func didFinish(_ results: [(change: Change, outcome: Outcome)]) async {
    let events = results.map { change, outcome -> JournalEntry.Event in
      switch outcome {
      case .applied(let uri): .init(id: change.id, state: .applied, uri: uri)
      case .failed(let failure):
        // What may have been made counts as sent, so that a rollback looks for it.
        .init(
          id: change.id, state: [.unclear, .leftTrace].contains(failure.reason) ? .sent : .failed,
          message: failure.message)
      case .skipped(let reason): .init(id: change.id, state: .skipped, message: reason)
      }
    }
    // The changes are made; a journal that cannot say so says that they were sent, which is true.
    try? await output.append(events.map(JournalEntry.event))
  }

  /// Says that the request of `api` is about to be sent.
  ///
  /// - Throws: where it must not be sent, since the journal cannot say so.
  func willSendRequest() async throws { try await output.append([.event(.init(id: 0, state: .sent))]) }

  /// Says what became of it. A journal that cannot say so says that it was sent, which is true.
  func didFinishRequest(_ state: JournaledChange.State, uri: ResourceURI? = nil, message: String? = nil) async {
    try? await output.append([.event(.init(id: 0, state: state, uri: uri, message: message))])
  }

  /// Ends the journal of a run that came to its end.
  ///
  /// - Returns: where not all of it is kept.
  @discardableResult
  public func finish() async -> JournalShortfall {
    try? await output.append([.end])
    return await output.shortfall
  }

  /// Tells this process from any other: those of containers all have the same process id, and journals may be brought together.
  private static let mark = UInt32.random(in: .min ... .max).hexadecimal(digits: 8)

  static func name(_ now: Date, process: Int32 = getpid()) -> String {
    let time = now.formatted(
      .iso8601.year().month().day().dateSeparator(.omitted).time(includingFractionalSeconds: false).timeSeparator(
        .omitted))
    return "\(time)Z-\(process)-\(mark)"
  }
}
