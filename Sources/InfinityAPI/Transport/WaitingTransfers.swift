/// The transfers that wait for a connection, in the order in which they came, and for what holds them back.
///
/// Used on the loop's thread only.
struct WaitingTransfers {
  private struct Entry {
    let transfer: Transfer
    /// Whether it was let through once, and counted.
    var isLetThrough = false
  }

  private var entries: [Entry] = []
  /// Until when the first one is held back, and with it all.
  private var holdEnd: ContinuousClock.Instant?
  /// The first moment at which the time of one may be over.
  private var firstEnd: ContinuousClock.Instant?

  var transfers: [Transfer] { entries.map(\.transfer) }

  /// When to look again although nothing happened; nil where there is no such time.
  var alarm: ContinuousClock.Instant? {
    guard !entries.isEmpty else { return nil }
    return [holdEnd, firstEnd].compactMap(\.self).min()
  }

  mutating func append(_ transfer: Transfer) {
    entries.append(Entry(transfer: transfer))
    if let end = transfer.request.end { firstEnd = min(firstEnd ?? end, end) }
  }

  /// Lets a transfer start over that was let through before.
  mutating func putBack(_ transfer: Transfer) {
    entries.insert(Entry(transfer: transfer, isLetThrough: true), at: 0)
  }

  mutating func remove(_ transfer: Transfer) {
    entries.removeAll { $0.transfer === transfer }
  }

  /// Refuses those to which there is an objection by now.
  mutating func refuseObjected() {
    entries.removeAll { entry in
      guard let objection = entry.transfer.request.objection() else { return false }
      entry.transfer.refuse(objection)
      return true
    }
  }

  /// Refuses those whose time is over.
  mutating func refuseLate() {
    guard let firstEnd, firstEnd <= .now else { return }
    refuse(endingBy: .now, .noConnection)
  }

  /// The next one that may start now, for which there is a connection; nil where there is none, or the next one is held back.
  ///
  /// What is held back does not start before what came later: all of a client's are held back together.
  mutating func takeFirst() -> Transfer? {
    holdEnd = nil
    while let first = entries.first {
      if first.transfer.isDone {
        entries.removeFirst()
      } else if let objection = first.transfer.request.objection() {
        entries.removeFirst()
        first.transfer.refuse(objection)
      } else if !first.isLetThrough, let end = first.transfer.request.heldBack() {
        refuse(endingBy: end, .heldBack)
        guard entries.first?.transfer === first.transfer else { continue }
        holdEnd = end
        return nil
      } else {
        return entries.removeFirst().transfer
      }
    }
    return nil
  }

  private mutating func refuse(endingBy time: ContinuousClock.Instant, _ reason: OutOfTime) {
    guard let firstEnd, firstEnd <= time else { return }
    entries.removeAll { entry in
      guard let end = entry.transfer.request.end, end <= time else { return false }
      entry.transfer.refuse(reason)
      return true
    }
    self.firstEnd = entries.compactMap(\.transfer.request.end).min()
  }
}
