@testable import InfinityAPI

/// What the client reads from a Management Node, or from whatever answers in its place: run by scripts/fuzz on bytes that it
/// makes up, and by the tests on every file of the corpus.
enum APIFuzzTargets {
  /// What is fuzzed, by the name of its folder in the corpus.
  static let all: [String: @Sendable ([UInt8]) throws -> Void] = [
    "error": errorAnswer, "list": list, "mask": mask, "uri": uri,
  ]

  /// Stands for a secret that is echoed by the server; it must never be shown.
  static let secret = "canary-secret"

  /// More than any answer may make of an error: what it says is cut.
  static let maximumDescription = 20_000

  /// An error answer: the first byte chooses the status, the second the content type, the rest is the body.
  static func errorAnswer(_ bytes: [UInt8]) throws {
    guard bytes.count >= 2 else { return }
    let statuses = [302, 400, 401, 403, 404, 409, 413, 415, 429, 500, 503]
    let types = ["application/json", "text/plain", "text/html; charset=utf-8", nil]
    let response = TransportResponse(
      status: statuses[Int(bytes[0]) % statuses.count], contentType: types[Int(bytes[1]) % types.count],
      location: String(decoding: bytes.dropFirst(2).prefix(100), as: UTF8.self), body: Array(bytes.dropFirst(2)))
    let request = PageRequest(endpoint: LyncServer.endpoint, query: [], limit: 20, offset: 0).request
    let report = ErrorReport(server: "https://manager.example.com", mask: SecretMask([Secret(secret)]))

    let error = report.error(for: .success(response), of: request)
    try check(error)
    // Masked in time: what is written otherwise in the body is not looked for, only what would be shown.
    try require(!error.description.contains(secret), "an echoed secret is shown")
    try require(report.error(for: .success(response), of: request) == error, "read twice, it says something else")
  }

  /// A secret and a text that may echo it: the first byte is the length of the secret, which comes next.
  static func mask(_ bytes: [UInt8]) throws {
    guard let length = bytes.first, bytes.count > Int(length) else { return }
    let secret = String(decoding: bytes.dropFirst().prefix(Int(length)), as: UTF8.self)
    let text = String(decoding: bytes.dropFirst(Int(length) + 1), as: UTF8.self)
    let mask = SecretMask([Secret(secret)])
    // Brackets may come from what stands in the place of a secret.
    guard !secret.isEmpty, !secret.contains(where: { "(secret)".contains($0) }) else {
      _ = mask.masked(text)
      return
    }
    for text in [text, text + secret + text] {
      let masked = Array(mask.masked(text).utf8)
      try require(masked.firstRange(of: Array(secret.utf8)) == nil, "an echoed secret is shown")
    }
  }

  /// A page of each kind of list, and a schema.
  static func list(_ bytes: [UInt8]) throws {
    try page(of: CertificateSigningRequest.self, bytes)
    try page(of: Conference.self, bytes)
    try page(of: ConferencingNode.self, bytes)
    try page(of: ConferencingNodeStatus.self, bytes)
    try page(of: DNSServer.self, bytes)
    try page(of: Location.self, bytes)
    try page(of: LyncServer.self, bytes)
    try page(of: ManagementVM.self, bytes)
    try page(of: NTPServer.self, bytes)
    try page(of: STUNServer.self, bytes)
    try page(of: TLSCertificate.self, bytes)
    try page(of: TrustedCACertificate.self, bytes)
    try page(of: TURNServer.self, bytes)
    try page(of: ConferenceAlias.self, bytes)
    try page(of: GlobalSettings.self, bytes)
    try read(bytes, ResourceSchema.init) { _ in }
  }

  /// An address that the Management Node gives, or that stands in a file.
  static func uri(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      try check(try ResourceURI(text))
    } catch let error as InfinityError {
      try check(error)
    }
    var follower = NextPage(of: PageRequest(endpoint: DNSServer.endpoint, query: [], limit: 20, offset: 0), limit: 20)
    let report = ErrorReport(server: "https://manager.example.com", mask: SecretMask([]))
    do {
      guard let target = try follower.follow(text, reporting: report)?.target else { return }
      try require(target.hasPrefix(DNSServer.endpoint.path + "?"), "the next page is in another list")
      try require(!target.utf8.contains { $0 <= 0x20 || $0 == 0x7F }, "a target that would break a request line")
    } catch let error as InfinityError {
      try check(error)
    }
  }

  private static func page<Listed: Resource>(of type: Listed.Type, _ bytes: [UInt8]) throws {
    try read(bytes, Page<Listed>.init) { page in
      for object in page.objects {
        try check(object.uri)
        for field in object.unreadableFields { try checkText(field.found) }
      }
      try require(try Page<Listed>(JSONView(parsing: bytes)).objects == page.objects, "not stable")
      var listing = ListingCheck()
      do throws(ListingCheck.Failure) {
        try listing.add(page)
      } catch {
        try checkText(error.message)
      }
      let first = PageRequest(endpoint: Listed.endpoint, query: [], limit: 20, offset: 0)
      var follower = NextPage(of: first, limit: 20)
      let report = ErrorReport(server: "https://manager.example.com", mask: SecretMask([]))
      do {
        let next = try follower.follow(page.meta, after: page.count, of: page.count, reporting: report)
        try require(next?.target.hasPrefix(Listed.endpoint.path + "?") != false, "the next page is in another list")
      } catch let error as InfinityError {
        try check(error)
      }
    }
  }

  private static func read<Wanted>(
    _ bytes: [UInt8], _ view: (JSONView) throws -> Wanted, _ check: (Wanted) throws -> Void
  ) throws {
    let value: Wanted
    do {
      value = try view(JSONView(parsing: bytes))
    } catch {
      try checkText(DecodingFault.description(of: error))
      return
    }
    try check(value)
  }

  private static func check(_ uri: ResourceURI) throws {
    try checkText(uri.path)
    try require(uri.path.hasPrefix("/api/admin/") && uri.path.hasSuffix("/"), "an address outside of the API")
    try require(!uri.path.contains("..") || !uri.path.contains("/."), "an address that climbs")
    try require(ResourceURI(parsing: uri.path) == uri, "an address that cannot be read again")
  }

  private static func check(_ error: InfinityError) throws {
    try checkText(error.description)
  }

  private static func checkText(_ text: String) throws {
    try require(!text.isEmpty, "an error without words")
    try require(text.utf8.count <= maximumDescription, "an error of \(text.utf8.count) bytes")
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
    try require(isPlain, "a control character is shown")
  }

  private static func require(_ condition: Bool, _ fault: String) throws {
    guard condition else { throw Fault(description: fault) }
  }

  /// A property that does not hold for some bytes.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }
}
