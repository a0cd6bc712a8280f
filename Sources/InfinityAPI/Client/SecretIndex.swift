/// Finds many texts in another one, in one pass.
///
/// Each place of the text is looked up by its next eight bytes, or fewer where what is looked for is shorter.
struct SecretIndex: Sendable {
  private let forms: [[UInt8]]
  /// Forms of eight bytes or more, by the first eight.
  private var long: [UInt64: [Int]] = [:]
  /// Shorter forms, by their length.
  private var short: [(length: Int, words: Set<UInt64>)] = []
  /// Whether any form begins with a byte.
  private var beginnings = [Bool](repeating: false, count: 256)

  /// So many bytes may stand between a secret that is broken off and the end of its text: a dot, quotes, `[truncated]`, or the
  /// beginning of an escaped character.
  private static let maximumRest = 16

  private static let wordLength = SecretForms.minimumLength

  init(_ forms: Set<[UInt8]>) {
    self.forms = Array(forms)
    for (number, form) in self.forms.enumerated() {
      beginnings[Int(form[0])] = true
      let length = min(form.count, Self.wordLength)
      let word = Self.word(form, at: 0, length: length)
      if length == Self.wordLength {
        long[word, default: []].append(number)
      } else if let index = short.firstIndex(where: { $0.length == length }) {
        short[index].words.insert(word)
      } else {
        short.append((length, [word]))
      }
    }
  }

  /// Adds where in the first form of a text something stands that is looked for, and where the text's end breaks it off.
  ///
  /// - Parameter length: of the first form of the text, in bytes.
  func find(in text: TracedText, length: Int, adding places: inout [Range<Int>]) {
    let bytes = text.bytes
    for index in bytes.indices where beginnings[Int(bytes[index])] {
      for (length, words) in short where index + length <= bytes.count {
        if words.contains(Self.word(bytes, at: index, length: length)) {
          places.append(text.source(of: index..<index + length))
        }
      }
      guard index + Self.wordLength <= bytes.count,
        let candidates = long[Self.word(bytes, at: index, length: Self.wordLength)]
      else { continue }
      for form in candidates.lazy.map({ forms[$0] }) {
        var end = index + Self.wordLength
        while end < bytes.count, end - index < form.count, bytes[end] == form[end - index] { end += 1 }
        let place = text.source(of: index..<end)
        if end - index == form.count || length - place.upperBound <= Self.maximumRest { places.append(place) }
      }
    }
  }

  private static func word(_ bytes: [UInt8], at index: Int, length: Int) -> UInt64 {
    bytes[index..<index + length].reduce(0) { $0 << 8 | UInt64($1) }
  }
}
