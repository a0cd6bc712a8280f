import Foundation
import Synchronization

/// A terminal for a program that asks questions: what it shows can be read, and answers can be typed.
public final class PseudoTerminal: Sendable {
  private let master: Int32
  private let slaveName: String
  private let shown = Mutex("")
  private let chunks: AsyncStream<Void>

  /// Opens a terminal.
  public init() throws {
    (master, slaveName) = try Self.open()
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    chunks = stream
    let master = master
    Thread.detachNewThread { [weak self] in
      var buffer = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = read(master, &buffer, buffer.count)
        guard count > 0 else { break }
        let text = String(decoding: buffer[..<count], as: UTF8.self)
        self?.shown.withLock { $0 += text }
        continuation.yield()
      }
      continuation.finish()
    }
  }

  deinit { close(master) }

  /// All that was shown so far.
  public var transcript: String { shown.withLock { $0 } }

  /// Waits until a text was shown.
  ///
  /// - Throws: where the program ended before.
  public func waitFor(_ text: String) async throws {
    if transcript.contains(text) { return }
    for await _ in chunks where transcript.contains(text) { return }
    guard transcript.contains(text) else { throw TestSupportError("\"\(text)\" never came, but: \(transcript)") }
  }

  /// Types a text, as a person does: with a line end.
  public func type(_ line: String) { press(line + "\n") }

  /// Presses keys, as Ctrl-C, with no line end after them.
  public func press(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// The whole transcript, once the program has ended.
  func transcriptToEnd() async -> String {
    for await _ in chunks {}
    return transcript
  }

  /// The program's side, open, to be closed by who takes it.
  func takeSlave() throws -> Int32 {
    let descriptor = Foundation.open(slaveName, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw TestSupportError("the pseudo-terminal \(slaveName) cannot be opened") }
    return descriptor
  }

  private static func open() throws -> (master: Int32, slaveName: String) {
    #if os(Linux)
      // The C library declares posix_openpt and its like only with feature macros that Swift's module does not set.
      let master = Foundation.open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var (unlocked, number): (Int32, Int32) = (0, 0)
      let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
      guard master >= 0, ioctl(master, setLock, &unlocked) == 0, ioctl(master, getNumber, &number) == 0 else {
        throw TestSupportError("no pseudo-terminal: \(String(cString: strerror(errno)))")
      }
      return (master, "/dev/pts/\(number)")
    #else
      let master = posix_openpt(O_RDWR | O_NOCTTY)
      guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0, let name = ptsname(master) else {
        throw TestSupportError("no pseudo-terminal: \(String(cString: strerror(errno)))")
      }
      return (master, String(cString: name))
    #endif
  }
}
