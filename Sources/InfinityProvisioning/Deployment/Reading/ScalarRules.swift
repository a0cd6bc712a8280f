#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Checks single values: text, names, addresses, numbers, words, paths, URLs.
enum ScalarRules {
  static func check(
    _ text: String, isPlain: Bool, _ kind: ValueKind, in file: FileContext, at mark: SourceMark
  ) -> Result<Entry.Value, Objection> {
    if isPlain, let objection = quotesObjection(text, kind) { return .failure(objection) }
    let objection: Objection?
    switch kind {
    case .text, .description:
      objection = typeObjection(text, isPlain: isPlain) ?? self.objection(to: text, as: kind)
    case .dnsName, .host, .ipAddress, .choice:
      objection = self.objection(to: text, as: kind)
    case .integer(let range):
      return integer(text, isPlain: isPlain, range)
    case .formatVersion:
      guard case .success(.integer(1)) = integer(text, isPlain: isPlain, 1...1) else {
        let message =
          "expected 1, the version of the file format, not \(isPlain ? text.quotedForMessage : "text; remove the quotes")"
        return .failure(Objection(code: .value.unsupportedVersion, message: message))
      }
      return .success(.integer(1))
    case .boolean:
      guard isPlain, case .boolean(let value) = PlainScalar(text) else {
        let message = "expected true or false, not \(isPlain ? text.quotedForMessage : "text; remove the quotes")"
        return .failure(Objection(code: .value.wrongType, message: message))
      }
      return .success(.boolean(value))
    case .path:
      if let objection = typeObjection(text, isPlain: isPlain) ?? pathObjection(text) { return .failure(objection) }
      return .success(.file(DeclaredFile(written: text, path: file.resolve(text), mark: mark)))
    case .url:
      objection = urlObjection(text)
    case .waveSize:
      let message =
        "expected a number of locations from 1, or a percentage from 1% to 100%, not \(text.quotedForMessage)"
      objection = WaveSize(text) == nil ? Objection(code: .rollout.size, message: message) : nil
    case .window:
      objection = MaintenanceWindow.objection(to: text).map { Objection(code: .rollout.window, message: $0) }
    case .secret, .program, .anyOf, .list, .object:
      // The caller handles what is not a scalar.
      objection = Objection(code: .value.wrongType, message: "expected \(kind.expectation)")
    }
    return objection.map { .failure($0) } ?? .success(.text(text))
  }

  /// Why a text, however it is written, is none of a kind: of names, addresses, words and prose. Nil where it is, and of other kinds.
  static func objection(to text: String, as kind: ValueKind) -> Objection? {
    switch kind {
    case .text(let maximum): textObjection(text, maximum: maximum, mayBeEmpty: false)
    case .description(let maximum): textObjection(text, maximum: maximum, mayBeEmpty: true)
    case .dnsName(let fullyQualified): NameRules.dnsNameObjection(text, fullyQualified: fullyQualified)
    case .host: NameRules.hostObjection(text)
    case .ipAddress: NameRules.addressObjection(text)
    case .choice(let words): words.contains(text) ? nil : choiceObjection(text, words)
    default: nil
    }
  }

  /// Text that some YAML reader takes for something else needs quotes.
  private static func typeObjection(_ text: String, isPlain: Bool) -> Objection? {
    guard isPlain else { return nil }
    let scalar = PlainScalar(text)
    if scalar == .text { return nil }
    if scalar == .null { return Objection(code: .value.wrongType, message: "expected text, not null") }
    let message = "expected text, but without quotes this is \(scalar.typeName): write \(text.quotedForMessage)"
    return Objection(code: .value.wrongType, message: message)
  }

  /// Quotes of word processors and mail programs, which are letters to YAML. A description is prose, which may be a quotation.
  private static func quotesObjection(_ text: String, _ kind: ValueKind) -> Objection? {
    guard text.utf8.first.map({ $0 >= 0x80 }) == true, let first = text.first, let last = text.dropFirst().last,
      first.isTypographicQuote, last.isTypographicQuote
    else { return nil }
    if case .description = kind { return nil }
    let message =
      "the quotes \(first) and \(last) are part of the text in YAML: write \(String(text.dropFirst().dropLast()).quotedForMessage), or"
      + " \(text.quotedForMessage) if they are meant"
    return Objection(code: .syntax.typographicQuotes, message: message)
  }

  private static func choiceObjection(_ text: String, _ words: [String]) -> Objection {
    let expected = words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
    let message = "expected \(expected), not \(text.quotedForMessage)\(suggestion(for: text, among: words))"
    return Objection(code: .value.invalidChoice, message: message)
  }

