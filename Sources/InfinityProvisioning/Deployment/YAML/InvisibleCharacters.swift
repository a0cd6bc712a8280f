/// Finds the characters that nobody sees where YAML takes them for something else than people do.
///
/// Web pages and mail programs put them there: a no-break space after a colon is a letter to YAML, and a line separator ends
/// a line. Within a value they are for the rules of its key.
enum InvisibleCharacters {
  static func faults(in text: String) -> [SourceText.Fault] {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return [] }
    var faults: [SourceText.Fault] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard line.utf8.contains(where: { $0 >= 0x80 }) else { continue }
      if let (column, message) = fault(in: Array(line.unicodeScalars)) {
        faults.append(
          SourceText.Fault(code: .syntax.invisibleCharacter, message: message, line: index + 1, column: column))
      }
    }
    return Array(faults.prefix(SourceText.maximumFaults))
  }

  /// The first fault of a line, with its column; the others of a line say nothing new.
  private static func fault(in line: [Unicode.Scalar]) -> (column: Int, message: String)? {
    var quote: Unicode.Scalar?
    for (index, scalar) in line.enumerated() {
      // YAML 1.1, which libyaml reads, ends a line here, even in a comment.
      if scalar == "\u{2028}" || scalar == "\u{2029}", let name = scalar.invisibleName {
        return (index + 1, "\(name), which YAML takes for the end of a line; remove it")
      }
      if let open = quote {
        if scalar == open { quote = nil }
      } else if scalar == "#", index == 0 || line[index - 1] == " " {
        return separator(in: line, from: index)
      } else if (scalar == "\"" || scalar == "'") && beginsValue(line[..<index]) {
        quote = scalar
      } else if !scalar.isASCII, let name = scalar.invisibleName, isStructure(line[..<index]) {
        return (index + 1, "\(name) where YAML wants a space or nothing; type it anew")
      }
    }
    return nil
  }

  private static func separator(in line: [Unicode.Scalar], from start: Int) -> (column: Int, message: String)? {
    guard let index = line[start...].firstIndex(where: { $0 == "\u{2028}" || $0 == "\u{2029}" }),
      let name = line[index].invisibleName
    else { return nil }
    return (index + 1, "\(name), which YAML takes for the end of a line; remove it")
  }

  private static func beginsValue(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    before.last { $0 != " " }.map { ":-,[{".unicodeScalars.contains($0) } ?? true
  }

  /// Whether a line's beginning is indentation, dashes, or a key and its colon: no place for anything but a space.
  private static func isStructure(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    let seen = before.filter { $0 != " " && $0.invisibleName == nil }
    guard let last = seen.last else { return true }
    if last != ":" {
      return seen.allSatisfy { $0 == "-" } || "[{,".unicodeScalars.contains(last) && seen.count < before.count
    }
    let rest = seen.dropLast().reversed().drop { $0.properties.isAlphabetic || $0 == "_" || $0 == "<" }
    return rest.first.map { "-{,[".unicodeScalars.contains($0) } ?? true
  }
}
