import Hummingbird
import HummingbirdHTTP2
import NIOCore
import Testing

@testable import InfinityAPI

@Suite struct HTTP2Tests {
  @Test func itIsSpokenWhereItIsOffered() async throws {
    let authority = try TestAuthority()
    let router = Router()
    router.get("/hello") { _, _ in "hello" }
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let application = Application(
      router: router, server: try .http2Upgrade(tlsConfiguration: authority.server()),
      configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in port.yield(channel.localAddress?.port ?? 0) })

    try await withThrowingTaskGroup { group in
      group.addTask { try await application.runService(gracefulShutdownSignals: []) }
      for await port in ports {
        let url = "https://localhost:\(port)"
        try await authority.withFile { caFile in
          let transport = try CurlTransport(CurlOptions(configuration(url, trust: .caFile(caFile)), scheme: "https"))
          try await withThrowingTaskGroup { requests in
            for _ in 0..<20 {
              requests.addTask {
                try await transport.send(
                  TransportRequest(
                    method: .get, url: url + "/hello", headers: [:], body: nil, needsFreshConnection: false,
                    timeout: .seconds(60)))
              }
            }
            for try await response in requests {
              #expect(response.isHTTP2)
              #expect(response.status == 200)
              #expect(String(decoding: response.body.bytes, as: UTF8.self) == "hello")
            }
          }
          await transport.shutDown()
        }
        break
      }
      group.cancelAll()
    }
  }
}
