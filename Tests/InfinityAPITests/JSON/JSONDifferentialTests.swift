import Foundation
import Testing

@testable import InfinityAPI

/// The client's decoder and Foundation's make the same of every text.
///
/// They differ, and rightly, in this:
/// - what is not strictly JSON in UTF-8 is refused wherever it stands. Foundation takes a comma before a bracket, does not
///   look at strings and numbers that nobody reads, and takes UTF-16 and UTF-32;
/// - a number that its type cannot hold is named by its place. Foundation says that the answer is not valid JSON, which it
///   is;
/// - a number that is too large for a double is not taken, whoever reads it;
/// - `0e5` is zero. Foundation calls it a number that is too small for a `Double`;
/// - keys are compared byte by byte, not by Unicode's equivalence;
/// - a member whose key is a number is named as a member, not as an element, in a dictionary too.
@Suite("JSON as Foundation reads it")
struct JSONDifferentialTests {
  @Test(arguments: 0..<16)
  func `made-up texts`(seed: Int) {
    var texts = JSONTexts(seed: UInt64(seed))
    for _ in 0..<20 {
      let object = texts.object()
      let page = texts.page()
      for text in [object, texts.broken(object), page, texts.broken(texts.broken(page))] {
        compareAll(text)
      }
    }
  }

  @Test(arguments: [
    "", " ", "\u{FEFF}", "\u{FEFF}{}", "{}\u{FEFF}", "{}{}", "{} x", "[]\0", "\0", "nul", "null", "true", "0", "-",
    "\"", "\"a", "\"\\", "\"\\u", "\"\\u12\"", "{", "[", "[1", "[1,", "{\"a\"", "{\"a\":", "{\"a\":1", "[,1]", "{,}",
    "{1:2}", "'a'", "[1 2]", "// a\n{}", "[nan]", "[Inf]", "[-]", "[+1]", "[.5]", "[1.]", "[1e]", "[01]",
    "[0x1]", "[--1]", "\u{B}[]", "<html></html>",
  ])
  func `texts of all kinds`(text: String) {
    compareAll(Array(text.utf8))
    for key in ["resource_uri", "limit", "text"] {
      compareAll(Array(#"{"\#(key)": \#(text)}"#.utf8))
    }
  }

  /// The first of members with the same key counts, escapes or not.
  @Test(arguments: [
    #"{"text": "first", "text": "second"}"#, #"{"text": null, "text": "second"}"#, #"{"\u0074ext": "a", "text": "b"}"#,
    #"{"text": 1, "text": "second"}"#,
  ])
  func `a key that stands twice`(text: String) {
    compare(Probe.self, Array(text.utf8))
  }

  private func compareAll(_ text: [UInt8]) {
    compareView(text)
    compare(Probe.self, text)
  }

  /// A view shows what Foundation reads, and there is none of what is not strictly JSON. A number that is no double is a fault for
  /// `AnyJSON`, and shown by a view as none.
  private func compareView(_ text: [UInt8]) {
    let ours = outcome { AnyJSON(try JSONView(parsing: text)) }
    let theirs = outcome { try JSONDecoder().decode(AnyJSON.self, from: Data(text)) }
    switch (ours, theirs) {
    case (.value, .fault(let fault)) where fault != "the answer is not valid JSON": return
    case (.fault, _) where !StrictJSON.isValid(text): return
    case _ where ours == theirs: return
    default:
      Issue.record("a view: ours \(ours), Foundation's \(theirs) from \(String(decoding: text, as: UTF8.self))")
    }
  }

  private func compare<Read: Decodable & Equatable>(_ type: Read.Type, _ text: [UInt8]) {
    let ours = outcome { try ParsedJSON.decode(type, from: text) }
    let theirs = outcome { try JSONDecoder().decode(type, from: Data(text)) }
    guard ours != theirs, !differsRightly(ours, theirs, text) else { return }
    Issue.record("\(type): ours \(ours), Foundation's \(theirs) from \(String(decoding: text, as: UTF8.self))")
  }

  private enum Outcome<Told: Equatable>: Equatable {
    case value(Told)
    case fault(String)
  }

  private func outcome<Told: Equatable>(_ decode: () throws -> Told) -> Outcome<Told> {
    do { return .value(try decode()) } catch { return .fault(DecodingFault.description(of: error)) }
  }

  private func differsRightly<Told: Equatable>(_ ours: Outcome<Told>, _ theirs: Outcome<Told>, _ text: [UInt8]) -> Bool
  {
    guard case .fault(let fault) = ours else { return false }
    let invalid = "the answer is not valid JSON"
    if theirs == .fault(invalid), fault.hasSuffix("cannot be read") { return true }
    return fault == invalid && !StrictJSON.isValid(text)
  }
}

extension AnyJSON {
  /// What a view shows.
  fileprivate init(_ view: JSONView) {
    if let text = view.text {
      self = .text(text)
    } else if let truth = view.boolean {
      self = .boolean(truth)
    } else if let number = view.number {
      self = .number(number)
    } else if let elements = view.elements {
      self = .list(elements.map(AnyJSON.init))
    } else if view.isObject {
      self = .object(
        Dictionary(view.keys.map { ($0, view[$0].map(AnyJSON.init) ?? .null) }, uniquingKeysWith: { first, _ in first })
      )
    } else {
      self = .null
    }
  }
}
