public import InfinityAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Looks whether a Management Node is one that the tool understands. It only reads: the first objects of each kind that the
/// tool uses, and each schema, one request after the other.
public struct Doctor: Sendable {
  private let client: ManagementClient

  /// As many objects of each kind are looked at.
  static let sample = 100

  /// A doctor over a connection.
  public init(client: ManagementClient) {
    self.client = client
  }

  /// Looks.
  ///
  /// - Throws: `InfinityError` where the Management Node cannot be reached or does not take the credentials, or
  ///   `CancellationError`. Whatever else is wrong is a finding.
  public func examine() async throws -> Diagnosis {
    var examination = Examination(address: client.address)
    for resource in KnownResource.all {
      let list = try await answer { try await resource.look(client, Self.sample) }
      let schema = try await answer { try await client.inspectSchema(of: resource.endpoint) }
      examination.add(resource, list: list, schema: schema)
      // A server of another kind is not asked for everything.
      if examination.isForeign { break }
    }
    if !examination.isForeign {
      examination.addNextLink(try await answer { try await client.inspect(ConferencingNode.self, limit: 1) })
    }
    var diagnosis = examination.diagnosis()
    diagnosis.certificate = try await PresentedCertificate.look(at: client.address)
    return diagnosis
  }

  /// What an inspection gave, or the error of the Management Node about this request alone.
  private func answer(_ inspect: () async throws -> Inspection) async throws -> Result<Inspection, InfinityError> {
    do {
      return .success(try await inspect())
    } catch let error as InfinityError {
      switch error.code {
      case .forbidden, .notFound, .notSupported, .serverError, .invalidResponse, .validation, .incompleteListing:
        return .failure(error)
      default: throw error
      }
    }
  }
}
