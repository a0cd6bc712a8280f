/// What came of one question to one DNS server.
enum DNSAnswer: Sendable, Equatable {
  /// The records, sorted: addresses in their one way of writing, or names in lower case without the final dot.
  case records([String])
  /// The name does not exist (NXDOMAIN).
  case nameDoesNotExist
  /// The name exists, but has no record of the type (NODATA).
  case noSuchRecord
  /// No answer that means anything.
  case failure(Failure)

  /// Why there is no answer that means anything.
  enum Failure: Sendable, Equatable {
    /// Nothing came back in time.
    case noAnswer
    /// There is no way to it from here, or nothing takes the connection.
    case unreachable
    /// Its port is closed.
    case closed
    /// The answer does not fit a datagram, and over TCP there is none.
    case truncated
    /// It names other servers in place of an answer, which the nodes do not ask.
    case referral(to: [String])
    /// The name is an alias of this one, which has no such record.
    case danglingAlias(to: String)
    /// The name is an alias that leads back to this one.
    case aliasLoop(String)
    /// The server does not answer questions from here (REFUSED).
    case refused
    /// The server could not find out (SERVFAIL).
    case serverFailure
    /// Something else, in c-ares' words.
    case other(String)
  }
}

/// The types of record that are asked for, by their number in RFC 1035 and RFC 3596.
enum DNSRecordType: Int32, Sendable {
  case a = 1
  case ptr = 12
  case aaaa = 28

  /// The type of the records that hold an address.
  init(of address: String) {
    self = address.contains(":") ? .aaaa : .a
  }

  /// The other type of record that holds an address.
  var other: DNSRecordType { self == .a ? .aaaa : .a }

  var name: String {
    switch self {
    case .a: "A"
    case .ptr: "PTR"
    case .aaaa: "AAAA"
    }
  }
}
