import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The body of an answer as it arrives: bytes that a reader may overwrite, so that a long answer is never copied.
///
/// The loop's thread alone knows it while it grows. Who has it then sees all of it once it is ``complete()``, and its memory is taken once.
final class ReceivedBytes: @unchecked Sendable {
  private var start: UnsafeMutablePointer<UInt8>?
  private var length = 0
  private var capacity = 0
  private let phase = Atomic(Phase.growing)
  private let spareMemory: SpareMemory?

  private enum Phase: UInt8, AtomicRepresentable {
    /// Bytes are added, on one thread.
    case growing
    /// Nothing is added any more.
    case complete
    /// Its memory is somebody else's, or free.
    case taken
  }

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
    if bytes.count > capacity - length, !grow(to: max(length + bytes.count, expected, capacity + capacity / 2)) {
      return false
    }
    guard let start else { return false }
    memcpy(start + length, source, bytes.count)
    length += bytes.count
    return true
  }

  /// Nothing is added from here on, and whoever gets it may read it.
  func complete() -> Self {
    phase.store(.complete, ordering: .releasing)
    return self
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
    guard phase.compareExchange(expected: .complete, desired: .taken, ordering: .acquiringAndReleasing).exchanged else {
      return nil
    }
    defer { release() }
    return start.map { read(UnsafeMutableBufferPointer(start: $0, count: length)) }
  }

  /// How many bytes were received, gone or not; 0 until they are complete.
  var count: Int { phase.load(ordering: .acquiring) == .growing ? 0 : length }

  /// A copy of the bytes; empty where they are gone.
  var bytes: [UInt8] { Array(present) }

  /// The first byte that is no white space of JSON.
  var firstSolid: UInt8? { ResponseBody.firstSolid(present) }

  private var present: UnsafeBufferPointer<UInt8> {
    let isPresent = phase.load(ordering: .acquiring) == .complete
    return UnsafeBufferPointer(start: isPresent ? start : nil, count: isPresent ? length : 0)
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
