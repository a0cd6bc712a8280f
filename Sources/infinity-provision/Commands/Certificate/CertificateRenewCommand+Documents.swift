import InfinityProvisioning
import Synchronization

extension CertificateRenewCommand {
  /// The one JSON document of several applies: each under its location.
  final class Documents: Sendable {
    private let entries = Mutex<[JSONDocument]>([])

    /// Keeps what an apply has to say.
    func add(_ document: JSONDocument, of location: String) {
      entries.withLock { $0.append(.object(["location": .string(location), "apply": document])) }
    }

    var document: JSONDocument {
      .object(["formatVersion": .integer(1), "locations": .array(entries.withLock { $0 })])
    }

    /// The same end with all documents so far; where only the exit code remained to be given, they are written here.
    func merged(into error: any Error) -> any Error {
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
        failure.document = document
        return CommandExit.failed(failure)
      }
    }
  }
}
