import InfinityProvisioning

/// A piece of an HTML page, or of a picture in it. What comes from outside gets into one only by ``text(_:)`` and as the value of an
/// attribute, which escape it; names of elements and attributes are literals.
struct HTML: Sendable, Equatable {
  /// The piece as it is written.
  let source: String

  private init(source: String) { self.source = source }

  /// Nothing.
  static let nothing = HTML(source: "")

  /// A text, with what would be markup escaped, and with control and bidirectional characters made visible as on a terminal.
  static func text(_ text: String) -> HTML { HTML(source: escaped(text)) }

  /// A message of ours, which may have several lines, and words of the command or the file between backticks.
  static func prose(_ text: String) -> HTML {
    joined(text.split(separator: "\n", omittingEmptySubsequences: false).map(line), by: .void("br"))
  }

  private static func line(_ text: Substring) -> HTML {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    // One backtick too many comes from a name, and is one.
    guard !parts.count.isMultiple(of: 2) else { return .text(String(text)) }
    return joined(parts.enumerated().map { $0.isMultiple(of: 2) ? .text($1) : .element("code", [:], $1) })
  }

  /// An element with its content. An attribute that is nil is left out.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], _ content: [HTML] = []
  ) -> HTML {
    HTML(source: "<\(name)\(written(attributes))>\(content.map(\.source).joined())</\(name)>")
  }

  /// An element with a text in it.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], _ text: String
  ) -> HTML {
    element(name, attributes, [.text(text)])
  }

  /// An element of HTML that has no content.
  static func void(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) -> HTML {
    HTML(source: "<\(name)\(written(attributes))>")
  }

  /// A shape of a picture, which has no content.
  static func shape(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) -> HTML {
    HTML(source: "<\(name)\(written(attributes))/>")
  }

  /// Pieces one after the other, with another one between them.
  static func joined(_ pieces: [HTML], by separator: HTML = .nothing) -> HTML {
    HTML(source: pieces.map(\.source).joined(separator: separator.source))
  }

  /// A whole document: the head's content and the body's.
  static func document(language: StaticString, head: [HTML], style: StaticString, body: [HTML]) -> HTML {
    let head = head.map { $0.source + "\n" }.joined()
    let body = body.map { $0.source + "\n" }.joined()
    return HTML(
      source: """
        <!DOCTYPE html>
        <html lang="\(language)">
        <head>
        \(head)<style>\(style)</style>
        </head>
        <body>
        \(body)</body>
        </html>
        """)
  }

  private static func written(_ attributes: KeyValuePairs<StaticString, String?>) -> String {
    attributes.map { name, value in value.map { " \(name)=\"\(escaped($0))\"" } ?? "" }.joined()
  }

  /// The same for texts and for attributes in double quotes, in HTML and in SVG.
  private static func escaped(_ text: String) -> String {
    var written = ""
    for character in text.escapedForTerminal.unicodeScalars {
      switch character {
      case "&": written += "&amp;"
      case "<": written += "&lt;"
      case ">": written += "&gt;"
      case "\"": written += "&quot;"
      case "'": written += "&#39;"
      default: written.unicodeScalars.append(character)
      }
    }
    return written
  }
}
