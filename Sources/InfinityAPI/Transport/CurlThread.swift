#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A thread of our own, to be joined.
///
/// Foundation's cannot be.
package struct CurlThread: ~Copyable {
  private let thread: pthread_t

  /// Starts a thread that runs the body.
  ///
  /// SIGPIPE is blocked on it, so that a write to a connection that the other side has closed gives an error. No other signal is:
  /// tasks run here as well, and a process that one of them starts has the signals of this thread.
  init(running body: @escaping @Sendable () -> Void) throws(TransportFailure) {
    var pipe = sigset_t()
    var before = sigset_t()
    sigemptyset(&pipe)
    sigaddset(&pipe, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &pipe, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }

    let box = Unmanaged.passRetained(Body(body))
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let result = pthread_create(
      &thread, nil,
      { context in
        #if canImport(Darwin)
          let body = Unmanaged<Body>.fromOpaque(context).takeRetainedValue()
        #else
          guard let context else { return nil }
          let body = Unmanaged<Body>.fromOpaque(context).takeRetainedValue()
        #endif
        body.run()
        return nil
      }, box.toOpaque())
    #if canImport(Darwin)
      let started = result == 0 ? thread : nil
    #else
      let started: pthread_t? = result == 0 ? thread : nil
    #endif
    guard let started else {
      box.release()
      throw TransportFailure(
        cause: .invalidRequest, text: "no thread can be started (error \(result))", mayHaveBeenSent: false)
    }
    self.thread = started
  }

  /// Runs a body that waits for something on a thread that nobody joins, so that no thread that tasks run on is held up. It runs at once where
  /// no thread can be started.
  package static func run(_ body: @escaping @Sendable () -> Void) {
    do throws(TransportFailure) {
      pthread_detach(try CurlThread(running: body).thread)
    } catch {
      body()
    }
  }

  /// Waits until the thread has ended; on the thread itself, lets it end alone.
  consuming func join() {
    if pthread_equal(thread, pthread_self()) != 0 {
      pthread_detach(thread)
    } else {
      pthread_join(thread, nil)
    }
  }

  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) {
      self.run = run
    }
  }
}
