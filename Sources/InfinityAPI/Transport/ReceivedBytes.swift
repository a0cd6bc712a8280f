import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The body of an answer as it arrives: bytes that a reader may overwrite, so that a long answer is never copied.
final class ReceivedBytes: @unchecked Sendable {  // Only the loop's thread knows it while it grows; given away once.
  private var start: UnsafeMutablePointer<UInt8>?
  private(set) var count = 0
  private var capacity = 0
  private let isTaken = Atomic(false)
  private let spareMemory: SpareMemory?

  /// How many bytes may be written to behind the last one: a reader works in whole blocks.
  static let spare = 32

  /// - Parameter spareMemory: where the memory for a long body comes from and goes to. Default: it is allocated and freed.
  init(from spareMemory: SpareMemory? = nil) {
    self.spareMemory = spareMemory
  }

  deinit { release() }

  private func release() {
    guard let start else { return }
    self.start = nil
    if let spareMemory, capacity >= SpareMemory.smallest {
      spareMemory.give(SpareMemory.Block(start: start, capacity: capacity))
    } else {
      free(start)
    }
  }

  /// Adds bytes.
  ///
  /// - Parameter expected: how many there will be in all, as far as is known.
  /// - Returns: whether there was memory for them.
  func append(_ bytes: UnsafeRawBufferPointer, expected: Int) -> Bool {
    guard let source = bytes.baseAddress, !bytes.isEmpty else { return true }
    if bytes.count > capacity - count, !grow(to: max(count + bytes.count, expected, capacity + capacity / 2)) {
      return false
    }
    guard let start else { return false }
    memcpy(start + count, source, bytes.count)
    count += bytes.count
    return true
  }

  private func grow(to wanted: Int) -> Bool {
    if start == nil, wanted >= SpareMemory.smallest, let block = spareMemory?.take(wanted) {
      start = block.start
      capacity = block.capacity
      return true
    }
    // A little more for a long one, so that the next page of a list finds room in it.
    let rounded = wanted < SpareMemory.smallest ? wanted : wanted &+ wanted / 16
    guard let grown = realloc(start, rounded &+ Self.spare) else { return false }
    start = grown.assumingMemoryBound(to: UInt8.self)
    capacity = rounded
    return true
  }

  /// Lends the bytes, with the spare ones behind them, to a reader that overwrites them; then they are gone.
  ///
  /// - Returns: what the reader returns; nil where there are no bytes, or they are gone already.
  func lend<Result>(_ read: (UnsafeMutableBufferPointer<UInt8>) -> Result) -> Result? {
    guard !isTaken.exchange(true, ordering: .acquiringAndReleasing) else { return nil }
    defer { release() }
    return start.map { read(UnsafeMutableBufferPointer(start: $0, count: count)) }
  }

  /// A copy of the bytes; empty where they are gone.
  var bytes: [UInt8] {
    guard !isTaken.load(ordering: .acquiring) else { return [] }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// The first byte that is no white space of JSON.
  var firstSolid: UInt8? {
    guard !isTaken.load(ordering: .acquiring) else { return nil }
    return ResponseBody.firstSolid(UnsafeBufferPointer(start: start, count: count))
  }
}

/// The body of an answer.
enum ResponseBody: Sendable {
  /// As a test has it.
  case bytes([UInt8])
  /// As it was received.
  case received(ReceivedBytes)

  var count: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .received(let received): received.count
    }
  }

  /// The bytes; of what was received, a copy.
  var bytes: [UInt8] {
    switch self {
    case .bytes(let bytes): bytes
    case .received(let received): received.bytes
    }
  }

  /// The first byte that is no white space of JSON.
  var firstSolid: UInt8? {
    switch self {
    case .bytes(let bytes): bytes.withUnsafeBufferPointer(Self.firstSolid)
    case .received(let received): received.firstSolid
    }
  }

  fileprivate static func firstSolid(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
    bytes.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
  }
}
