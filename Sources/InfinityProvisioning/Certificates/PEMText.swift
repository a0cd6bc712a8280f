#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The blocks of a PEM text, and every place where a block is broken: nothing that could be a block is passed over.
///
/// RFC 7468 wants each boundary on a line of its own and lines of 64 characters. What people copy and join has other line
/// lengths and line ends, white space, comments, and END and BEGIN on one line, which lose nothing and so are read. What
/// is cut off, lacks a boundary or has a damaged line is a fault with its line.
struct PEMText {
  /// Where a block is broken, and how.
  struct Fault: Error, Equatable {
    /// The line of the damage, from 1.
    var line: Int
    /// The label of the block, as far as it is known.
    var label: String?
    /// What is wrong, as the predicate of `the block`.
    var reason: String
    /// The place among the blocks: how many whole ones stand before it.
    var position: Int
  }

  private(set) var blocks: [PEMBlock] = []
  private(set) var faults: [Fault] = []

  /// The blocks that are private keys.
  var privateKeys: [PEMBlock] { blocks.filter(\.isPrivateKey) }

  private var open: OpenBlock?
  /// Lines of base64 outside of any block, which may have lost both its boundaries.
  private var stray: (line: Int, isBlock: Bool)?

  /// A block whose END line has not come yet.
  private struct OpenBlock {
    var label: String
    var line: Int
    var headers: [String: String] = [:]
    var encoded: [UInt8] = []
    /// The first thing that is wrong within it.
    var fault: (line: Int, reason: String)?
    /// Its BEGIN line is damaged, and so reported already.
    var isReported = false
  }

  /// Reads a text, whatever its line ends.
  init(_ text: String) {
    var number = 0
    for line in Self.lines(of: Array(text.utf8)) {
      number += 1
      read(Self.trimmed(line), number)
    }
    endStray()
    if let open { close(open, "begins on line \(open.line) and has no END line: it is cut off") }
  }

  // MARK: Lines

  private mutating func read(_ line: ArraySlice<UInt8>, _ number: Int) {
    // A quarter of a million lines are read from a bundle of all public CAs; most are base64, without a hyphen.
    guard line.contains(where: { $0 == UInt8(ascii: "-") || $0 >= 0x80 }) || Self.mayBeBareBoundary(line) else {
      if open != nil { take(line, number) } else { passOver(line, number) }
      return
    }
    if open == nil, line.first(where: { !Self.isBlank($0) }) == UInt8(ascii: "#") { return }
    var rest = line
    while let boundary = PEMBoundary.first(in: rest) {
      if open != nil { take(rest[..<boundary.start], number) }
      boundaryReached(boundary, number)
      rest = rest[boundary.end...]
    }
    if let damaged = PEMBoundary.damaged(rest) {
      damagedBoundary(damaged, number)
    } else if open != nil {
      take(rest, number)
    } else {
      passOver(rest, number)
    }
  }

  /// Looks at a line outside of any block.
  private mutating func passOver(_ line: ArraySlice<UInt8>, _ number: Int) {
    let text = line.filter { !Self.isBlank($0) }
    if text.count == line.count || text.count >= 60, text.allSatisfy(Self.isBase64), !text.isEmpty {
      if let run = stray {
        stray = (run.line, isBlock: true)
      } else if text.count >= 60, Self.beginsAsDER(text) {
        stray = (number, isBlock: text.count >= Self.shortestBlock)
      }
    } else {
      endStray()
      // In quotes, or as a value of something.
      let words = line.first { !Self.isBlank($0) } == UInt8(ascii: "#") ? [] : line.split { !Self.isBase64($0) }
      if words.contains(where: { $0.count >= Self.shortestBlock && Self.beginsAsDER($0) }) {
        stray = (number, isBlock: true)
        endStray()
      }
    }
  }

  /// Characters of base64 that may be a certificate or a key; digests have fewer.
  private static let shortestBlock = 120

