/// What a file holds as YAML, with what is wrong with it as such.
struct YAMLDocument {
  /// Nil where there is nothing that could be read.
  let value: YAMLValue?
  /// In the order of the text.
  let findings: [Finding]

  /// Reads a file that begins with `version: 1`, as all of ours do.
  ///
  /// - Parameter file: its name in findings.
  init(_ bytes: [UInt8], file: String) {
    let source = SourceText(bytes: bytes)
    let composed = source.text.map(YAMLComposer.compose)
    let faults = source.faults + (composed?.faults ?? [])
    value = composed?.value
    if value == nil, faults.isEmpty {
      let mark = SourceMark(file: file, line: 1, column: 1, path: "")
      findings = [Finding(.syntax.emptyFile, "the file is empty; it begins with `version: 1`", at: mark)]
    } else {
      findings = faults.map { fault in
        let mark = SourceMark(file: file, line: fault.line, column: fault.column, path: "")
        return Finding(.error, fault.code, fault.message, at: mark)
      }
    }
  }
}
