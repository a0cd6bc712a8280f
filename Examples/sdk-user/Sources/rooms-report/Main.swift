import Foundation
import InfinityAPI
import Rooms

/// Prints the locations of a platform: `rooms-report https://manager.example.com USER`, with the password in `PEXIP_PASSWORD`.
@main
struct RoomsReport {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let password = ProcessInfo.processInfo.environment["PEXIP_PASSWORD"] else {
      FileHandle.standardError.write(Data("usage: PEXIP_PASSWORD=… rooms-report ADDRESS USER\n".utf8))
      exit(64)
    }
    let directory = Directory()
    try await directory.load(
      .init(baseURL: arguments[1], authentication: .basic(username: arguments[2], password: Secret(password))))
    for location in await directory.locations { print(location) }
  }
}
