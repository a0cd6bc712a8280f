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
    var before = LineBeginning()
    for (index, scalar) in line.enumerated() {
      defer { before.add(scalar) }
      // YAML 1.1, which libyaml reads, ends a line here, even in a comment.
      if scalar == "\u{2028}" || scalar == "\u{2029}", let name = scalar.invisibleName {
        return (index + 1, "\(name), which YAML treats as the end of a line; remove it")
      }
      if let open = quote {
        if scalar == open { quote = nil }
      } else if scalar == "#", index == 0 || line[index - 1] == " " {
        return separator(in: line, from: index)
      } else if (scalar == "\"" || scalar == "'") && beginsValue(line[..<index]) {
        quote = scalar
      } else if !scalar.isASCII, let name = scalar.invisibleName, before.isStructure {
        return (index + 1, "\(name) where YAML expects a space or nothing; type it again")
      }
    }
    return nil
  }

  private static func separator(in line: [Unicode.Scalar], from start: Int) -> (column: Int, message: String)? {
    guard let index = line[start...].firstIndex(where: { $0 == "\u{2028}" || $0 == "\u{2029}" }),
      let name = line[index].invisibleName
    else { return nil }
    return (index + 1, "\(name), which YAML treats as the end of a line; remove it")
  }

  private static func beginsValue(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    before.last { $0 != " " }.map { ":-,[{".unicodeScalars.contains($0) } ?? true
  }
}

/// What stands in a line before a place, as far as it tells whether that is no place for anything but a space.
///
/// It is taken in once, from left to right: a line may be as long as the file.
private struct LineBeginning {
  private var length = 0
  /// Characters that are seen.
  private var seen = 0
  private var last: Unicode.Scalar?
  private var hasOnlyDashes = true
  /// The last two of those that are in no word.
  private var marks: (before: Unicode.Scalar?, last: Unicode.Scalar?)

  mutating func add(_ scalar: Unicode.Scalar) {
    length += 1
    guard scalar != " ", scalar.invisibleName == nil else { return }
    seen += 1
    last = scalar
    if scalar != "-" { hasOnlyDashes = false }
    if !scalar.properties.isAlphabetic, scalar != "_", scalar != "<" { marks = (marks.last, scalar) }
  }

  /// Whether it is indentation, dashes, or a key and its colon.
  var isStructure: Bool {
    guard let last else { return true }
    if last != ":" { return hasOnlyDashes || "[{,".unicodeScalars.contains(last) && seen < length }
    return marks.before.map { "-{,[".unicodeScalars.contains($0) } ?? true
  }
}
