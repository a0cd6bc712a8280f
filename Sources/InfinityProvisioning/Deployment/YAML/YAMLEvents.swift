import CYAML

/// What libyaml finds in a text, one thing after the other.
///
/// A class of its own, since libyaml remembers where its parser is.
final class YAMLEvents {
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let bytes: UnsafeBufferPointer<UInt8>
  private var depth = 0

  /// Lists and mappings in each other before a text is given up: what libyaml looks at for each word grows with them.
  static let maximumDepth = 1000

  /// - Parameter bytes: text in UTF-8, which stays where it is as long as this is used.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    parser.initialize(to: yaml_parser_t())
    // Where there is no memory for it, the first event is the error.
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  func next() throws(SourceText.Fault) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw fault() }
    defer { yaml_event_delete(&event) }
    let read = YAMLEvent(event)
    switch read.content {
    case .listStart, .mappingStart: depth += 1
    case .listEnd, .mappingEnd: depth -= 1
    case .alias, .scalar, .streamEnd, .other: break
    }
    guard depth <= Self.maximumDepth else {
      let message = "not valid YAML: lists and mappings are nested more than 1,000 levels deep"
      throw SourceText.Fault(code: .syntax.tooDeep, message: message, line: read.line, column: read.column)
    }
    return read
  }

  /// What libyaml stopped at. Its texts are constants, and hold nothing of the file, which may be a secret.
  private func fault() -> SourceText.Fault {
    let state = parser.pointee
    var place = (
      line: Int(clamping: state.problem_mark.line) &+ 1, column: Int(clamping: state.problem_mark.column) &+ 1
    )
    var message = "not valid YAML"
    if let problem = state.problem.map({ String(cString: $0) }) {
      switch state.error {
      case YAML_READER_ERROR:
        place = self.place(at: Int(clamping: state.problem_offset))
        message += ": \(problem)"
      case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
        let context = state.context.map {
          YAMLSlip.Context(words: String(cString: $0), line: Int(clamping: state.context_mark.line) &+ 1)
        }
        message += ": \(YAMLSlip.words(for: problem, in: context))"
      default:
        break
      }
    }
    return SourceText.Fault(code: .syntax.yamlSyntax, message: message, line: place.line, column: place.column)
  }

  private func place(at offset: Int) -> (line: Int, column: Int) {
    let before = String(decoding: bytes.prefix(offset), as: UTF8.self)
    return (before.count { $0.isNewline } + 1, before.reversed().prefix { !$0.isNewline }.count + 1)
  }
}

/// One thing that libyaml found, with its place.
struct YAMLEvent {
  enum Content {
    case alias(String)
    case scalar(String, isPlain: Bool)
    case listStart, listEnd
    case mappingStart, mappingEnd
    case streamEnd
    /// The beginning of the stream, and of a document and its end.
    case other
  }

  let content: Content
  /// The name that aliases have for it.
  let anchor: String?
  /// Whether it says `!…`.
  let hasTag: Bool
  /// Line, from 1.
  let line: Int
  /// Column in characters, from 1.
  let column: Int

  fileprivate init(_ event: yaml_event_t) {
    line = Int(clamping: event.start_mark.line) &+ 1
    column = Int(clamping: event.start_mark.column) &+ 1
    var anchor: UnsafeMutablePointer<yaml_char_t>?
    var tag: UnsafeMutablePointer<yaml_char_t>?
    switch event.type {
    case YAML_ALIAS_EVENT:
      content = .alias(event.data.alias.anchor.map { String(cString: $0) } ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      content = .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
      anchor = scalar.anchor
      tag = scalar.tag
    case YAML_SEQUENCE_START_EVENT:
      content = .listStart
      anchor = event.data.sequence_start.anchor
      tag = event.data.sequence_start.tag
    case YAML_MAPPING_START_EVENT:
      content = .mappingStart
      anchor = event.data.mapping_start.anchor
      tag = event.data.mapping_start.tag
    case YAML_SEQUENCE_END_EVENT: content = .listEnd
    case YAML_MAPPING_END_EVENT: content = .mappingEnd
    case YAML_STREAM_END_EVENT: content = .streamEnd
    default: content = .other
    }
    self.anchor = anchor.map { String(cString: $0) }
    hasTag = tag != nil
  }
}
