import Testing

@testable import InfinityProvisioning

/// What a server of TLS 1.2 sends first, in whatever pieces it comes.
@Suite("The first flight of a TLS server")
struct ServerFlightTests {
  private static func sized(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8(bytes.count >> 16), UInt8(bytes.count >> 8 & 255), UInt8(bytes.count & 255)] + bytes
  }

  private static func record(_ bytes: [UInt8], type: UInt8 = 22) -> [UInt8] {
    [type, 3, 3, UInt8(bytes.count >> 8), UInt8(bytes.count & 255)] + bytes
  }

  private static let certificates: [[UInt8]] = [[1, 2, 3], Array(repeating: 7, count: 300)]
  private static let messages: [[UInt8]] = [
    [2] + sized(Array(repeating: 9, count: 40)), [11] + sized(sized(certificates.flatMap(sized))), [12] + sized([1]),
    [13] + sized([1, 1, 0]), [14] + sized([]),
  ]

  private static func flight(_ bytes: [UInt8]) -> ServerFlight {
    var flight = ServerFlight()
    flight.receive(bytes)
    return flight
  }

  @Test("messages in one record, in a record each, and each byte in a record of its own")
  func records() {
    let joined = Self.messages.flatMap(\.self)
    for bytes in [Self.record(joined), Self.messages.flatMap { Self.record($0) }, joined.flatMap { Self.record([$0]) }]
    {
      var pieces = ServerFlight()
      for byte in bytes {
        #expect(!pieces.isEnded)
        pieces.receive([byte])
      }
      for flight in [Self.flight(bytes), pieces] {
        #expect(flight.certificates == Self.certificates)
        #expect(flight.isAnswered && flight.asksForClientCertificate && flight.isEnded)
      }
    }
  }

  @Test("cut off anywhere it is not ended, and tells what came")
  func cut() {
    let bytes = Self.messages.flatMap { Self.record($0) }
    for count in 0..<bytes.count {
      let flight = Self.flight(Array(bytes.prefix(count)))
      #expect(!flight.isEnded)
      #expect(flight.certificates.isEmpty || flight.certificates == Self.certificates)
    }
  }

  @Test("of a server that falls silent, what came in time counts")
  func silent() async throws {
    try await STUNPeer.greet(with: Self.record(Self.messages.prefix(2).flatMap(\.self))) { address async throws in
      let probe = FirstFlightProbe(address: address, serverName: nil, timeout: .milliseconds(200))
      let flight = await probe.flight()
      #expect(flight.isAnswered && !flight.isEnded)
      #expect(flight.certificates == Self.certificates)
    }
  }

  @Test("an alert ends it; so does what is no TLS, and what never ends")
  func others() {
    #expect(Self.flight(Self.record([2, 40], type: 21)).isEnded)
    #expect(!Self.flight(Self.record([2, 40], type: 21)).isAnswered)
    #expect(Self.flight(Array("HTTP/1.1 400 Bad Request".utf8)).isEnded)
    let endless = Self.flight(Self.record([11, 255, 255, 255]))
    #expect(!endless.isEnded)
    var flooded = endless
    for _ in 0..<300 { flooded.receive(Self.record(Array(repeating: 0, count: 1000))) }
    #expect(flooded.isEnded && flooded.certificates.isEmpty)
  }
}
