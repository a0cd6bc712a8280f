/// The candidate that is most likely meant by a misspelled name, or nil where none is near.
///
/// Near is at most a third of the longer name's letters inserted, removed, replaced or swapped, whatever their case.
package func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
  var best: (name: String, distance: Int)?
  let wanted = Array(name.lowercased().unicodeScalars.prefix(maximumComparedLength))
  for candidate in Set(candidates).sorted() {
    let other = Array(candidate.lowercased().unicodeScalars.prefix(maximumComparedLength))
    let limit = max(1, max(wanted.count, other.count) / 3)
    // The difference in length is a lower bound of the distance: most candidates need no more than that.
    guard abs(wanted.count - other.count) <= limit else { continue }
    let distance = editDistance(wanted, other)
    if distance <= limit, distance < (best?.distance ?? .max) { best = (candidate, distance) }
  }
  return best?.name
}

/// `; did you mean "Europe"?`, or nothing where no candidate is near: the end of a message about an unknown name.
package func suggestion(for name: String, among candidates: some Sequence<String>) -> String {
  nearest(to: name, among: candidates).map { "; did you mean \($0.quotedForMessage)?" } ?? ""
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
