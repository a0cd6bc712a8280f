import Foundation
import Testing

@testable import InfinityAPI

/// The memory into which an answer is received, and which the reader of JSON overwrites.
@Suite struct ReceivedBytesTests {
  /// Received in pieces of these sizes, again and again.
  private func received(_ text: [UInt8], pieces: Int, expected: Int) -> ReceivedBytes {
    let bytes = ReceivedBytes()
    text.withUnsafeBytes { text in
      var start = 0
      while start < text.count {
        let end = min(start + pieces, text.count)
        #expect(bytes.append(UnsafeRawBufferPointer(rebasing: text[start..<end]), expected: expected))
        start = end
      }
    }
    return bytes.complete()
  }

  @Test(arguments: [1, 2, 7, 16, 4096], [0, 3, 1 << 20]) func theyAreWhatCame(pieces: Int, expected: Int) throws {
    for length in [0, 1, 15, 16, 17, 255, 5000] {
      let text = (0..<length).map { UInt8($0 % 251) }
      let bytes = received(text, pieces: pieces, expected: expected)
      #expect(bytes.bytes == text)
      #expect(bytes.count == length)
    }
  }

  /// Whole and cut anywhere, with and without a byte order mark: the same verdict and the same values as from a copy.
  @Test(arguments: ["", "\u{FEFF}"]) func readInPlaceTheyAreAsReadFromACopy(mark: String) throws {
    let text = Array(
      (mark + listJSON([dnsServerJSON(1), #"{"name": "Ünï\u0041 \ud83d\ude00", "n": [1, -2.5e3, null, true]}"#])).utf8)
    for end in 0...text.count {
      let part = Array(text[..<end])
      let copied = try? JSONView(parsing: part).decode(AnyJSON.self)
      let inPlace = try? JSONView(taking: .received(received(part, pieces: 13, expected: end))).decode(AnyJSON.self)
      #expect(copied == inPlace)
      #expect((copied == nil) == (end < text.count))
    }
  }

  @Test func nobodySeesThemBeforeTheyAreComplete() {
    let bytes = ReceivedBytes()
    #expect(Array("[1]".utf8).withUnsafeBytes { bytes.append($0, expected: 3) })
    #expect(bytes.count == 0 && bytes.bytes.isEmpty && bytes.firstSolid == nil && bytes.lend(\.count) == nil)
    #expect(bytes.complete().bytes == Array("[1]".utf8))
  }

  @Test func theyAreGivenAwayOnce() throws {
    let bytes = received(Array("[1]".utf8), pieces: 3, expected: 3)
    let view = try JSONView(taking: .received(bytes))
    #expect(bytes.lend(\.count) == nil)
    #expect(bytes.bytes == [])
    #expect(bytes.firstSolid == nil)
    #expect(throws: DecodingError.self) { try JSONView(taking: .received(bytes)) }
    #expect(view.elements?.first?.integer == 1)
  }

  /// As long as the client is busy with long answers, and no longer.
  @Test func memoryIsUsedAgain() throws {
    let spare = SpareMemory(limit: 1)
    func receive(_ count: Int) -> ReceivedBytes {
      let bytes = ReceivedBytes(from: spare)
      let text = [UInt8](repeating: 0x20, count: count)
      #expect(text.withUnsafeBytes { bytes.append($0, expected: count) })
      return bytes.complete()
    }
    func place(of received: ReceivedBytes) -> Int? { received.lend { Int(bitPattern: $0.baseAddress) } }

    let long = SpareMemory.smallest
    let first = try #require(place(of: receive(long)))
    let kept = try #require(spare.take(long))
    #expect(Int(bitPattern: kept.start) == first)
    spare.give(kept)
    // A short one takes none, and one that is longer neither.
    _ = receive(10)
    _ = receive(2 * long)
    #expect(place(of: receive(long)) == first)
    spare.clear()
    #expect(spare.take(long) == nil)
    spare.clear()
    _ = place(of: receive(long))
    free(try #require(spare.take(long)).start)
  }

  @Test func theFirstSolidByteIsFoundBehindBlanks() {
    #expect(received(Array(" \n\t\r<".utf8), pieces: 2, expected: 0).firstSolid == UInt8(ascii: "<"))
    #expect(received([], pieces: 2, expected: 0).firstSolid == nil)
    #expect(ResponseBody.bytes(Array("  {".utf8)).firstSolid == UInt8(ascii: "{"))
  }
}
