public import Logging

/// A connection to a Management Node's API.
///
/// One client serves any number of tasks at once. It keeps its connections open between requests; ``shutdown()`` closes
/// them, or use ``withManagementClient(_:logger:onClientThread:_:)``. Every method throws ``InfinityError`` for what went wrong and
/// `CancellationError` at once when its task is cancelled; a request that is cancelled may have taken effect all the same.
///
/// What is tried again (see ``RetryPolicy`` for how often and when):
///
/// | method | tried again after |
/// |---|---|
/// | list, pages, page, count, get, object, find, schema, update, delete | a network failure, 408, 425, 429, 502, 503, 504 |
/// | patchList with updates only | the same |
/// | create, command, patchList with anything to create or delete | 429, and a connection that was never made |
///
/// A create that ends in any other way without a clear answer throws an error whose
/// ``InfinityError/mayHaveTakenEffect`` is true: look the object up by its natural key before creating it again.
///
/// Accounts are often locked after a few failed logins. So until an answer shows that the credentials are good, requests go
/// one at a time; and once they were refused (401, or a redirect to a login page), every other request of this client ends
/// with the same ``InfinityError/Code/unauthorized``, unsent. To try other credentials, make another client.
public final class ManagementClient: Sendable {
  let sender: RequestSender
  let authorizer: Authorizer
  let configuration: Configuration

  /// Makes a client.
  ///
  /// Nothing is sent before the first request.
  ///
  /// - Parameters:
  ///   - configuration: where the Management Node is, and how to talk to it.
  ///   - logger: takes a line per try at `debug`; never a secret and never a body. Default: none.
  /// - Throws: ``InfinityError`` with the code ``InfinityError/Code/invalidConfiguration`` or
  ///   ``InfinityError/Code/caFileUnusable``.
  public convenience init(
    _ configuration: Configuration,
    logger: Logger = Logger(label: "infinity-api", factory: { _ in SwiftLogNoOpLogHandler() })
  ) throws {
    let address = try configuration.validated()
    let transport: CurlTransport
    do {
      transport = try CurlTransport(CurlOptions(configuration, scheme: address.scheme))
    } catch {
      throw CurlFailureReport.error(for: error, server: "", mask: SecretMask([]))
    }
    try self.init(configuration, address: address, transport: transport, logger: logger)
  }

  /// - Parameter minute: in what time ``Configuration/requestsPerMinute`` are sent; less than a minute for a test.
  init(
    _ configuration: Configuration, address: ServerAddress, transport: any Transport, logger: Logger,
    minute: Duration = .seconds(60)
  ) throws {
    let proxy = ProxySetting(configuration.proxy, scheme: address.scheme)
    let sender = RequestSender(
      address: address, transport: transport,
      budget: RequestBudget(requestsPerMinute: configuration.requestsPerMinute, minute: minute),
      notices: WaitNotices(configuration.waitObserver), gate: LoginGate(),
      arrival: configuration.patience.map {
        ArrivalWait($0, longestRetryAfter: configuration.retryPolicy.longestRetryAfter)
      },
      policy: configuration.retryPolicy, requestTimeout: configuration.requestTimeout,
      userAgent: configuration.userAgent, masked: MaskedSecrets(configuration.maskedSecrets + (proxy?.secrets ?? [])),
      logger: logger,
      proxy: proxy)
    self.sender = sender
    self.configuration = configuration
    authorizer = try Authorizer(configuration.authentication, tokenServer: TokenServer(sender))
    sender.masked.add(authorizer.secrets)
  }

  /// The Management Node's address: scheme, host and, where it is not the scheme's own, port.
  public var address: String { sender.address.origin }

