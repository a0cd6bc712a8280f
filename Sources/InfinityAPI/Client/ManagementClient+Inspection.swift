import CCurl
import HTTPTypes

#if canImport(FoundationEssentials)
  package import FoundationEssentials
#else
  package import Foundation
#endif

/// An answer as it is, and what could not be understood of it.
package struct Inspection: Sendable {
  /// The whole answer.
  package var json: AnyJSON
  /// What stood in fields of objects in a form that nobody knows; empty for what is no list.
  package var unreadable: [UnreadableField]
  /// Members of the list that nothing leads to.
  package var unidentified: [UnidentifiedObject]
  /// The server's own time, or nil where it does not tell.
  package var date: Date?
  /// From the request to the end of the answer, tries included.
  package var duration: Duration

  package init(
    json: AnyJSON, unreadable: [UnreadableField] = [], unidentified: [UnidentifiedObject] = [], date: Date? = nil,
    duration: Duration
  ) {
    self.json = json
    self.unreadable = unreadable
    self.unidentified = unidentified
    self.date = date
    self.duration = duration
  }
}

extension ManagementClient {
  /// Reads the first objects of a list, and keeps the answer as it is.
  ///
  /// - Throws: ``InfinityError``, also where the answer is no list.
  package func inspect<Listed: Resource>(_ type: Listed.Type, limit: Int) async throws -> Inspection {
    let page = PageRequest(endpoint: Listed.endpoint, query: [], limit: limit, offset: 0)
    let (response, duration) = try await timed(page.request)
    return try read(response, to: page.request) { json in
      let list = try Page<Listed>(json)
      return Inspection(
        json: try json.decode(AnyJSON.self), unreadable: list.objects.flatMap(\.unreadableFields),
        unidentified: list.unidentified, date: Self.date(of: response), duration: duration)
    }
  }

  /// Reads the schema of a resource, and keeps it as it is.
  ///
  /// - Throws: ``InfinityError``.
  package func inspectSchema(of endpoint: Endpoint) async throws -> Inspection {
    let request = APIRequest(method: .get, target: endpoint.path + "schema/")
    let (response, duration) = try await timed(request)
    return try read(response, to: request) { json in
      Inspection(json: try json.decode(AnyJSON.self), date: Self.date(of: response), duration: duration)
    }
  }

  private func timed(_ request: APIRequest) async throws -> (TransportResponse, Duration) {
    var request = request
    request.wantsDate = true
    let start = ContinuousClock.now
    let response = try await sender.send(request, authorizer: authorizer)
    return (response, ContinuousClock.now - start)
  }

  private static func date(of response: TransportResponse) -> Date? {
    response.date.flatMap { text in
      let seconds = curl_getdate(text, nil)
      return seconds < 0 ? nil : Date(timeIntervalSince1970: Double(seconds))
    }
  }
}
