import InfinityProvisioning
import Synchronization

extension CertificateRenewCommand {
  /// What several applies have done and to say: in JSON one document with each under its location.
  final class Documents: Sendable {
    private let entries = Mutex<[JSONDocument]>([])
    private let hasWritten = Mutex(false)

    /// Keeps what an apply has to say.
    func add(_ document: JSONDocument, of location: String) {
      entries.withLock { $0.append(.object(["location": .string(location), "apply": document])) }
    }

    /// Keeps in mind that a location is switched.
    func noteWritten() { hasWritten.withLock { $0 = true } }

    var document: JSONDocument {
      .object(["formatVersion": .integer(1), "locations": .array(entries.withLock { $0 })])
    }

    /// How the command ends with an error of a location: once another one was switched, it stopped part-way.
    func ending(_ error: any Error) -> any Error {
      guard hasWritten.withLock({ $0 }) else { return error }
      switch error {
      case CommandExit.finished: return CommandExit.finished(.stoppedPartWay)
      case CommandExit.failed(let failure): return Self.stopped(failure)
      case let failure as RunFailure:
        guard case .failed(let failure) = CommandExit.failed(failure) else { return error }
        return Self.stopped(failure)
      default: return error
      }
    }

    private static func stopped(_ failure: CommandExit.Failure) -> CommandExit {
      var failure = failure
      // Whoever declined knows it, and what was switched stands there.
      if failure.exitStatus != .refused { failure.exitStatus = .stoppedPartWay }
      failure.message += "\nLocations before this one were switched; the same command continues with the others."
      return .failed(failure)
    }

    /// The same end with all documents so far; where only the exit code remained to be given, they are written here.
    ///
    /// - Parameter location: the one that failed.
    func merged(into error: any Error, at location: String) -> any Error {
      let exit: CommandExit
      switch error {
      case let given as CommandExit: exit = given
      case let failure as RunFailure: exit = .failed(failure)
      default: return error
      }
      switch exit {
      case .finished:
        StandardStreams.writeJSON(document)
        return exit
      case .failed(var failure):
        // What the location that failed has to say, which no apply has handed over.
        if let last = failure.document { add(last, of: location) }
        failure.document = document
        return CommandExit.failed(failure)
      }
    }
  }
}