  /// The thread on which the client talks to the network, as an executor for tasks.
  ///
  /// The body of ``withManagementClient(_:logger:onClientThread:_:)`` runs there; for a client that is made otherwise a task can be
  /// sent there:
  ///
  /// ```swift
  /// try await withTaskExecutorPreference(client.taskExecutor) {
  ///   for uri in uris { nodes.append(try await client.get(ConferencingNode.self, at: uri)) }
  /// }
  /// ```
  ///
  /// A request that is sent from there needs no change of thread, and one that is sent from elsewhere two. What is computed there
  /// holds up all transfers of this client meanwhile: not for long computations and blocking calls. Once the client is shut down,
  /// such a task goes on elsewhere.
  public var taskExecutor: any TaskExecutor { sender.transport.taskExecutor }

  /// Sends no write any more of which nothing was sent yet: for a person who wants to stop, and to know what was done.
  ///
  /// One that waits, for its turn, for ``Configuration/requestsPerMinute``, for a `Retry-After` or for a connection, and every
  /// later one ends at once with ``InfinityError/Code/stopped``. What is under way is not cut off; a write whose fate is
  /// not known is tried again as ever, and reads go on.
  public func stopWriting() {
    sender.gate.stopWrites()
    sender.transport.reconsider()
  }

  /// Sends a write only if a closure says so, from now on: for a caller who may write for a time, as with a lock among several
  /// machines.
  ///
  /// It is asked before each try of a write, and once more right before its first byte is sent, on the client's own thread: it must
  /// answer at once. What is refused ends with ``InfinityError/Code/notPermitted``. Reads are not asked about.
  ///
  /// - Parameter permission: whether a write may begin now that takes no longer than ``Configuration/requestTimeout``.
  public func permitWrites(while permission: @escaping @Sendable () -> Bool) {
    sender.gate.permitWrites(while: permission)
  }

  /// How long one try of a request may take.
  public var requestTimeout: Duration { sender.requestTimeout }

  /// Ends what is under way, or waits, with ``InfinityError/Code/clientIsShutDown``, and closes all connections. Later requests end so too.
  ///
  /// Returns when nothing of the client runs any more. A second call does nothing.
  public func shutdown() async {
    sender.gate.shutDown()
    await sender.transport.shutDown()
  }
}

extension ManagementClient: CustomStringConvertible, CustomReflectable {
  /// The type and the address.
  public var description: String { "ManagementClient(\(address))" }

  /// A mirror of the address alone: the client knows its credentials.
  public var customMirror: Mirror { Mirror(self, children: ["address": address]) }
}

/// Makes a client, lends it to the body and shuts it down, also when the body throws or is cancelled.
///
/// The body belongs to whom it was written by: in an actor's method it is the actor's, and on the main actor the main actor's, so that
/// it may use what is theirs.
///
/// It runs on the client's own thread, where small requests cost little more than libcurl itself needs. That holds for the methods of actors
/// and for child tasks (`async let`, task groups) too, but not for the main actor. While something is computed there, the client's
/// transfers wait, but their time limits go on: compute for long, and block, elsewhere, as in
/// `withTaskExecutorPreference(globalConcurrentExecutor)`, or let the whole body run elsewhere. (The client itself reads long answers
/// elsewhere.)
///
/// - Parameters:
///   - configuration: where the Management Node is, and how to talk to it.
///   - logger: takes a line per try at `debug`; never a secret and never a body. Default: none.
///   - onClientThread: whether the body runs on ``ManagementClient/taskExecutor``; if not, it runs where the caller runs. Default: true.
///   - body: what is done with the client.
/// - Returns: what the body returns.
/// - Throws: what ``ManagementClient/init(_:logger:)`` throws, and what the body throws.
nonisolated(nonsending)
  public func withManagementClient<Result>(
    _ configuration: ManagementClient.Configuration,
    logger: Logger = Logger(label: "infinity-api", factory: { _ in SwiftLogNoOpLogHandler() }),
    onClientThread: Bool = true,
    _ body: nonisolated(nonsending) (ManagementClient) async throws -> Result
  ) async throws -> Result
{
  let client = try ManagementClient(configuration, logger: logger)
  do {
    let result = try await withTaskExecutorPreference(onClientThread ? client.taskExecutor : nil) {
      try await body(client)
    }
    await client.shutdown()
    return result
  } catch {
    await client.shutdown()
    throw error
  }
}
