import Foundation
import TestSupport
import Testing

@testable import InfinityAPI

/// What of a text is taken out, and what is not.
@Suite struct SecretMaskTests {
  private func masked(_ text: String, _ secrets: String...) -> String {
    SecretMask(secrets.map { Secret($0) }).masked(text)
  }

  @Test(arguments: [
    "p\"ä'</s\\+ x", #"p\"\u00e4'<\/s\\+ x"#, #"p"\xe4\'</s\\+ x"#, #"p"\xc3\xa4\'</s\\+ x"#, #"p"\303\244'</s\\+ x"#,
    "p%22%C3%A4%27%3C%2Fs%5C%2B%20x", "p%22%c3%a4%27%3c/s%5c%2b+x", "p%22%E4%27%3C%2Fs%5C%2B+x",
    "p%22%u00E4'%3C/s%5C+%20x",
    "p&quot;ä&#39;&lt;/s\\+ x", "p&#34;&#228;&#x27;&lt;/s\\+ x", "p&#0034;&#xE4;&#X0027;&lt;/s\\+ x",
    "p&#34ä&apos;&lt;/s\\+ x",
    #"p\\\"\\u00e4'<\/s\\\\+ x"#, "p&amp;quot;ä&amp;#39;&amp;lt;/s\\+ x",
    "p%2522%25C3%25A4%2527%253C%252Fs%255C%252B%2520x",
    #"p\&quot;\u{e4}'&lt;/s\\\\+ x"#, "p\"ä''</s\\+ x", "p\"ä'</s\\+\n x",
    "cCLDpCc8L3NcKyB4", "cCLDpCc8L3Nc\nKyB4", "cCLDpCc8L3NcKyB4",
    "7022c3a4273c2f735c2b2078", "7022C3A4273C2F735C2B2078",
  ])
  func anEcho(of form: String) {
    #expect(masked("It is '\(form)'.", "p\"ä'</s\\+ x") == "It is '(secret)'.")
  }

  /// What one program wrote as Latin letters, or another took for them.
  @Test(arguments: [
    "geheim\u{FFFD}-Pa\u{FFFD}wort", "geheimÃ¤-PaÃ\u{9F}wort", "geheimÃ¤-PaÃŸwort",
    "Z2VoZWlt5C1QYd93b3J0", "67656865696de42d5061df776f7274", "geheim%E4-Pa%DFwort",
  ])
  func anEchoInAnotherEncoding(of form: String) {
    #expect(masked("It is '\(form)'.", "geheimä-Paßwort") == "It is '(secret)'.")
  }

  @Test func signsOfWindowsAreLettersToo() {
    let written: [UInt8] = Array("'pa".utf8) + [0x80, 0x93] + Array("word'".utf8)
    #expect(masked(String(decoding: written, as: UTF8.self), "pa€“word") == "'(secret)'")
    #expect(LatinEncoding.windows1252.bytes(of: "€ŸäĀ") == nil)
    #expect(LatinEncoding.latin1.bytes(of: "€") == nil)
    let all = (0...255).map { UInt8($0) }
    for encoding in LatinEncoding.allCases { #expect(encoding.bytes(of: encoding.text(of: all)) == all) }
  }

  @Test func base64InAllItsForms() {
    #expect(masked("a b2gsIGEgc2VjcmV0fn4/ b b2gsIGEgc2VjcmV0fn4_ c", "oh, a secret~~?") == "a (secret) b (secret) c")
    #expect(masked("a b2gsIGEgc2VjcmV0IQ== b b2gsIGEgc2VjcmV0IQ c", "oh, a secret!") == "a (secret) b (secret) c")
  }

  /// What begins in the middle of a group of three bytes has another base64.
  @Test(arguments: ["dXV1b2gsIGEgc2VjcmV0IXRhaWw=", "dXV1dW9oLCBhIHNlY3JldCF0YWls", "dXV1dXVvaCwgYSBzZWNyZXQhdGFpbA=="])
  func base64InsideOfALongerOne(text: String) {
    let result = masked(text, "oh, a secret!")
    #expect(result.contains("(secret)"))
    // The characters at the ends say something of the neighbors too.
    #expect(result.utf8.count <= 7 + "(secret)".utf8.count + 8, "\(result)")
  }

  @Test func whatTheEndOfATextBreaksOff() {
    let secret = "correct horse battery"
    for end in ["", ".", "…", "...", "\"", "' [truncated]", "&#x2", "\\u00e"] {
      #expect(masked("x: correct h\(end)", secret) == "x: (secret)\(end)")
      #expect(masked("x: correct\(end)", secret) == "x: correct\(end)", "seven characters are no secret")
    }
    #expect(masked("x: correct horse, that is.", secret) == "x: (secret), that is.")
    #expect(masked("x: correct horse, and not a word of that.", secret) == "x: correct horse, and not a word of that.")
    #expect(masked(#"x: correct%20ho"#, secret) == "x: (secret)")
    #expect(masked("x: Y29ycmVjdCBob3", secret) == "x: (secret)")
    #expect(masked("x: 636f727265", secret) == "x: (secret)")
    #expect(masked("correct horse sense is what it takes", secret) == "correct horse sense is what it takes")
  }

  @Test func secretsThatOverlapOrHoldEachOther() {
    #expect(masked("<abcdef>", "abcd", "cdef") == "<(secret)>")
    #expect(masked("<abcdef> <abcd> <cd>", "abcd", "abcdef") == "<(secret)> <(secret)> <cd>")
    #expect(masked("<password password1>", "password", "password1") == "<(secret) (secret)>")
    #expect(masked("<onetwo> <one two>", "one", "two") == "<(secret)> <(secret) (secret)>")
  }

  @Test func theWordsThatStandForASecretAreASecret() {
    for secret in ["(secret)", "secret", "(", "ret) b"] {
      let once = masked("a (secret) b", secret, "other")
      #expect(once.contains("(secret)"))
      #expect(masked(once, secret, "other") == once)
    }
    #expect(masked("a secret", "secret") == "a (secret)")
  }

  @Test func shortSecretsLeaveTextsReadable() {
    #expect(
      masked("a 1 and 31, MQ and MQ==, &#49; and %31", "1")
        == "a (secret) and 3(secret), MQ and (secret), (secret) and (secret)")
    #expect(masked("The value 68657930 is no good", "hey") == "The value 68657930 is no good")
    #expect(masked("aa or %61%61", "%61%61") == "aa or (secret)")
    #expect(masked("nothing", "") == "nothing")
    #expect(masked("x y", "  y\n") == "x (secret)")
  }

