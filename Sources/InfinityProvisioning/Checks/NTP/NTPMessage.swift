/// A question to an NTP server, and its answer (RFC 5905, section 7.3).
struct NTPMessage: Sendable, Equatable {
  /// What a server says of itself.
  enum Standing: Sendable, Equatable {
    /// It has the time, from so many servers in a row.
    case synchronized(stratum: Int)
    /// It does not know whether its own clock is right.
    case unsynchronized
    /// It does not serve this machine, as `DENY` or `RATE` (RFC 5905, section 7.4).
    case refused(code: String)
  }

  /// What the server says of itself.
  let standing: Standing
  /// When it received the question, by its own clock.
  let received: NTPTime
  /// When it sent the answer, by its own clock.
  let sent: NTPTime

  /// The octets of a question of a client, version 4.
  ///
  /// - Parameter token: stands where the time of sending would: the server repeats it, and nobody learns this machine's time.
  static func question(token: UInt64) -> [UInt8] {
    [0x23] + [UInt8](repeating: 0, count: 39) + (0..<8).map { UInt8(truncatingIfNeeded: token >> (56 - 8 * $0)) }
  }

  /// The answer to the question with that token; nil for octets that are none.
  init?(_ octets: [UInt8], token: UInt64) {
    let isOfServer = octets.count >= 48 && octets[0] & 7 == 4
    guard isOfServer, NTPTime(octets[24..<32]).fixedPoint == token else { return nil }
    let stratum = Int(octets[1])
    let code = String(decoding: octets[12..<16], as: UTF8.self)
    standing =
      if stratum == 0, Self.refusals.contains(code) {
        .refused(code: code)
      } else if octets[0] >> 6 == 3 || !(1...15).contains(stratum)
        || Self.seconds(octets[8..<12]) >= Self.maximumDispersion
        || NTPTime(octets[40..<48]).fixedPoint == 0
      {
        .unsynchronized
      } else {
        .synchronized(stratum: stratum)
      }
    received = NTPTime(octets[32..<40])
    sent = NTPTime(octets[40..<48])
  }

  /// How many seconds the server's clock is ahead of this machine's (RFC 5905, section 8).
  ///
  /// - Parameters:
  ///   - asked: when the question was sent, by this machine's clock.
  ///   - answered: when the answer came.
  func offset(asked: NTPTime, answered: NTPTime) -> Double {
    (received.seconds(since: asked) + sent.seconds(since: answered)) / 2
  }

  /// How far the time that a server gives may be off before no client believes it, in seconds: a domain controller without a source of its own
  /// says so. (RFC 5905, section 7.2: MAXDISP.)
  private static let maximumDispersion = 16.0

  /// Seconds with 16 bits behind the point.
  private static func seconds(_ octets: ArraySlice<UInt8>) -> Double {
    Double(octets.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }) / 65_536
  }

  private static let refusals: Set<String> = ["DENY", "RSTR", "RATE"]
}

/// A moment as NTP writes it: seconds since 1900 with 32 bits behind the point, which begin again in 2036 (RFC 5905, section 6).
struct NTPTime: Sendable, Equatable {
  let fixedPoint: UInt64

  /// The moment in eight octets.
  init(_ octets: ArraySlice<UInt8>) {
    fixedPoint = octets.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// - Parameter seconds: since the beginning of 1970.
  init(secondsSince1970 seconds: Double) {
    let whole = seconds.rounded(.down)
    let sinceEpoch = Int64(exactly: whole) ?? 0
    let fraction = UInt64(exactly: ((seconds - whole) * 0x1p32).rounded(.down)) ?? 0
    fixedPoint = UInt64(truncatingIfNeeded: sinceEpoch &+ 2_208_988_800) << 32 | fraction
  }

  /// How many seconds it is after another moment, at most 68 years.
  func seconds(since other: NTPTime) -> Double {
    Double(Int64(bitPattern: fixedPoint &- other.fixedPoint)) * 0x1p-32
  }
}
