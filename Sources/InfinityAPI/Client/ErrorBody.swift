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
  /// - a text;
  /// - an HTML page, of which only the title is shown;
  /// - nothing at all.
  ///
  /// Only ``maximumBytes`` are read: of longer JSON what is complete in them. Texts are masked and made fit to be shown; of very
  /// many, only the first are, and no others are masked.
  ///
  /// - Parameter namesFields: whether it may say what is wrong with fields; not where the fault is the server's own, of which whatever else
  ///   stands in an object is no field.
  init(_ body: [UInt8], contentType: String?, namesFields: Bool = true, mask: SecretMask) {
    let show = { (text: String) in Printable.line(mask.masked(text)) }
    let isCut = body.count > Self.maximumBytes
    let type = contentType?.lowercased()
    // A body that is no JSON is no fault here: the status says enough.
    if let json = Self.json(body, isCut: isCut) {
      read(json, isCut: isCut, namesFields: namesFields, show: show)
    } else if type == nil || type?.hasPrefix("text/plain") == true {
      let text = show(String(decoding: body.prefix(Self.maximumBytes), as: UTF8.self))
      message = text.isEmpty || text.hasPrefix("<") ? nil : text
    } else if type?.hasPrefix("text/html") == true {
      message = HTMLText.title(ofPage: body.prefix(Self.maximumBytes)).map(show)
    }
  }

  /// The JSON of a body, of which some characters may be in another encoding.
  private static func json(_ body: [UInt8], isCut: Bool) -> JSONView? {
    func parsed(_ bytes: [UInt8]) -> JSONView? {
      try? JSONView(parsing: isCut ? CutJSON.mended(bytes.prefix(maximumBytes)) : bytes)
    }
    if let json = parsed(body) { return json }
    guard String(validating: body, as: UTF8.self) == nil else { return nil }
    return parsed(Array(String(decoding: body.prefix(maximumBytes), as: UTF8.self).utf8))
  }

  /// What is read of a body, in bytes: far more than is shown, and little enough that it takes no time worth a deadline.
  static let maximumBytes = 64 << 10

  /// Texts of one field that are shown.
  private static let maximumTexts = 5
  /// What is shown of all fields together, in bytes.
  private static let maximumLength = 8000

  private mutating func read(_ json: JSONView, isCut: Bool, namesFields: Bool, show: (String) -> String) {
    if let text = json.text {
      message = show(HTMLText.unescaped(text))
    } else if json.elements != nil {
      let words = json.texts(limit: Self.maximumTexts)
      if !words.isEmpty { message = words.map(show).joined(separator: " ") }
    } else if json.isObject {
      let said = ["error", "error_message", "message", "detail", "details"].filter { json[$0]?.text != nil }
      let texts = said.compactMap { json[$0]?.text }.map { show(HTMLText.unescaped($0)) }
      if !texts.isEmpty { message = texts.joined(separator: " ") }
      guard namesFields else { return }
      // Never shown: a traceback is the server's own business.
      let fields = Self.fields(json.members.filter { !said.contains($0.key) && $0.key != "traceback" }, resource: nil)
      fieldErrors = Self.shown(
        fields.sorted { ($0.resource ?? "", $0.name) < ($1.resource ?? "", $1.name) }, isCut: isCut, show: show)
    }
  }

  /// What is wrong with a field, as it came.
  private struct Field {
    var resource: String?
    /// Empty for the object as a whole.
    var name: String
    var texts: [String]
  }

  private static func fields(_ members: [(key: String, value: JSONView)], resource: String?) -> [Field] {
    members.flatMap { name, value in
      if value.isObject { return fields(value.members, resource: name) }
      let texts = value.texts(limit: maximumTexts)
      return texts.isEmpty ? [] : [Field(resource: resource, name: name == "__all__" ? "" : name, texts: texts)]
    }
  }

  private static func shown(_ fields: [Field], isCut: Bool, show: (String) -> String) -> [FieldError] {
    var shown: [FieldError] = []
    var length = 0
    for field in fields {
      let error = FieldError(
        resource: field.resource.map(show), field: field.name.isEmpty ? nil : show(field.name),
        messages: field.texts.map(show))
      length += error.description.utf8.count
      guard length <= maximumLength else { break }
      shown.append(error)
    }
    let rest = fields.count - shown.count
    if isCut {
      shown.append(FieldError(messages: [rest == 0 ? "… and more" : "… and more than \(rest) more"]))
    } else if rest > 0 {
      shown.append(FieldError(messages: ["… and \(rest) more"]))
    }
    return shown
  }
}

extension JSONView {
  /// The texts in it, at any depth of lists and objects, as many as the limit.
  fileprivate func texts(limit: Int) -> [String] {
    var texts: [String] = []
    collect(&texts, after: "", limit: limit)
    return texts
  }

  private func collect(_ texts: inout [String], after path: String, limit: Int) {
    guard texts.count < limit else { return }
    if let text {
      texts.append(path + text)
    } else if let elements {
      for element in elements { element.collect(&texts, after: path, limit: limit) }
    } else {
      for (name, value) in members.sorted(by: { $0.key < $1.key }) {
        value.collect(&texts, after: "\(path)\(name): ", limit: limit)
      }
    }
  }
}