  @Test func linesOfASecret() {
    let key = "-----BEGIN PRIVATE KEY-----\nMIIBVAIBADANBgkqhkiG9w0\n-----END PRIVATE KEY-----\n"
    #expect(masked("MIIBVAIBADANBgkqhkiG9w0", key) == "(secret)")
    #expect(masked(key.replacing("\n", with: "\\r\\n"), key) == "(secret)\\r\\n")
    #expect(masked(key.replacing("\n", with: " "), key) == "(secret) (secret) (secret) ")
  }

  /// The encoders are Python's own, as a Management Node has them: nothing here knows how they write.
  @Test(.enabled(if: ServerProgram.python.isInstalled, "needs python3"))
  func whatPythonEchoes() async throws {
    var texts = JSONTexts(seed: 14)
    var secrets = [
      "C:\\new\\u0041%41&#65;", "\\%41 is not &amp;", "тайна пароль", "😀😀😀", "100% \"safe\" & 'sound' + more",
    ]
    for _ in 0..<300 { secrets.append(secret(&texts)) }
    let program = Program("python3", ["-c", Self.encoders], environment: [:])
    let result = try await program.run(input: String(decoding: try JSONEncoder().encode(secrets), as: UTF8.self))
    #expect(result.exitCode == 0, "\(result.errorOutput)")
    let echoes = try JSONDecoder().decode([[String: String]].self, from: Data(result.output.utf8))
    #expect(echoes.count == secrets.count)
    for (secret, forms) in zip(secrets, echoes) {
      let mask = SecretMask([Secret(secret)])
      #expect(forms.count > 20)
      for (encoder, form) in forms {
        #expect(mask.masked("<\(form)>") == "<(secret)>", "\(encoder) of \(secret.debugDescription)")
      }
    }
  }

  private func secret(_ texts: inout JSONTexts) -> String {
    let plain = Array("abcdefXYZ0123456789-_.~ $!#")
    let special = plain + Array("\\\\\"\"''<>&&%%++;/{}[]\tunx€äß😀\n")
    let isShort = Int.random(in: 0..<4, using: &texts) == 0
    let length = isShort ? Int.random(in: 4...7, using: &texts) : Int.random(in: 8...40, using: &texts)
    let inner = (0..<length).map { _ in (isShort ? plain : special).randomElement(using: &texts) ?? "x" }
    // Blanks at the ends may be lost on the way.
    return "k" + String(inner) + "k"
  }

  private static let encoders = """
    import base64, binascii, html, json, sys, urllib.parse
    from xml.sax.saxutils import escape
    def inner(text): return text[1:-1]
    def forms(s):
        b = s.encode()
        found = {
            "plain": s, "repr": inner(repr(s)), "ascii": inner(ascii(s)), "bytes repr": inner(repr(b)[1:]),
            "json": inner(json.dumps(s)), "json utf-8": inner(json.dumps(s, ensure_ascii=False)),
            "json slashes": inner(json.dumps(s).replace("/", "\\\\/")),
            "quote": urllib.parse.quote(s), "quote all": urllib.parse.quote(s, safe=""),
            "quote_plus": urllib.parse.quote_plus(s), "lower quote": urllib.parse.quote(s).replace("%2F", "%2f"),
            "html": html.escape(s), "html 39": html.escape(s).replace("&#x27;", "&#39;"),
            "html zeros": html.escape(s).replace("&#x27;", "&#X0027;").replace("&quot;", "&#0034;"),
            "saxutils": escape(s),
            "decimal": "".join("&#%d;" % ord(c) for c in s), "hexadecimal": "".join("&#x%X;" % ord(c) for c in s),
            "json json": inner(json.dumps(inner(json.dumps(s)))), "html html": html.escape(html.escape(s)),
            "quote quote": urllib.parse.quote(urllib.parse.quote(s)),
            "base64": base64.b64encode(b).decode(), "url-safe base64": base64.urlsafe_b64encode(b).decode(),
            "sql": s.replace("'", "''"),
        }
        if len(b) >= 8:
            found["json html"] = html.escape(inner(json.dumps(s)))
            found["repr json"] = inner(json.dumps(inner(repr(s))))
            found["json repr"] = inner(repr(inner(json.dumps(s))))
            found["json quote_plus"] = urllib.parse.quote_plus(inner(json.dumps(s)))
            found["base64 unpadded"] = base64.b64encode(b).decode().rstrip("=")
            found["base64 lines"] = base64.encodebytes(b).decode().rstrip("\\n")
            found["url-safe base64 unpadded"] = base64.urlsafe_b64encode(b).decode().rstrip("=")
            found["quoted base64"] = urllib.parse.quote(base64.b64encode(b).decode(), safe="")
            found["hex"] = binascii.hexlify(b).decode()
            found["HEX"] = b.hex().upper()
        return found
    json.dump([forms(s) for s in json.load(sys.stdin)], sys.stdout)
    """
}
