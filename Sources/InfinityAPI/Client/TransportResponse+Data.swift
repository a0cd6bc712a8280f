#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension TransportResponse {
  /// Lends the body for decoding without a copy of it: a page of a list is megabytes.
  ///
  /// - Parameter read: must not keep the data.
  func withBodyData<Result>(_ read: (Data) throws -> Result) rethrows -> Result {
    try body.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return try read(Data()) }
      return try read(
        Data(bytesNoCopy: UnsafeMutableRawPointer(mutating: start), count: bytes.count, deallocator: .none))
    }
  }
}
