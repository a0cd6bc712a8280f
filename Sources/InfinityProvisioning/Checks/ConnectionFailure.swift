import NIOCore
import NIOSSL

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a server could not be talked to.
enum ConnectionFailure: Error, Sendable, Equatable {
  /// Nothing came back in time: filtered on the way, switched off, or another service listens.
  case noAnswer
  /// The port is closed.
  case refused
  /// The connection was taken, and nothing was said on it in time.
  case silent
  /// What came back is of another protocol.
  case otherProtocol
  /// There is no way to the address from here, in the system's words.
  case unreachable(String)
  /// The TLS handshake failed.
  case handshakeFailed(HandshakeFailure)
  /// The server is not the one that is meant, as `it presents …`.
  case certificate(String)
  /// The connection broke, in the system's words.
  case broken(String)

  /// What an error of NIO means.
  init(_ error: any Error) {
    switch error {
    case let failure as ConnectionFailure: self = failure
    case let error as IOError where error.errnoCode == ECONNREFUSED: self = .refused
    case let error as IOError where Self.noWay.contains(error.errnoCode):
      self = .unreachable(String(cString: strerror(error.errnoCode)))
    case let error as IOError where error.errnoCode == ETIMEDOUT: self = .noAnswer
    case let error as IOError: self = .broken(String(cString: strerror(error.errnoCode)))
    case ChannelError.connectTimeout: self = .noAnswer
    case let error as NIOSSLError: self = .handshakeFailed(HandshakeFailure(libraryText: "\(error)"))
    case let error as BoringSSLError: self = .handshakeFailed(HandshakeFailure(libraryText: "\(error)"))
    case ChannelError.eof, ChannelError.ioOnClosedChannel, ChannelError.alreadyClosed:
      self = .broken("the server closed the connection")
    case is NIOSSLExtraError: self = .handshakeFailed(.other)
    default: self = .broken("it ended before there was an answer")
    }
  }

  /// Whether it is this machine that has no way there, as one without IPv6 to an AAAA record: the server may be well.
  var isMissingWay: Bool {
    if case .unreachable = self { true } else { false }
  }

  private static let noWay: Set<CInt> = [EHOSTUNREACH, ENETUNREACH, EHOSTDOWN, ENETDOWN, EADDRNOTAVAIL, EACCES, EPERM]
}
