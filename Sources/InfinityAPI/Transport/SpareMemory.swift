#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Memory of long bodies that were read, for the next ones while there are any: to get fresh memory for each page of a list costs as much
/// as to receive it.
final class SpareMemory: Sendable {
  /// Memory from `malloc`.
  struct Block: @unchecked Sendable {  // Whoever has it has it alone.
    let start: UnsafeMutablePointer<UInt8>
    /// In bytes.
    let capacity: Int
  }

  /// What is shorter is not kept, in bytes.
  static let smallest = 256 << 10

  private struct State {
    var blocks: [Block] = []
    /// Whether a long body came since the client was last idle.
    var isWanted = false
  }

  private let state = Guarded(State())
  private let limit: Int

  /// - Parameter limit: how many blocks are kept.
  init(limit: Int) {
    self.limit = limit
  }

  deinit { clear() }

  /// A block of at least so many bytes, which whoever takes it gives back or frees; nil where there is none.
  func take(_ capacity: Int) -> Block? {
    state.withLock { state in
      state.isWanted = true
      return state.blocks.lastIndex { $0.capacity >= capacity }.map { state.blocks.remove(at: $0) }
    }
  }

  /// Keeps a block, or frees it where it is of no use.
  func give(_ block: Block) {
    let isKept = state.withLock { state in
      let isKept = state.isWanted && block.capacity >= Self.smallest && state.blocks.count < limit
      if isKept { state.blocks.append(block) }
      return isKept
    }
    if !isKept { free(block.start) }
  }

  /// Frees all blocks, and those that come back until the next long body.
  func clear() {
    let blocks = state.withLock { state in
      state.isWanted = false
      defer { state.blocks = [] }
      return state.blocks
    }
    for block in blocks { free(block.start) }
  }
}
