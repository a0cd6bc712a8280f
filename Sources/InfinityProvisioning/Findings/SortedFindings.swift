extension [Finding] {
  /// By file and position, so that the same file gives the same output; what has no place comes first. At most ``maximumCount``.
  package func sortedByPlace() -> [Finding] {
    var seen: Set<Finding> = []
    let sorted = filter { seen.insert($0).inserted }.sorted { left, right in
      switch (left.mark, right.mark) {
      case (nil, nil): left.message < right.message
      case (nil, _): true
      case (_, nil): false
      case (let left?, let right?) where left != right:
        (left.file, left.line, left.column, left.path) < (right.file, right.line, right.column, right.path)
      default: left.message < right.message
      }
    }
    guard sorted.count > Self.maximumCount else { return sorted }
    let more = Finding(
      .syntax.tooManyFindings, "there are more than 100,000 findings; fix these and try again; the others are not shown"
    )
    return [more] + sorted.filter { $0 != more }.prefix(Self.maximumCount - 1)
  }
}
