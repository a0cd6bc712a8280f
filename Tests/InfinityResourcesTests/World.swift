import Crypto
import Foundation
import InfinityAPI
import InfinityResources
import SwiftASN1
import Synchronization
import Testing
import X509

/// A life to be led, and whose it is.
struct Life: Sendable {
  let resource: String
  let lead: @Sendable (World) async throws -> Void

  init(_ resource: String, _ lead: @escaping @Sendable (World) async throws -> Void) {
    self.resource = resource
    self.lead = lead
  }
}

/// A kind of object of which the tests can create one.
protocol Made: CreatableResource {
  /// One with what it must have, and nothing else.
  static func smallest(in world: World) async throws -> Draft<Self>
}

/// A Management Node, and values for objects on it of which no two are the same.
final class World: Sendable {
  let client: ManagementClient
  let certificate: String
  let key: Secret
  /// The certificate and its key in one text.
  var bundle: Secret { Secret("\(certificate)\n\(key.reveal())\n") }
  private let counter = Counter()

  init(_ client: ManagementClient) throws {
    self.client = client
    let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
    let name = try DistinguishedName { CommonName("lives.example.com") }
    let made = try Certificate(
      version: .v3, serialNumber: .init(), publicKey: key.publicKey, notValidBefore: .now - 3600,
      notValidAfter: .now + 3600, issuer: name, subject: name, signatureAlgorithm: .ecdsaWithSHA256,
      extensions: Certificate.Extensions(), issuerPrivateKey: key)
    certificate = try made.serializeAsPEM().pemString
    self.key = Secret(try key.serializeAsPEM().pemString)
  }

  // MARK: Values

  /// A text of this length; of few characters it may come again.
  func text(_ length: Int) -> String {
    let number = String(counter.next(), radix: 36)
    return String((number + String(repeating: "x", count: max(0, length - number.count))).prefix(length))
  }

  func ip() -> String {
    let number = counter.next()
    return "10.\(number / 62_500 % 250).\(number / 250 % 250).\(number % 250 + 1)"
  }

  func url() -> String { "https://host\(counter.next()).example.com/" }
  func email() -> String { "user\(counter.next())@example.com" }
  func domain() -> String { "domain\(counter.next()).example.com" }
  func day(_ day: Int) throws -> CalendarDate { try #require(CalendarDate(year: 2027, month: 1, day: day)) }
  func time(_ number: Int) throws -> TimeOfDay { try #require(TimeOfDay(hour: 5 + number, minute: 0)) }
  func number() -> Int { counter.next() }

  // MARK: Objects

  /// Creates an object with what it must have.
  func make<Wanted: Made>(_ type: Wanted.Type) async throws -> ResourceURI {
    try await client.create(Wanted.smallest(in: self))
  }

  /// An object that is there; nil where there is none.
  func any<Wanted: Resource>(_ type: Wanted.Type) async throws -> ResourceURI? {
    try await client.list(Wanted.self).first?.uri
  }

  func set<Value>(_ value: Value?) -> Assignment<Value> { value.map(Assignment.set) ?? .leave }

  func first<Wanted: Resource>(_ type: Wanted.Type) async throws -> ResourceURI {
    try #require(try await any(Wanted.self))
  }

  /// The object that the seed holds, read from the list and alone.
  func seeded<Wanted: Resource>(_ type: Wanted.Type, key: String? = nil) async throws -> Wanted {
    let list = try await client.list(Wanted.self)
    let listed = try #require(list.first { key == nil || $0.uri.key == key })
    let alone = try await client.get(Wanted.self, at: listed.uri)
    #expect(alone == listed && alone.unreadableFields.isEmpty)
    return alone
  }

  func only<Part>(_ list: [Part]) -> Part? {
    #expect(list.count == 1)
    return list.first
  }

  func delete<Deleted: DeletableResource>(_ type: Deleted.Type, at uri: ResourceURI) async throws {
    try await client.delete(Deleted.self, at: uri)
    do {
      _ = try await client.get(Deleted.self, at: uri)
      Issue.record("\(uri) is still there")
    } catch let error as InfinityError {
      #expect(error.code == .notFound)
    }
  }

  /// The id of somebody who is in a call.
  func participant() async throws -> String {
    let dialed = try await client.perform(
      DialParticipant.call(conferenceAlias: "meet\(counter.next())", destination: "sip:guest@example.com"))
    #expect(!dialed.participantID.isEmpty && dialed.participantIDs == [dialed.participantID])
    return dialed.participantID
  }

  /// The id of a conference that is going on.
  func conference() async throws -> String {
    _ = try await participant()
    return try await first(ConferenceStatus.self).key
  }

  func configuredConference() async throws -> Int { try #require(try await make(Conference.self).id) }

  // MARK: Checks

  /// Checks that a field holds what was sent, if anything was.
  func check<Object: ObjectView, Read: ReadableField>(
    _ path: KeyPath<Object.Fields, Read>, of object: Object, is sent: Read.Value.Present?
  ) {
    guard let sent else { return }
    let field = Object.Fields()[keyPath: path]
    #expect(object.value(of: field).present == sent, "\(Object.self).\(field.name)")
  }

  func checkCleared<Object: ObjectView, Read: ReadableField>(
    _ path: KeyPath<Object.Fields, Read>, of object: Object
  ) {
    let field = Object.Fields()[keyPath: path]
    #expect(object.value(of: field) == field.default, "\(Object.self).\(field.name)")
  }

  func checkListed<Listed: Resource>(_ type: Listed.Type, at uri: ResourceURI) async throws {
    let list = try await client.list(Listed.self)
    #expect(list.contains { $0.uri == uri }, "\(uri) is not listed")
  }
}

/// Numbers, each once.
private final class Counter: Sendable {
  private let value = Mutex(0)

  func next() -> Int {
    value.withLock {
      $0 += 1
      return $0
    }
  }
}
