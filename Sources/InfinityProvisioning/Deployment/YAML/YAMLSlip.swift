/// What libyaml stopped at, in words for who wrote the file.
///
/// libyaml's own words are constants of its `scanner.c` and `parser.c`, and speak of tokens and scalars. Those that slips of an ordinary file lead
/// to are told by what is to be mended; the others as they are.
enum YAMLSlip {
  /// What was being read when it stopped, and the line where that begins.
  struct Context {
    var words: String
    var line: Int
  }

  static func words(for problem: String, in context: Context?) -> String {
    mended(problem, context) ?? (context.map { "\($0.words) that begins on line \($0.line), " } ?? "") + problem
  }

  private static func mended(_ problem: String, _ context: Context?) -> String? {
    switch (problem, context?.words, context?.line) {
    case ("mapping values are not allowed in this context", _, _):
      "a colon where no key can be: the line before may lack its colon, this line may be indented too far, or a text with \": \" in it needs quotes"
    case ("could not find expected ':'", _, let line?):
      "line \(line) is neither `key: value` nor an item of a list: it may lack the colon, or the space after it"
    case ("did not find expected '-' indicator", _, let line?):
      "this does not belong to the list that begins on line \(line): each item begins with \"- \", and the keys of an item stand exactly below its first one"
    case ("did not find expected key", _, let line?):
      "this does not belong to the keys that begin on line \(line): keys stand exactly below each other, and nothing follows a closing quote or bracket"
    case ("did not find expected ',' or ']'", _, let line?):
      "the list in brackets that begins on line \(line) goes on with neither a comma nor \"]\""
    case ("did not find expected ',' or '}'", _, let line?):
      "the mapping in braces that begins on line \(line) goes on with neither a comma nor \"}\""
    case ("found unexpected end of stream", "while scanning a quoted scalar", let line?),
      ("found unexpected document indicator", "while scanning a quoted scalar", let line?):
      "the text in quotes that begins on line \(line) has no closing quote"
    case ("found character that cannot start any token", _, _):
      "a text that begins with this character needs quotes"
    case ("did not find expected alphabetic or numeric character", "while scanning an alias", _):
      unknownAlias
    case ("did not find expected alphabetic or numeric character", "while scanning an anchor", _):
      "a text that begins with `&` needs quotes"
    case ("did not find expected comment or line break", "while scanning a block scalar", _):
      "a text that begins with `|` or `>` needs quotes"
    case ("block sequence entries are not allowed in this context", _, _):
      "a list begins on a line of its own, below its key; a text that begins with \"- \" needs quotes"
    case ("did not find expected node content", _, _):
      "a bracket, brace or comma where a value belongs; a text that begins with one needs quotes"
    case ("did not find expected <document start>", _, _):
      "the file goes on after the end of its document (`...`)"
    case ("found unknown escape character", _, _), ("did not find expected hexdecimal number", _, _),
      ("found invalid Unicode character escape code", _, _):
      "in double quotes a backslash begins an escape, and this is none: write paths with slashes, and other text in single quotes"
    default: nil
    }
  }

  /// An alias that stands for nothing; most are meant as text, as the name of a wildcard certificate.
  static let unknownAlias =
    "no anchor (`&name`) above has the name of this alias (`*name`); a text that begins with `*` needs quotes"
}
