import InfinityAPI

/// Checks the values of one file against the key table, and keeps every finding.
struct ShapeChecker {
  /// What a value is until somebody has decided it.
  static let undecided = "TODO"

  let file: FileContext
  let allowsPlaintextSecrets: Bool
  /// Whether there is an option that allows a secret in plain text, for the message.
  var namesPlaintextOption = true
  private(set) var findings: [Finding] = []

  init(file: FileContext, allowsPlaintextSecrets: Bool) {
    self.file = file
    self.allowsPlaintextSecrets = allowsPlaintextSecrets
  }

  // MARK: Mappings and lists

  /// The mapping with what is right in it, or nil where the value is no mapping.
  mutating func object(_ value: YAMLValue, _ shape: ObjectShape, path: DocumentPath) -> Entry? {
    let mark = mark(value, path)
    guard case .mapping(let entries) = value.content else {
      report(.value.wrongType, "expected a mapping (the keys of \(shape.noun)), not \(value.typeName)", at: mark)
      return nil
    }
    var object = Entry(at: mark, keys: entries.count)
    let left = shape.onlyMissingKey(of: entries)
    for entry in entries {
      guard let key = shape.key(entry.key) else {
        // The key that is probably meant is not reported as missing as well: one mistake, one finding.
        if let meant = reportUnknownKey(entry, of: shape, path: path, orElse: left) { object.noteFault(in: meant) }
        continue
      }
      let entryPath = path.key(key.name)
      if let checked = field(entry.value, key, path: entryPath) {
        object[key.name] = Located(checked, at: self.mark(entry.value, entryPath))
        if case .list(let items) = checked, items.count < listed(entry.value).count { object.noteFault(in: key.name) }
      } else {
        object.noteFault(in: key.name)
      }
    }
    for key in shape.keys where key.isRequired && !object.isWritten(key.name) {
      report(
        .value.missingKey, "required in \(shape.noun), but missing (expected \(key.value.expectation))",
        at: mark.key(key.name))
    }
    return object
  }

  private mutating func field(_ value: YAMLValue, _ key: Key, path: DocumentPath) -> Entry.Value? {
    guard value.isNull else { return check(value, key.value, path: path) }
    switch key.null {
    case .clears:
      return .cleared
    case .refused:
      report(
        .value.nullRefused,
        "null is not allowed here, since there is nothing to clear: expected \(key.value.expectation)"
          + (key.isRequired ? "" : ", or leave the key out"), at: mark(value, path))
      return nil
    }
  }

