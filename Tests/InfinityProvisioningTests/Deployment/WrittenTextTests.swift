import Testing

@testable import InfinityProvisioning

/// Text as people and Windows write it.
@Suite("Written text")
struct WrittenTextTests {
  private func text(_ bytes: [UInt8]) -> String? { try? WrittenText.decode(bytes).get() }

  private func fault(_ bytes: [UInt8]) -> String? {
    if case .failure(let failure) = WrittenText.decode(bytes) { failure.reason } else { nil }
  }

  private func utf16(_ text: String, lowFirst: Bool = true) -> [UInt8] {
    text.utf16.flatMap { unit in
      lowFirst ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
  }

  @Test func `the same text is read whatever the encoding, and without its byte order mark`() {
    let written = "hünter2\r\n"
    #expect(text(Array(written.utf8)) == written)
    #expect(text([0xEF, 0xBB, 0xBF] + Array(written.utf8)) == written)
    #expect(text([0xFF, 0xFE] + utf16(written)) == written)
    #expect(text([0xFE, 0xFF] + utf16(written, lowFirst: false)) == written)
    #expect(text([]) == "")
    #expect(text([0xEF, 0xBB, 0xBF]) == "")
    // A mark within the text belongs to it.
    #expect(text(Array("a\u{FEFF}b".utf8)) == "a\u{FEFF}b")
  }

  @Test func `what is another encoding is named`() {
    #expect(fault(utf16("hunter2")) == "UTF-16 text without a byte order mark; save it as UTF-8")
    #expect(fault(utf16("hunter2", lowFirst: false)) == "UTF-16 text without a byte order mark; save it as UTF-8")
    #expect(fault([0xFF, 0xFE, 0x41]) == "damaged UTF-16 text; save it as UTF-8")
    #expect(fault([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0]) == "UTF-32 text; save it as UTF-8")
    #expect(fault([0x68, 0xFC, 0x6E]) == "not UTF-8 text")
    #expect(WrittenText.decode([0x68, 0xFC, 0x6E], lossily: true) == .success("h\u{FFFD}n"))
  }

  @Test func `of a file that is in two encodings nothing is passed over`() {
    let reason = "UTF-8 text and UTF-16 text in one, as `>>` of Windows PowerShell makes it; save all of it as UTF-8"
    func fault(_ bytes: [UInt8]) -> String? {
      if case .failure(let failure) = WrittenText.decode(bytes, lossily: true) { failure.reason } else { nil }
    }
    let (line, comment) = ("-----BEGIN CERTIFICATE-----\r\n", [UInt8](repeating: UInt8(ascii: "#"), count: 2000))
    #expect(fault(comment + Array(line.utf8) + utf16(line)) == reason)
    #expect(fault(comment + Array(line.utf8) + [0xFF, 0xFE] + utf16(line)) == reason)
    #expect(fault(comment + Array(line.utf8) + utf16(line, lowFirst: false)) == reason)
    #expect(fault([0xFF, 0xFE] + utf16(line) + Array("#\(line)".utf8)) == reason)
    #expect(
      fault(Array(line.utf8) + [0x30, 0x82, 0x02, 0x00, 0xA0, 0x03])
        == "text and binary data in one, as a file in DER joined to one in PEM; convert the binary part to PEM, or copy it again from its source"
    )
    #expect(
      fault(Array(line.utf8) + Array("MII".utf8) + [0] + Array("BCA\n".utf8))
        == "text with a zero byte (NUL) on line 2; copy it again from its source")
    // A deployment file, where a zero is no binary data either.
    #expect(self.fault(Array("version: 1\n# ".utf8) + comment + utf16("locations: []\r\n")) == reason)
    // What some programs leave at the end.
    #expect(fault(Array(line.utf8) + [0, 0, 0x1A]) == nil)
  }

  @Test(arguments: [("a\n", "a"), ("a\r\n", "a"), ("a\n\n", "a\n"), ("a\r", "a\r"), ("a", "a"), ("\n", ""), ("", "")])
  func `one final line end is dropped, and nothing else`(text: String, expected: String) {
    #expect(text.droppingFinalLineEnd == expected)
  }

  @Test(
    arguments: [
      ("\u{A0}", "a no-break space (U+00A0)"), ("\u{202F}", "a no-break space (U+202F)"),
      ("\u{200B}", "a zero-width space (U+200B)"), ("\u{2028}", "a line separator (U+2028)"),
      ("\u{FEFF}", "a byte order mark (U+FEFF)"), ("\u{0}", "a control character (U+0000)"),
      ("\u{AD}", "a soft hyphen (U+00AD)"), ("\u{200F}", "an invisible character (U+200F)"), (" ", nil), ("ü", nil),
      ("-", nil),
    ] as [(Unicode.Scalar, String?)])
  func `what nobody sees has a name`(scalar: Unicode.Scalar, expected: String?) {
    #expect(scalar.invisibleName == expected)
  }

  @Test(arguments: [
    ("certs\\pool.pem", "; a path is written with slashes here, not with backslashes: certs/pool.pem"),
    (
      "\\\\server\\certs\\pool.pem",
      "; a path is written with slashes here, not with backslashes: /server/certs/pool.pem"
    ),
    (
      "C:\\certs\\pool.pem",
      "; a drive letter of Windows has no meaning here: copy the file to this machine, and write its path with slashes"
    ),
    ("~/pool.pem", "; neither ~ nor a variable is expanded in a path: write it in full"),
    ("$HOME/pool.pem", "; neither ~ nor a variable is expanded in a path: write it in full"),
    ("%USERPROFILE%\\pool.pem", "; neither ~ nor a variable is expanded in a path: write it in full"),
    ("pool\u{A0}.pem", "; the path has a no-break space (U+00A0) in it: type it again"), ("certs/pool.pem", ""),
  ])
  func `a path that was written on Windows or for a shell is told`(path: String, expected: String) {
    #expect(PathHint.hint(for: path) == expected)
  }
}
