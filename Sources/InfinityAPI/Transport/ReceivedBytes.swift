import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The body of an answer as it arrives: bytes that a reader may take over, so that a long answer is never copied.
final class ReceivedBytes: @unchecked Sendable {  // Only the loop's thread knows it while it grows; given away once.
  private var start: UnsafeMutablePointer<UInt8>?
  private(set) var count = 0
  private var capacity = 0
  private let isTaken = Atomic(false)

  /// How many bytes may be written to behind the last one: a reader works in whole blocks.
  static let spare = 32

  deinit {
    if !isTaken.load(ordering: .acquiring) { free(start) }
  }

  /// Adds bytes.
  ///
  /// - Parameter expected: how many there will be in all, as far as is known.
  /// - Returns: whether there was memory for them.
  func append(_ bytes: UnsafeRawBufferPointer, expected: Int) -> Bool {
    guard let source = bytes.baseAddress, !bytes.isEmpty else { return true }
    if bytes.count > capacity - count {
      let wanted = max(count + bytes.count, expected, capacity + capacity / 2)
      guard let grown = realloc(start, wanted + Self.spare) else { return false }
      start = grown.assumingMemoryBound(to: UInt8.self)
      capacity = wanted
    }
    guard let start else { return false }
    memcpy(start + count, source, bytes.count)
    count += bytes.count
    return true
  }

  /// Gives the bytes away, with the spare ones behind them; whoever gets them frees them. Once only: then nil.
  func take() -> UnsafeMutableBufferPointer<UInt8>? {
    guard !isTaken.exchange(true, ordering: .acquiringAndReleasing) else { return nil }
    return UnsafeMutableBufferPointer(start: start, count: count)
  }

  /// A copy of the bytes; empty where they were given away.
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
