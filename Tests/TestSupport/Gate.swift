/// Lets a bounded number of tests run programs at once: on a small machine more of them only wait for each other.
public actor Gate {
  /// For tests that start a server and commands.
  public static let servers = Gate(width: 4)

  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// A gate that lets so many in.
  public init(width: Int) {
    free = width
  }

  /// Whether this task is inside a gate: a test that starts a second server has its place already. It would wait behind every other test
  /// while it keeps others out, and as many of them as there are places would wait for each other for good.
  @TaskLocal private static var isInside = false

  /// Runs a closure when there is room.
  public func pass<Result: Sendable>(_ body: @Sendable () async throws -> Result) async rethrows -> Result {
    guard !Self.isInside else { return try await body() }
    await enter()
    defer { leave() }
    return try await Self.$isInside.withValue(true) { try await body() }
  }

  private func enter() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  private func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