  private static func beginsAsDER(_ text: some Sequence<UInt8>) -> Bool { text.starts(with: Array("MI".utf8)) }

  private mutating func endStray() {
    if let run = stray, run.isBlock {
      report(run.line, nil, "begins on line \(run.line) without its BEGIN line, and has no END line")
    }
    stray = nil
  }

  private mutating func boundaryReached(_ boundary: PEMBoundary, _ number: Int) {
    // What ends here is reported once.
    if boundary.isBegin || open != nil { endStray() } else { stray = nil }
    if boundary.isBegin {
      if let open {
        close(
          open, "begins on line \(open.line) and has no END line before the next BEGIN, on line \(number)")
      }
      open = OpenBlock(label: boundary.label, line: number)
    } else if let open {
      if open.label == boundary.label {
        close(open, nil)
      } else {
        close(
          open,
          "begins on line \(open.line) as \(open.label) and ends on line \(number) as \(boundary.label)")
      }
    } else {
      report(number, boundary.label, "ends on line \(number), but its BEGIN line is missing")
    }
  }

  private mutating func damagedBoundary(_ boundary: PEMBoundary, _ number: Int) {
    if boundary.isBegin || open != nil { endStray() } else { stray = nil }
    let reason =
      "has a damaged \(boundary.isBegin ? "BEGIN" : "END") line, line \(number): it must be"
      + " -----\(boundary.isBegin ? "BEGIN" : "END") \(boundary.label)-----"
    if boundary.isBegin {
      if let open { close(open, "begins on line \(open.line) and has no END line before line \(number)") }
      report(number, boundary.label, reason)
      open = OpenBlock(label: boundary.label, line: number, isReported: true)
    } else if let open {
      close(open, reason)
    } else {
      report(number, boundary.label, reason)
    }
  }

  /// Takes a line, or a part of one, into the open block.
  private mutating func take(_ line: ArraySlice<UInt8>, _ number: Int) {
    guard var block = open else { return }
    // Taken out, so that appending to it copies nothing.
    open = nil
    defer { open = block }
    if block.encoded.isEmpty, let colon = line.firstIndex(of: UInt8(ascii: ":")) {
      let name = String(decoding: line[..<colon], as: UTF8.self).trimmed
      let value = String(decoding: line[line.index(after: colon)...], as: UTF8.self)
      block.headers[name] = value.trimmed
      return
    }
    let padding = UInt8(ascii: "=")
    if block.fault == nil, block.encoded.last != padding,
      line.allSatisfy({ Self.isBase64($0) && $0 != padding })
    {
      block.encoded += line
      return
    }
    for byte in line where !Self.isBlank(byte) {
      if block.fault == nil {
        if byte != UInt8(ascii: "="), block.encoded.last == UInt8(ascii: "=") {
          block.fault = (number, "has base64 after its end, on line \(number)")
        } else if !Self.isBase64(byte) {
          block.fault = (number, Self.objection(to: line, number))
        }
      }
      block.encoded.append(byte)
    }
  }

  private mutating func close(_ block: OpenBlock, _ reason: String?) {
    open = nil
    if block.isReported { return }
    if let reason {
      report(block.line, block.label, reason)
    } else if let fault = block.fault {
      report(fault.line, block.label, fault.reason)
    } else if let bytes = Data(base64Encoded: Data(block.encoded)), !bytes.isEmpty {
      blocks.append(PEMBlock(label: block.label, bytes: Array(bytes), headers: block.headers, line: block.line))
    } else {
      let what =
        !block.encoded.isEmpty
        ? "lacks a part of its base64"
        : block.headers.isEmpty
          ? "is empty" : "has no line but its headers: what followed them may have been joined to one"
      report(block.line, block.label, "begins on line \(block.line) and \(what)")
    }
  }

  private mutating func report(_ line: Int, _ label: String?, _ reason: String) {
    faults.append(Fault(line: line, label: label, reason: reason, position: blocks.count))
  }
}
