import Testing

@testable import infinity_provision

@Suite("Texts in pictures")
struct FittedTextTests {
  @Test("a text that fits stays")
  func fits() { #expect(FittedText.fitted("conf01", width: 100, size: 13) == "conf01") }

  @Test("a long text is cut, a wide or bold one earlier")
  func cut() {
    #expect(FittedText.fitted("confpool-europe.vc.example.com", width: 100, size: 13) == "confpool-eu…")
    #expect(FittedText.fitted("confpool-europe.vc.example.com", width: 100, size: 13, isBold: true) == "confpool-e…")
    #expect(FittedText.fitted("東京の拠点の長い名前", width: 100, size: 13) == "東京の拠点の…")
  }

  @Test("what steers a terminal or a page is seen, and counts as it is seen")
  func controls() { #expect(FittedText.fitted("a\u{202E}b", width: 100, size: 13) == "a\\u{202E}b") }
}
