/// What the Management Node answered to a command or a create, as it came.
///
/// Nothing in it is masked: an answer that holds a key or a password, as that to a new OAuth2 client, is a secret as a whole.
public struct Answer: Sendable {
  /// HTTP's status, from 200 to 299.
  public let status: Int

  /// What the body is said to be, or nil where the Management Node does not say.
  ///
  /// HTTP: `Content-Type`.
  public let contentType: String?

  /// The object to which the answer leads, or nil.
  ///
  /// HTTP: `Location`.
  public let location: ResourceURI?

  /// The bytes of the body; empty where there is none.
  public let body: [UInt8]

  /// The body as JSON; nil where it is empty, or something else.
  public let json: JSONView?

  /// What a command returns; nil for one that returns nothing.
  ///
  /// API: `data`, next to `status`.
  public var data: JSONView? { json?.filled("data") }

  /// The body that is said to be JSON is none.
  struct NoJSON: Error {}

  /// - Throws: ``NoJSON``.
  init(_ response: TransportResponse) throws(NoJSON) {
    status = response.status
    contentType = response.contentType
    location = response.location.flatMap(ResourceURI.init(parsing:))
    body = response.body.bytes
    let first = response.body.firstSolid
    let isSaidToBeJSON = contentType?.lowercased().contains("json") == true
    guard first != nil, isSaidToBeJSON || first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      json = nil
      return
    }
    json = try? JSONView(parsing: body)
    if json == nil, isSaidToBeJSON { throw NoJSON() }
  }
}

extension Answer: CustomStringConvertible, CustomReflectable {
  /// The status and the length of the body: what is in it may be a secret.
  public var description: String { "Answer(\(status), \(body.count) byte\(body.count == 1 ? "" : "s"))" }

  /// The status and the length of the body, so that `dump` shows no more either.
  public var customMirror: Mirror { Mirror(self, children: ["status": status, "bytes": body.count]) }
}