  /// Reports the key, and says which one is probably meant.
  ///
  /// - Parameter left: the key that is missing, which is meant where none is spelled alike; nil for none.
  private mutating func reportUnknownKey(
    _ entry: YAMLEntry, of shape: ObjectShape, path: DocumentPath, orElse left: String?
  ) -> String? {
    // A key of odd characters is not repeated in the path, where it could be taken for something else.
    let isSimple =
      entry.key.utf8.count <= 40 && entry.key.allSatisfy { $0.isASCII && ($0.isLetter || "-_".contains($0)) }
    let entryPath = isSimple ? path.key(entry.key) : path
    // One of digits or signs may be a line of a file that was never meant to be read here, as a list of passwords.
    let isWord = entry.key.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "-_".contains(Character($0)) || $0.invisibleName != nil
    }
    let name = !isSimple && isWord && entry.key.utf8.count <= 40 ? " \(entry.key.quotedForMessage)" : ""
    let mark = SourceMark(file: file.name, line: entry.line, column: entry.column, path: entryPath)
    let names = shape.keys.map(\.name)
    if shape.noun == DocumentKeys.included.noun, DocumentKeys.document.key(entry.key) != nil {
      report(.value.unknownKey, "this key cannot be in an included file, only in the file that includes it", at: mark)
      return nil
    }
    let near = nearest(to: entry.key, among: names)
    let hint =
      near.map { "; did you mean `\($0)`?" }
      ?? left.map { "; did you mean `\($0)`, which is required and missing?" } ?? ""
    let invisible = entry.key.unicodeScalars.lazy.compactMap(\.invisibleName).first.map { " with \($0) in it" } ?? ""
    report(
      .value.unknownKey,
      "unknown key\(name)\(invisible)\(hint) (keys of \(shape.noun): \(names.joined(separator: ", ")))",
      at: mark)
    return near ?? left
  }

  mutating func check(_ value: YAMLValue, _ kind: ValueKind, path: DocumentPath) -> Entry.Value? {
    let mark = mark(value, path)
    switch kind {
    case .object(let shape):
      return object(value, shape, path: path).map { .entry($0) }
    case .list(let element):
      guard case .list(let values) = value.content else {
        report(.value.wrongType, "expected a list, not \(value.typeName)", at: mark)
        return nil
      }
      let items = values.enumerated().compactMap { index, value -> Located<Entry.Value>? in
        let itemPath = path.element(index)
        return check(value, element, path: itemPath).map { Located($0, at: self.mark(value, itemPath)) }
      }
      return .list(items)
    case .anyOf(let kinds):
      guard let kind = kinds.first(where: { $0.hasForm(of: value) }) else {
        report(.value.wrongType, "expected \(kind.expectation), not \(value.typeName)", at: mark)
        return nil
      }
      return check(value, kind, path: path)
    case .program:
      guard let words = words(value, path: path, such: "[./check-calls, --quiet]") else { return nil }
      return .list(zip(words, listed(value)).map { Located(.text($0), at: self.mark($1, path)) })
    case .secret(let maximum):
      return secret(value, maximum: maximum, at: mark).map { .secret($0) }
    default:
      let text: String
      let isPlain: Bool
      switch value.content {
      case .scalar(let scalar, let plain): (text, isPlain) = (scalar, plain)
      case .list, .mapping:
        report(.value.wrongType, "expected \(kind.expectation), not \(value.typeName)", at: mark)
        return nil
      }
      guard text != Self.undecided || !isPlain else {
        report(.value.undecided, "still to be decided: expected \(kind.expectation)", at: mark)
        return nil
      }
      let result = ScalarRules.check(text, isPlain: isPlain, kind, in: file, at: mark)
      if case .failure(let objection) = result { report(objection.code, objection.message, at: mark) }
      return try? result.get()
    }
  }

  // MARK: Secrets

  /// Nothing that stands in a secret's place is ever repeated in a finding.
  private mutating func secret(_ value: YAMLValue, maximum: Int?, at mark: SourceMark) -> SecretSource? {
    let forms = "{env: NAME}, {file: path} or {command: [program, argument, …]}"
    switch value.content {
    case .scalar(_, isPlain: true) where value.isNull, .list:
      report(.value.wrongType, "expected a secret: \(forms)", at: mark)
      return nil
    case .scalar(let text, _):
      let advice = "a secret in plain text; write \(forms) instead"
      guard allowsPlaintextSecrets else {
        let option = namesPlaintextOption ? ", or allow it with --allow-plaintext-secrets" : ""
        report(.secret.plaintext, advice + option, at: mark)
        return nil
      }
      findings.collect(Finding(.warning, .secret.plaintext, advice, at: mark))
      if let objection = SecretRules.objection(to: text, maximum: maximum, isOneLine: maximum != nil) {
        report(objection.code, objection.message, at: mark)
        return nil
      }
      return SecretSource(.plaintext(Secret(text)), at: mark)
    case .mapping(let entries):
      guard entries.count == 1, let entry = entries.first, DocumentKeys.secretForms.contains(entry.key) else {
        let near = entries.compactMap { nearest(to: $0.key, among: DocumentKeys.secretForms) }.first
        let hint = entries.count == 1 ? near.map { "; did you mean `\($0)`?" } ?? "" : ""
        report(.secret.form, "expected exactly one of env, file, command: \(forms)\(hint)", at: mark)
        return nil
      }
      return secretOrigin(entry, path: mark.documentPath).map { SecretSource($0, at: mark) }
    }
  }

  private mutating func secretOrigin(_ entry: YAMLEntry, path: DocumentPath) -> SecretSource.Origin? {
    let path = path.key(entry.key)
    let mark = mark(entry.value, path)
    if entry.value.isNull {
      report(.value.wrongType, "expected \(entry.key == "command" ? "a list" : "text"), not null", at: mark)
      return nil
    }
    switch entry.key {
    case "env":
      if case .scalar(let text, _) = entry.value.content, !SecretRules.isVariableName(text) {
        report(.secret.form, "expected the name of an environment variable: letters, digits and underscores", at: mark)
        return nil
      }
      guard case .text(let name) = check(entry.value, .text(maximum: nil), path: path) else { return nil }
      return .environment(name)
    case "file":
      // Other paths that are none are repeated; this one may be the secret itself.
      if case .scalar(let text, let isPlain) = entry.value.content,
        case .failure(let objection) = ScalarRules.check(text, isPlain: isPlain, .path, in: file, at: mark)
      {
        report(objection.code, "expected the path of the file that holds the secret, on one line", at: mark)
        return nil
      }
      guard case .file(let file) = check(entry.value, .path, path: path) else { return nil }
      return .file(file)
    default:
      return words(entry.value, path: path, such: "[pass, show, turn]").map {
        .command($0, workingDirectory: file.folder.isEmpty ? "." : file.folder)
      }
    }
  }

  /// A program and its arguments.
  private mutating func words(_ value: YAMLValue, path: DocumentPath, such example: String) -> [String]? {
    let values = listed(value)
    guard !values.isEmpty else {
      report(
        .value.wrongType, "expected a list of a program and its arguments, such as \(example)", at: mark(value, path))
      return nil
    }
    let words = values.enumerated().compactMap { commandWord($1, isProgram: $0 == 0, path: path.element($0)) }
    return words.count == values.count ? words : nil
  }

  private func listed(_ value: YAMLValue) -> [YAMLValue] {
    if case .list(let values) = value.content { values } else { [] }
  }

  private mutating func commandWord(_ value: YAMLValue, isProgram: Bool, path: DocumentPath) -> String? {
    guard case .scalar(let text, let isPlain) = value.content, !isPlain || PlainScalar(text) == .text else {
      report(
        .value.wrongType, "expected text, not \(value.typeName); write it in quotes if it is text",
        at: mark(value, path))
      return nil
    }
    guard !text.contains("\0"), !(isProgram && text.isEmpty) else {
      report(
        .value.wrongType, "expected the name of a program, or an argument without a null character",
        at: mark(value, path))
      return nil
    }
    return text
  }

  // MARK: Findings

  private func mark(_ value: YAMLValue, _ path: DocumentPath) -> SourceMark {
    SourceMark(file: file.name, line: value.line, column: value.column, path: path)
  }

  private mutating func report(_ code: FindingCode, _ message: String, at mark: SourceMark) {
    findings.collect(Finding(.error, code, message, at: mark))
  }
}
