import CRapidJSON

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension ParsedJSON.Value {
  /// A whole number, also one that is written with a fraction of zero or an exponent.
  func integer<Number: FixedWidthInteger>(_ type: Number.Type) throws -> Number {
    guard kind == INFINITY_JSON_NUMBER else { throw mismatch(type) }
    let text = text
    if let number = Number(text) { return number }
    guard let double = Double(text), let number = Number(exactly: double) else { throw unrepresentable(type) }
    if double.magnitude < Self.exactIntegers { return number }
    // The double may be a neighbor of the number that was written.
    guard let decimal = Decimal(string: text), let number = Number(decimal.description) else {
      throw unrepresentable(type)
    }
    return number
  }

  /// Below this a double is the one whole number that it stands for.
  private static let exactIntegers = 0x1p53

  func floatingPoint<Number: BinaryFloatingPoint & LosslessStringConvertible>(_ type: Number.Type) throws -> Number {
    guard kind == INFINITY_JSON_NUMBER else { throw mismatch(type) }
    let text = text
    guard let number = Number(text), number.isFinite, !number.isZero || Self.isZero(text) else {
      throw unrepresentable(type)
    }
    return number
  }

  func decimal() throws -> Decimal {
    guard kind == INFINITY_JSON_NUMBER else { throw mismatch(Decimal.self) }
    guard let number = Decimal(string: text) else { throw unrepresentable(Decimal.self) }
    return number
  }

  /// Whether a number is written as zero, and not too small to be told from it.
  private static func isZero(_ text: String) -> Bool {
    text.utf8.prefix { $0 | 0x20 != UInt8(ascii: "e") }
      .allSatisfy { !(UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
  }

  private func unrepresentable(_ type: any Any.Type) -> DecodingError {
    .dataCorrupted(context("the number is not one of this type"))
  }
}
