/// Texts that count on, told by the first and the last: `fe01.example.com … fe20.example.com`. Nothing is lost: between two neighbors
/// only numbers differ, and each of them stays or goes up by one, the same ones all the way.
public struct TextRun: Sendable, Equatable {
  /// The first text.
  public let first: String
  /// The last; the first where there is only one.
  public let last: String
  /// How many there are.
  public let count: Int

  /// Fewer are as short one by one.
  static let leastCount = 3

  /// A list of texts as runs, each text in exactly one of them. Texts that belong to no run are runs of one.
  ///
  /// The runs are in the order of their first texts. Lists in which runs alternate, as the first and the second DNS server of every
  /// location do, are taken apart.
  public static func runs(of texts: [String]) -> [TextRun] {
    let numbered = texts.map(NumberedText.init)
    let partitions = (1...4).map { stride in
      (0..<min(stride, numbered.count)).flatMap { start in
        consecutive(Swift.stride(from: start, to: numbered.count, by: stride).map { numbered[$0] })
      }
    }
    return partitions.min { $0.count < $1.count } ?? []
  }

  private static func consecutive(_ texts: [NumberedText]) -> [TextRun] {
    var runs: [TextRun] = []
    var open: [NumberedText] = []
    var pace: [Int] = []
    func close() {
      if open.count >= leastCount, let first = open.first, let last = open.last {
        runs.append(TextRun(first: first.text, last: last.text, count: open.count))
      } else {
        runs += open.map { TextRun(first: $0.text, last: $0.text, count: 1) }
      }
      open = []
    }
    for text in texts {
      if let last = open.last, let next = last.pace(to: text), open.count == 1 || next == pace {
        pace = next
      } else {
        close()
      }
      open.append(text)
    }
    close()
    return runs
  }
}

/// A text taken apart at its numbers.
struct NumberedText: Sendable {
  let text: String
  private let words: [Substring]
  private let numbers: [Substring]

  init(_ text: String) {
    self.text = text
    var words: [Substring] = []
    var numbers: [Substring] = []
    var rest = text[...]
    while !rest.isEmpty {
      let word = rest.prefix { !Self.isDigit($0) }
      rest = rest.dropFirst(word.count)
      let number = rest.prefix(while: Self.isDigit)
      rest = rest.dropFirst(number.count)
      words.append(word)
      numbers.append(number)
    }
    self.words = words
    self.numbers = numbers
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  /// By how much each number goes up to the next text, 0 or 1 and one of them 1; nil where that does not count on from this one.
  func pace(to next: NumberedText) -> [Int]? {
    guard words == next.words, numbers.count == next.numbers.count else { return nil }
    var pace: [Int] = []
    for (left, right) in zip(numbers, next.numbers) {
      if left == right {
        pace.append(0)
      } else if let number = Int(left), let following = Int(right), number < .max, number + 1 == following,
        left.count == right.count || (!left.hasPrefix("0") && !right.hasPrefix("0"))
      {
        pace.append(1)
      } else {
        return nil
      }
    }
    return pace.contains(1) ? pace : nil
  }
}
