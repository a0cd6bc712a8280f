import Testing

@testable import infinity_provision

/// Whatever comes from outside gets into a page only as a text or as an attribute's value.
@Suite("Pieces of HTML")
struct HTMLTests {
  @Test("markup in a text is a text")
  func text() {
    #expect(HTML.text(#"<b>&"'</b>"#).source == "&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;")
    #expect(HTML.element("p", [:], "</p></style><script>").source == "<p>&lt;/p&gt;&lt;/style&gt;&lt;script&gt;</p>")
  }

  @Test("an attribute's value cannot end itself")
  func attribute() {
    let element = HTML.element("a", ["href": "\" onclick=\"alert(1)", "class": nil], "x")
    #expect(element.source == #"<a href="&quot; onclick=&quot;alert(1)">x</a>"#)
    #expect(HTML.shape("rect", ["class": "a'b>c"]).source == #"<rect class="a&#39;b&gt;c"/>"#)
  }

  @Test("control and bidirectional characters are seen")
  func controls() {
    #expect(HTML.text("a\u{1B}[31m\u{0}\u{202E}b\u{2066}\n").source == "a\\u{1B}[31m\\u{0}\\u{202E}b\\u{2066}\\u{A}")
    #expect(HTML.element("b", ["title": "a\tb"], "").source == #"<b title="a\u{9}b"></b>"#)
  }

  @Test("a message keeps its lines, and words between backticks are code")
  func prose() {
    #expect(HTML.prose("a <\nb").source == "a &lt;<br>b")
    #expect(
      HTML.prose("see `verify <x>` and `apply`").source == "see <code>verify &lt;x&gt;</code> and <code>apply</code>")
    #expect(HTML.prose("a `name").source == "a `name")
  }

  @Test("the policy has the digest of the style sheet that the page has")
  func policy() throws {
    let page = HTML.document(language: "en", head: [], style: PageStyle.sheet, body: []).source
    let sheet = try #require(page.firstMatch(of: #/<style>([\s\S]*)<\/style>/#)).1
    #expect("\(PageStyle.sheet)" == sheet)
    #expect(!sheet.contains("url(") && !sheet.contains("@import") && !sheet.contains("<"))
    #expect(
      PageStyle.policy.wholeMatch(
        of: #/default-src 'none'; style-src 'sha256-[A-Za-z0-9+\/]{43}='; base-uri 'none'; form-action 'none'/#) != nil)
  }
}
