/// What the body of an error answer says, in any of Tastypie's shapes.
struct ErrorBody: Equatable {
  /// A text about the whole request, or nil.
  var message: String?

  /// What is wrong with each field.
  var fieldErrors: [FieldError] = []

  /// Reads a body in one of these shapes.
  ///
  /// - `{"RESOURCE": {"FIELD": ["words"], "__all__": ["words"]}}`, the shape of a failed validation;
  /// - `{"FIELD": ["words"]}`;
  /// - `{"error": "words"}` with HTML escapes, and the same under `message`, `detail` and `details`;
  /// - `{"error_message": "words"}`, the shape of a failure inside;
  /// - a text or an HTML page, of which nothing is shown, or nothing at all.
  ///
  /// Texts are masked and made fit to be shown; of very many, only the first are.
  init(_ body: [UInt8], contentType: String?, mask: SecretMask) {
    let show = { (text: String) in Printable.line(mask.masked(text)) }
    // A body that is no JSON is no fault here: the status says enough.
    if let json = try? ParsedJSON.decode(ErrorJSON.self, from: body) {
      read(json, show: show)
    } else if contentType?.hasPrefix("text/plain") == true || contentType == nil {
      let text = show(String(decoding: body.prefix(2000), as: UTF8.self))
      message = text.isEmpty || text.hasPrefix("<") ? nil : text
    }
  }

  private mutating func read(_ json: ErrorJSON, show: (String) -> String) {
    switch json {
    case .text(let text): message = show(HTMLText.unescaped(text))
    case .list(let values):
      let words = values.flatMap(\.texts).prefix(Self.maximumTexts)
      if !words.isEmpty { message = words.map(show).joined(separator: " ") }
    case .other: break
    case .object(let fields):
      var rest = fields
      let texts = ["error", "error_message", "message", "detail", "details"].compactMap { key -> String? in
        guard case .text(let text) = rest[key] else { return nil }
        rest[key] = nil
        return show(HTMLText.unescaped(text))
      }
      if !texts.isEmpty { message = texts.joined(separator: " ") }
      // Never shown: a traceback is the server's own business.
      rest["traceback"] = nil
      readFields(rest, resource: nil, show: show)
      fieldErrors.sort {
        ($0.resource ?? "", $0.field ?? "", $0.description) < ($1.resource ?? "", $1.field ?? "", $1.description)
      }
      cutFieldErrors()
    }
  }

  /// Texts of one field that are shown.
  private static let maximumTexts = 5
  /// What is shown of all fields together, in bytes.
  private static let maximumLength = 8000

  private mutating func cutFieldErrors() {
    var length = 0
    let shown = fieldErrors.prefix { error in
      length += error.description.utf8.count
      return length <= Self.maximumLength
    }
    guard shown.count < fieldErrors.count else { return }
    let rest = FieldError(messages: ["… and \(fieldErrors.count - shown.count) more"])
    fieldErrors = Array(shown) + [rest]
  }

  private mutating func readFields(_ fields: [String: ErrorJSON], resource: String?, show: (String) -> String) {
    for (name, value) in fields {
      switch value {
      case .object(let inner): readFields(inner, resource: show(name), show: show)
      case .list, .text:
        let words = value.texts.prefix(Self.maximumTexts).map(show)
        guard !words.isEmpty else { continue }
        fieldErrors.append(
          FieldError(resource: resource, field: name == "__all__" ? nil : show(name), messages: words))
      case .other: break
      }
    }
  }
}

/// JSON as far as error bodies need it.
private enum ErrorJSON: Decodable {
  case text(String)
  case list([ErrorJSON])
  case object([String: ErrorJSON])
  case other

  /// The texts in it, at any depth of lists.
  var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let values): values.flatMap(\.texts)
    case .object(let fields):
      fields.sorted { $0.key < $1.key }.flatMap { name, value in
        value.texts.map { "\(name): \($0)" }
      }
    case .other: []
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let fields = try? container.decode([String: ErrorJSON].self) {
      self = .object(fields)
    } else if let values = try? container.decode([ErrorJSON].self) {
      self = .list(values)
    } else {
      self = .other
    }
  }
}
