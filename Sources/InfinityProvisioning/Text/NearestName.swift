/// Finds which of many names is most likely meant by a misspelled one.
///
/// Near is at most a third of the longer name's letters inserted, removed, replaced or swapped, whatever their case.
package struct NearestName {
  private let names: () -> [String]
  /// Made for the first misspelled name: most files have none, and a large platform has ten thousand names to choose from.
  private lazy var candidates = Set(names()).sorted().map { (name: $0, letters: Self.letters($0)) }
  /// Pairs of letters that may still be compared: a file of nothing but misspelled names gets no hint for the last of them.
  private var budget: Int

  /// - Parameters:
  ///   - names: those that may be meant.
  ///   - budget: pairs of letters that are compared, for all names together.
  package init<Names: Sequence<String>>(_ names: @autoclosure @escaping () -> Names, budget: Int = 50_000_000) {
    self.names = { Array(names()) }
    self.budget = budget
  }

  /// The candidate that is most likely meant, or nil where none is near, or too much was compared before.
  package mutating func nearest(to name: String) -> String? {
    var best: (name: String, distance: Int)?
    let wanted = Self.letters(name)
    for (candidate, other) in candidates {
      guard budget > 0 else { return nil }
      budget -= 1
      let limit = max(1, max(wanted.count, other.count) / 3)
      // The difference in length is a lower bound of the distance: most candidates need no more than that.
      guard abs(wanted.count - other.count) <= limit else { continue }
      budget -= wanted.count * other.count
      let distance = editDistance(wanted, other)
      if distance <= limit, distance < (best?.distance ?? .max) { best = (candidate, distance) }
    }
    return best?.name
  }

  /// `; did you mean "Europe"?`, or nothing: the end of a message about an unknown name.
  package mutating func suggestion(for name: String) -> String {
    nearest(to: name).map { "; did you mean \($0.quotedForMessage)?" } ?? ""
  }

  private static func letters(_ name: String) -> [Unicode.Scalar] {
    String(String.UnicodeScalarView(name.unicodeScalars.prefix(maximumComparedLength))).lowercased().unicodeScalars
      .prefix(maximumComparedLength).map { $0 }
  }
}

/// The candidate that is most likely meant by a misspelled name, or nil where none is near.
package func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
  var names = NearestName(candidates)
  return names.nearest(to: name)
}

/// `; did you mean "Europe"?`, or nothing where no candidate is near: the end of a message about an unknown name.
package func suggestion(for name: String, among candidates: some Sequence<String>) -> String {
  var names = NearestName(candidates)
  return names.suggestion(for: name)
}

/// Names are compared up to this length; the longest legal one has 255 characters.
private let maximumComparedLength = 256

/// Optimal string alignment: insertions, removals, replacements, and swaps of neighbors cost one each.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for row in 1...max(left.count, 1) where row <= left.count {
    var current = [row]
    for column in 1...max(right.count, 1) where column <= right.count {
      let replaced = previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
      var cost = min(replaced, previous[column] + 1, current[column - 1] + 1)
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
        cost = min(cost, beforePrevious[column - 2] + 1)
      }
      current.append(cost)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[right.count]
}
