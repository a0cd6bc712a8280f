package import InfinityAPI

/// What an operator gives a field, before its kind is known: from `--set`, `--set-secret` or a file.
package enum FieldInput: Sendable {
  /// A text as it was written: `null` clears, `@path` stands for what is in a file.
  case written(String)
  /// A value of a YAML or JSON file.
  case value(RequestValue)
  /// A secret, by where it comes from.
  case secret(SecretSource)

  /// Reads `FIELD=VALUE`.
  ///
  /// - Throws: ``RunFailure`` where it is something else.
  package static func setting(_ text: String) throws(RunFailure) -> (name: String, input: FieldInput) {
    let (name, value) = try parts(text, "--set")
    return (name, .written(value))
  }

  /// Reads `FIELD={env: NAME}`, `FIELD={file: path}` or `FIELD={command: […]}`. What stands there is never repeated.
  ///
  /// - Throws: ``RunFailure`` where it is something else.
  package static func secretSetting(_ text: String) throws(RunFailure) -> (name: String, input: FieldInput) {
    let (name, value) = try parts(text, "--set-secret")
    let composed = YAMLComposer.compose(value)
    guard let yaml = composed.value, composed.faults.isEmpty, case .mapping = yaml.content else {
      throw RunFailure(
        .badRequest,
        "--set-secret \(name) needs where the secret comes from: {env: NAME}, {file: path} or {command: [program, argument, …]}"
      )
    }
    return (name, .secret(try source(yaml, name, FileContext.standardInput)))
  }

  /// Reads a file of fields, in YAML or JSON.
  ///
  /// A secret is given there as in a deployment file, by where it comes from.
  ///
  /// - Parameter facts: what is known of the kind or the command; nil where only the Management Node knows it.
  /// - Throws: ``RunFailure`` where it cannot be read or is no mapping.
  package static func file(
    _ path: String, of facts: ResourceFacts?
  ) throws(RunFailure) -> [(name: String, input: FieldInput)] {
    let source = SourceText(bytes: try bytes(path, "the file of fields"))
    let composed = source.text.map(YAMLComposer.compose)
    if let fault = (source.faults + (composed?.faults ?? [])).first {
      throw RunFailure(.badRequest, "\(path):\(fault.line):\(fault.column): \(fault.message)")
    }
    guard case .mapping(let entries)? = composed?.value?.content else {
      throw RunFailure(.badRequest, "the file \(path.quotedForMessage) must be a mapping of fields and their values")
    }
    var fields: [(name: String, input: FieldInput)] = []
    for entry in entries {
      guard facts?.field(entry.key)?.isSecret ?? SecretNames.areLike(entry.key) else {
        fields.append((entry.key, .value(entry.value.requestValue)))
        continue
      }
      fields.append(
        (
          entry.key,
          entry.value.isNull
            ? .written("null") : .secret(try Self.source(entry.value, entry.key, FileContext(path: path)))
        ))
    }
    return fields
  }

  /// The bytes of a file that the command line names.
  static func bytes(_ path: String, _ what: String) throws(RunFailure) -> [UInt8] {
    switch FileBytes.read(path: path, maximum: maximumSize + 1) {
    case .failure(let failure):
      throw RunFailure(
        .badRequest, "\(what) \(path.quotedForMessage) cannot be read: \(failure.reason)\(PathHint.hint(for: path))")
    case .success(let bytes):
      guard bytes.count <= maximumSize else {
        throw RunFailure(.badRequest, "\(what) \(path.quotedForMessage) is larger than 256 MiB")
      }
      return bytes
    }
  }

  private static let maximumSize = 256 << 20

  private static func parts(_ text: String, _ option: String) throws(RunFailure) -> (String, String) {
    guard let sign = text.firstIndex(of: "="), sign != text.startIndex else {
      // What was written may be a secret.
      throw RunFailure(.badRequest, "\(option) needs FIELD=VALUE, such as name=Europe")
    }
    return (String(text[..<sign]), String(text[text.index(after: sign)...]))
  }

  private static func source(
    _ value: YAMLValue, _ name: String, _ file: FileContext
  ) throws(RunFailure) -> SecretSource {
    let shape = ObjectShape(noun: "a secret", keys: [Key("secret", .secret(maximum: nil), "Where it comes from.")])
    let document = YAMLValue(
      content: .mapping([YAMLEntry(key: "secret", line: value.line, column: value.column, value: value)]),
      line: value.line, column: value.column)
    var checker = ShapeChecker(file: file, allowsPlaintextSecrets: false)
    checker.namesPlaintextOption = false
    guard let source = checker.object(document, shape, path: .document)?.secret("secret") else {
      throw RunFailure(.badRequest, "\(name): \(checker.findings.first?.message ?? "not a source of a secret")")
    }
    return source
  }
}

extension YAMLValue {
  /// The value as JSON has it.
  fileprivate var requestValue: RequestValue {
    switch content {
    case .list(let values): .array(values.map(\.requestValue))
    case .mapping(let entries):
      .object(Dictionary(entries.map { ($0.key, $0.value.requestValue) }, uniquingKeysWith: { first, _ in first }))
    case .scalar(let text, isPlain: false): .string(text)
    case .scalar(let text, isPlain: true):
      switch PlainScalar(text) {
      case .null: .null
      case .boolean(let flag): .boolean(flag)
      case .number: Int(text).map(RequestValue.integer) ?? Double(text).map(RequestValue.number) ?? .string(text)
      case .legacyBoolean, .date, .text: .string(text)
      }
    }
  }
}
