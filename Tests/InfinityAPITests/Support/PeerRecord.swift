import Synchronization

/// What a ``ScriptedPeer`` has seen so far.
final class PeerRecord: Sendable {
  private struct State {
    var connections = 0
    var openConnections = 0
    var mostOpenConnections = 0
    var requests: [PeerRequest] = []
    var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
  }

  private let state = Mutex(State())

  var requests: [PeerRequest] { state.withLock { $0.requests } }
  var connections: Int { state.withLock { $0.connections } }
  var openConnections: Int { state.withLock { $0.openConnections } }
  var mostOpenConnections: Int { state.withLock { $0.mostOpenConnections } }

  /// - Returns: the number of the connection, from 1.
  func opened() -> Int {
    state.withLock { state in
      state.connections += 1
      state.openConnections += 1
      state.mostOpenConnections = max(state.mostOpenConnections, state.openConnections)
      return state.connections
    }
  }

  func closed() {
    state.withLock { $0.openConnections -= 1 }
  }

  /// - Returns: the request with its number.
  func received(_ request: PeerRequest) -> PeerRequest {
    let (request, ready) = state.withLock { state in
      var request = request
      request.number = state.requests.count + 1
      state.requests.append(request)
      let ready = state.watchers.filter { $0.count <= state.requests.count }
      state.watchers.removeAll { $0.count <= state.requests.count }
      return (request, ready)
    }
    for watcher in ready { watcher.continuation.resume() }
    return request
  }

  /// Returns as soon as this many requests have come.
  func wait(forRequests count: Int) async {
    await withCheckedContinuation { continuation in
      let isThere = state.withLock { state in
        if state.requests.count >= count { return true }
        state.watchers.append((count, continuation))
        return false
      }
      if isThere { continuation.resume() }
    }
  }
}

/// A request as it arrived.
struct PeerRequest: Sendable {
  /// Which connection it came on, from 1.
  var connection: Int
  /// Which request of the connection it is, from 1.
  var onConnection: Int
  /// Which request of all it is, from 1.
  var number = 0
  var method: String
  var target: String
  /// Names in lower case.
  var headers: [String: String]
  var body: String
}
