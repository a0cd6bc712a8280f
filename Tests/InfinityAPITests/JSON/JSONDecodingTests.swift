import CRapidJSON
import Foundation
import Testing

@testable import InfinityAPI

/// What the client's JSON decoder promises beside doing as Foundation's does.
@Suite("JSON answers")
struct JSONDecodingTests {
  private func decode<Read: Decodable>(_ type: Read.Type, _ text: String) throws -> Read {
    try ParsedJSON.decode(type, from: Array(text.utf8))
  }

  private func fault<Read: Decodable>(_ type: Read.Type, _ text: [UInt8]) -> String? {
    do {
      _ = try ParsedJSON.decode(type, from: text)
      return nil
    } catch {
      return DecodingFault.description(of: error)
    }
  }

  private let invalid = "the answer is not valid JSON"

  @Test func `a text that is nested a million deep is an error`() {
    for bracket in ["[", "{\"a\":"] {
      #expect(fault([String].self, Array(String(repeating: bracket, count: 1_000_000).utf8)) == invalid)
    }
  }

  /// Nested as deep as is taken, and read by a type that recurses, on a thread of the task pool.
  @Test(arguments: [(512, true), (513, false)])
  func `the deepest text`(depth: Int, isRead: Bool) async {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let read = await Task.detached { try? ParsedJSON.decode(Nested.self, from: Array(text.utf8)).depth }.value
    #expect(read == (isRead ? depth : nil))
    let object = String(repeating: #"{"a":"#, count: depth) + "1" + String(repeating: "}", count: depth)
    let body = await Task.detached { ErrorBody(Array(object.utf8), contentType: nil, mask: SecretMask([])) }.value
    // What is no JSON is shown as it is, cut off.
    #expect((body.message == nil) == isRead)
  }

  private struct Nested: Decodable {
    var depth: Int

    init(from decoder: any Decoder) throws {
      var elements = try decoder.unkeyedContainer()
      depth = 1 + (elements.isAtEnd ? 0 : try elements.decode(Nested.self).depth)
    }
  }

  /// At every place, since blocks of 16 bytes are looked at together.
  @Test func `control characters and bytes that are no UTF-8 are refused wherever they stand`() {
    for length in 0..<40 {
      for byte in Array(0..<0x20) + [0x80, 0xC0, 0xED, 0xF5, 0xFF] as [UInt8] {
        let text = Array("[\"".utf8) + Array(repeating: UInt8(ascii: "a"), count: length) + [byte] + Array("b\"]".utf8)
        #expect(fault([String].self, text) == invalid, "byte \(byte) at \(length)")
      }
    }
    for text in [#"["\udc00"]"#, #"["\ud800"]"#, #"["\ud800\u0041"]"#, #"{"\udfff": 1}"#, #"["\x"]"#, #"["\u12g4"]"#] {
      #expect(fault([String].self, Array(text.utf8)) == invalid, "\(text)")
    }
    // A surrogate in three bytes, an overlong slash, a scalar beyond the last, a sequence that is cut off.
    let sequences: [[UInt8]] = [
      [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
    ]
    for bytes in sequences {
      #expect(fault([String].self, Array("[\"".utf8) + bytes + Array("\"]".utf8)) == invalid, "\(bytes)")
    }
  }

  @Test(arguments: [
    "[1,]", #"{"a": 1,}"#, "[01]", #"[{"unread": "\x"}]"#, "[1e400]", "{\"a\": 1}\0", "\0{\0}\0", "[0e400]",
  ])
  func `what Foundation takes and nobody should send`(text: String) {
    #expect(fault([[String: Int]].self, Array(text.utf8)) == invalid)
  }

  @Test func `a number that its type cannot hold is named`() {
    #expect(fault([[String: Int]].self, Array(#"[{"port": 1.5}]"#.utf8)) == #""[0].port" in the answer cannot be read"#)
    #expect(fault([UInt8].self, Array("[1, 256]".utf8)) == #""[1]" in the answer cannot be read"#)
    #expect(fault([Double].self, Array("[1e-400]".utf8)) == #""[0]" in the answer cannot be read"#)
  }

  @Test func `a member is named as such, whatever its key`() {
    #expect(
      fault([String: Int].self, Array(#"{"5": "x"}"#.utf8)) == #""5" in the answer is not a whole number that fits"#)
  }

  @Test func `whole numbers are exact however they are written`() throws {
    let text = "[9007199254740993, 9007199254740993.0, 1e3, 100e-2, -0, 9223372036854775807, -9223372036854775808]"
    #expect(
      try decode([Int].self, text) == [9_007_199_254_740_993, 9_007_199_254_740_993, 1000, 1, 0, .max, .min])
    #expect(try decode([UInt64].self, "[18446744073709551615]") == [.max])
    #expect(try decode([Double].self, "[0.1, 5e-324, 0e5]") == [0.1, .leastNonzeroMagnitude, 0])
  }

  /// A resource of a user of the SDK may hold them.
  @Test func `the types of Foundation`() throws {
    struct Fields: Codable, Equatable {
      var url: URL
      var data: Data
      var decimal: Decimal
      var date: Date
      var ids: [Int: String]
    }
    let text = #"{"url": "https:\/\/a.example", "data": "AAEC", "decimal": 0.1, "date": 5, "ids": {"7": "x"}}"#
    #expect(try decode(Fields.self, text) == JSONDecoder().decode(Fields.self, from: Data(text.utf8)))
    #expect(fault([URL].self, Array("[null]".utf8)) == #""[0]" in the answer is null"#)
    #expect(fault([Data].self, Array(#"["&"]"#.utf8)) == #""[0]" in the answer cannot be read"#)
  }

  @Test func `a decoder that is kept still reads`() throws {
    struct Kept: Decodable {
      let decoder: any Decoder
      init(from decoder: any Decoder) { self.decoder = decoder }
    }
    let kept = try decode([Kept].self, #"[{"a": ["text", "a text of more than fifteen bytes"]}]"#)
    let texts = try #require(try kept.first.map { try [String: [String]](from: $0.decoder) })
    #expect(texts == ["a": ["text", "a text of more than fifteen bytes"]])
    #expect(kept.first?.decoder.codingPath.first?.intValue == 0)
  }

  /// Errors are caught for each of them: each must cost the same wherever it stands.
  @Test(.timeLimit(.minutes(1)))
  func `a long list of embedded objects`() throws {
    let object = #"{"resource_uri": "/api/admin/configuration/v1/dns_server/1/"}"#
    let text = "[" + Array(repeating: object, count: 50_000).joined(separator: ",") + "]"
    #expect(try decode([ResourceURI].self, text).count == 50_000)
  }

  /// A long text without a quote.
  @Test(.timeLimit(.minutes(1)))
  func `a long list of numbers`() throws {
    let text = "[" + Array(repeating: "1000000", count: 200_000).joined(separator: ",") + "]"
    let list = try #require(try JSONView(parsing: Array(text.utf8)).elements)
    #expect(list.count == 200_000)
    #expect(list.last?.integer == 1_000_000)
  }

  /// Read as a dictionary, it is asked for every key.
  @Test(.timeLimit(.minutes(1)))
  func `an object with very many members`() throws {
    let members = (0..<50_000).map { "\"key\($0)\": \($0)" } + [#""key7": "twice""#]
    let text = "{" + members.joined(separator: ",") + "}"
    let read = try decode([String: Int].self, text)
    #expect(read.count == 50_000)
    #expect(read["key7"] == 7)
  }

  /// Objects share their keys with the one before in the same member, as long as they are the same in the same order.
  @Test func `objects of a list with other keys`() throws {
    let texts = [
      #"{"a": 1, "b": {"x": 1, "y": 2}}"#, #"{"a": 3, "b": {"x": 4}, "c": {"x": 5, "z": 6}}"#, #"{"a": 7}"#,
      #"{"b": {}}"#, "{}",
      #"{"a": 8, "B": {"y": 9, "x": 10}}"#, #"{"a": 11, "a": {"x": 12}, "b": [{"x": 13}, {"y": 14}]}"#,
    ]
    let list = "[" + texts.joined(separator: ",") + "]"
    let elements = try #require(try JSONView(parsing: Array(list.utf8)).elements)
    for (element, text) in zip(elements, texts) {
      // Alone, it shares its keys with none.
      let alone = try JSONView(parsing: Array(text.utf8))
      #expect(element.keys == alone.keys)
      #expect(try element.decode(AnyJSON.self) == alone.decode(AnyJSON.self))
    }
    #expect(elements[1]["c"]?["z"]?.integer == 6)
    #expect(elements[6]["b"]?.elements?[1].keys == ["y"])
    #expect(elements[6]["a"]?.integer == 11)
  }

  @Test func `escapes and what follows them`() throws {
    let long = String(repeating: "a text of more than sixteen bytes, ", count: 3)
    for escape in [#"\n"#, #"\u00e9"#, #"\u0000"#, #"\ud83d\ude00"#, #"\""#, "é"] {
      let text = "\"\(long)\(escape)\(long)\(escape)\(escape)x\""
      #expect(try decode(String.self, text) == JSONDecoder().decode(String.self, from: Data(text.utf8)))
    }
  }

  @Test func `an object to which nothing leads`() async throws {
    for text in ["{}", "[]", "7", #"{"key7": 7}"#] {
      let client = try ScriptedTransport { _, _ in .json(text) }.client()
      let error = await infinityError { try await client.globalSettings() }
      #expect(
        error?.message
          == "the answer is not an object of the API, or cannot be addressed: it has no resource_uri and no id")
    }
  }

  @Test(arguments: [
    ("[]", #""the value" in the answer is not an object"#),
    ("{}", #"the answer has no "meta""#), (#"{"meta": {}}"#, #"the answer has no "objects""#),
    (#"{"meta": null, "objects": []}"#, #""meta" in the answer is null"#),
    (#"{"meta": {}, "objects": {}}"#, #""objects" in the answer is not a list"#),
  ])
  func `what is no page of a list`(text: String, fault: String) async throws {
    let client = try ScriptedTransport { _, _ in .json(text) }.client()
    let error = await infinityError { try await client.list(DNSServer.self) }
    #expect(
      error?.message.contains(fault.replacing(#""the value""#, with: "the value")) == true, "\(error?.message ?? "")")
  }

  @Test(arguments: [
    #"{"meta": {}, "objects": []}"#, #"{"meta": {}, "objects": null}"#, #"{"meta": {"total_count": 0}, "objects": ""}"#,
    #"{"meta": {"total_count": 0}}"#,
  ])
  func `an empty list may be null or blank, or missing where it is said to be empty`(text: String) async throws {
    let client = try ScriptedTransport { _, _ in .json(text) }.client()
    #expect(try await client.list(DNSServer.self).isEmpty)
    let full = text.replacing("{\"total_count\": 0}", with: "{}").replacing(
      "\"meta\": {}", with: "\"meta\": {\"total_count\": 2}")
    let other = try ScriptedTransport { _, _ in .json(full) }.client()
    await #expect(throws: InfinityError.self) { try await other.list(DNSServer.self) }
  }

  /// With the text and its copy, 16 bytes for each value, with one for every eight bytes of text, make four times the text.
  @Test func aTextThatIsTooDenseIsRefused() throws {
    #expect(MemoryLayout<infinity_json_value>.stride == 8)
    let dense = "[" + String(repeating: "1,", count: 100_000) + "1]"
    #expect(
      fault([Int].self, Array(dense.utf8))
        == "the answer is made of so many small values that it would take far more memory than its size")
    let usual = "[" + String(repeating: "1000000,", count: 100_000) + "1]"
    #expect(try decode([Int].self, usual).count == 100_001)
    #expect(try decode([Int].self, "[" + String(repeating: "1,", count: 4000) + "1]").count == 4001)
  }
}