  private static func textObjection(_ text: String, maximum: Int?, mayBeEmpty: Bool) -> Objection? {
    if text.isEmpty {
      return mayBeEmpty ? nil : Objection(code: .value.emptyText, message: "expected text, but it is empty")
    }
    // Most texts are plain ASCII, of which nothing is hidden.
    let space = UInt8(ascii: " ")
    if text.utf8.first != space, text.utf8.last != space, text.utf8.allSatisfy({ (space...0x7E).contains($0) }) {
      return NameRules.lengthObjection(text, maximum: maximum)
    }
    if let control = text.unicodeScalars.first(where: \.isControl) {
      let message = "a control character (\(control.codePointName)) is not allowed here: \(text.quotedForMessage)"
      return Objection(code: .syntax.controlCharacter, message: message)
    }
    // A description is prose, which may have them.
    if !mayBeEmpty, let name = invisibleName(in: text) {
      let message = "\(name) is not allowed here, because it is invisible: \(text.quotedForMessage)"
      return Objection(code: .syntax.invisibleCharacter, message: message)
    }
    if text.first?.isWhitespace == true || text.last?.isWhitespace == true {
      let message = "white space at the start or end, which the Management Node would remove: \(text.quotedForMessage)"
      return Objection(code: .value.whiteSpace, message: message)
    }
    return NameRules.lengthObjection(text, maximum: maximum)
  }

  /// The first character that nobody sees and that has no business in a name: joiners have, in scripts and emoji that need
  /// them.
  private static func invisibleName(in text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.lazy.compactMap { index -> String? in
      let isJoiner = scalars[index].value == 0x200C || scalars[index].value == 0x200D
      return isJoiner && index > 0 && !scalars[index - 1].isASCII ? nil : scalars[index].invisibleName
    }.first
  }

  private static func pathObjection(_ text: String) -> Objection? {
    if text.isEmpty { return Objection(code: .value.emptyText, message: "expected a path, but it is empty") }
    if text.contains("-----BEGIN ") {
      let message =
        "expected a path, not the text of a PEM file itself: \(text.quotedForMessage); keep it in a file, and write the file's path here"
      return Objection(code: .value.wrongType, message: message)
    }
    if let control = text.unicodeScalars.first(where: \.isControl) {
      let message =
        "a control character (\(control.codePointName)) is not allowed in a path: \(text.quotedForMessage); in double quotes a"
        + " backslash begins an escape, so write a path with slashes"
      return Objection(code: .syntax.controlCharacter, message: message)
    }
    return nil
  }

  private static func integer(
    _ text: String, isPlain: Bool, _ range: ClosedRange<Int>
  ) -> Result<Entry.Value, Objection> {
    let expected = "expected a whole number from \(range.lowerBound) to \(range.upperBound)"
    let isDecimal =
      text == "0" || (text.first != "0" && !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) })
    if isDecimal, !isPlain {
      return .failure(Objection(code: .value.wrongType, message: "\(expected), not text; remove the quotes"))
    }
    guard isDecimal || (isPlain && text.first == "-" && Int(text) != nil) else {
      return .failure(
        Objection(code: .value.wrongType, message: "\(expected) in plain decimal digits, not \(text.quotedForMessage)"))
    }
    guard let number = Int(text), range.contains(number) else {
      return .failure(Objection(code: .value.outOfRange, message: "\(expected), not \(text.prefix(20))"))
    }
    return .success(.integer(number))
  }

  /// The URL is not repeated: it may hold a password by mistake.
  private static func urlObjection(_ text: String) -> Objection? {
    let expected = "expected the URL of the Management Node, such as https://manager.example.com"
    if let name = text.unicodeScalars.lazy.compactMap(\.invisibleName).first {
      return Objection(code: .value.invalidURL, message: "\(expected), without \(name)")
    }
    guard !text.unicodeScalars.contains(where: { $0.isControl || $0.properties.isWhitespace }),
      let url = URLComponents(string: text), let scheme = url.scheme?.lowercased(), ["https", "http"].contains(scheme),
      let host = url.host, !host.isEmpty
    else { return Objection(code: .value.invalidURL, message: expected) }
    if url.user != nil || url.password != nil {
      let message =
        "\(expected), without a user name or password: they are given with --username and PEXIP_PASSWORD or --password-file"
      return Objection(code: .value.urlUserInfo, message: message)
    }
    if url.query != nil || url.fragment != nil {
      return Objection(code: .value.invalidURL, message: "\(expected), without a query or fragment")
    }
    guard ["", "/"].contains(url.path) else {
      return Objection(code: .value.invalidURL, message: "\(expected), without a path")
    }
    let name = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    guard NetworkName.isDNSName(name) || NetworkName.isIPAddress(name), (1...65535).contains(url.port ?? 443) else {
      return Objection(code: .value.invalidURL, message: expected)
    }
    return nil
  }
}
