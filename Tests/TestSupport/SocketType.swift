import Foundation

/// The kinds of socket as numbers, which is what calls take: glibc's module has them as an enumeration, others as numbers.
public enum SocketType {
  #if canImport(Glibc)
    /// TCP.
    public static let stream = Int32(SOCK_STREAM.rawValue)
    /// UDP.
    public static let datagram = Int32(SOCK_DGRAM.rawValue)
  #else
    /// TCP.
    public static let stream = SOCK_STREAM
    /// UDP.
    public static let datagram = SOCK_DGRAM
  #endif
}
