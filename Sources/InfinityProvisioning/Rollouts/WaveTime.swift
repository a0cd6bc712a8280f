#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Whether a wave may begin now: nobody wishes a pause, what is between waves is over, and the window is open.
struct WaveTime: Sendable {
  /// How often a wish to pause, or to give the rollout up, is looked for while time passes.
  private static let look = 5.0

  let course: RolloutCourse

  private var book: RolloutBook { course.book }

  /// Why a wave does not begin now; nil where it may, which may have been waited for.
  func objection(to index: Int) async throws -> RolloutOutcome.Reason? {
    if let pause = book.record.pause { return .paused(pause) }
    if let due = due(index), due > book.now {
      course.dialogue.tell(.pausing(until: due))
      if let reason = try await wait(until: due) { return reason }
    }
    return try await windowObjection()
  }

  /// Why a wave does not begin at this moment: nothing is waited for.
  func objection() throws -> RolloutOutcome.Reason? {
    if let pause = book.record.pause { return .paused(pause) }
    return try opening().map { .window(opens: $0) }
  }

  private func windowObjection() async throws -> RolloutOutcome.Reason? {
    guard let opens = try opening() else { return nil }
    guard course.options.waitsForWindow else { return .window(opens: opens) }
    course.dialogue.tell(.window(opens: opens))
    return try await wait(until: opens)
  }

  /// When the window opens; nil where it is open, or there is none.
  private func opening() throws -> Date? {
    guard let window = book.record.settings.window, !window.isOpen(at: book.now) else { return nil }
    guard let opens = window.nextOpening(after: book.now) else {
      throw RunFailure(
        .wavesUnusable, "no wave was begun: the window \(window.text.quotedForMessage) does not open within 15 days")
    }
    return opens
  }

  /// When a wave may begin after those before it; nil where no time has to pass, as for one that began already.
  private func due(_ index: Int) -> Date? {
    guard case .pause(let seconds) = book.record.settings.between,
      book.record.waves[index].runs.isEmpty,
      let last = book.record.waves[..<index].compactMap(\.since?.at).max()
    else { return nil }
    return last.addingTimeInterval(Double(seconds))
  }

  private func wait(until due: Date) async throws -> RolloutOutcome.Reason? {
    while true {
      let left = due.timeIntervalSince(book.now)
      guard left > 0 else { return nil }
      try await course.interruption.reading { try await Task.sleep(for: .seconds(min(left, Self.look))) }
      try await book.refresh()
      try course.refuseIfEnded()
      if let pause = book.record.pause { return .paused(pause) }
    }
  }
}
