import Foundation
import Synchronization

/// The assertions that were used: each is good once.
final class SeenAssertions: Sendable {
  private let expiries = Mutex<[String: Date]>([:])

  /// - Returns: whether it was not there yet.
  func insert(_ identifier: String, until expiry: Date) -> Bool {
    expiries.withLock { expiries in
      expiries = expiries.filter { $0.value > .now }
      return expiries.updateValue(expiry, forKey: identifier) == nil
    }
  }
}

/// Base64 as it stands in tokens: `-` and `_`, no padding.
enum Base64URL {
  static func decode(_ text: Substring) -> Data? {
    let standard = text.replacing("-", with: "+").replacing("_", with: "/")
    return Data(base64Encoded: standard + String(repeating: "=", count: (4 - standard.count % 4) % 4))
  }
}
