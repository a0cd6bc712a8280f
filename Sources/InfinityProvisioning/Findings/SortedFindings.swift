extension [Finding] {
  /// By file and position, so that the same file gives the same output; what has no place comes first. Findings of one cause are one.
  /// At most ``maximumCount``.
  package func sortedByPlace() -> [Finding] {
    var seen: Set<Finding> = []
    let sorted = filter { seen.insert($0).inserted }.sorted { left, right in
      switch (left.mark, right.mark) {
      case (nil, nil): left.message.comesBefore(right.message)
      case (nil, _): true
      case (_, nil): false
      case (let left?, let right?) where left != right:
        (left.file, left.line, left.column, left.path) < (right.file, right.line, right.column, right.path)
      default: left.message.comesBefore(right.message)
      }
    }.foldedByCause()
    guard sorted.count > Self.maximumCount else { return sorted }
    let more = Finding(
      .syntax.tooManyFindings, "there are more than 100,000 findings; fix these and try again; the others are not shown"
    )
    return [more] + sorted.filter { $0 != more }.prefix(Self.maximumCount - 1)
  }

  /// Findings of one cause as one, where the first of them is: it is as serious as the worst, and says how many places it affects.
  package func foldedByCause() -> [Finding] {
    var folded: [Finding] = []
    var places: [FindingCause: Int] = [:]
    for finding in self {
      guard let cause = finding.cause else {
        folded.append(finding)
        continue
      }
      if let place = places[cause] {
        folded[place].absorb(finding)
      } else {
        places[cause] = folded.count
        folded.append(finding)
      }
    }
    for place in places.values { folded[place].sayReach() }
    return folded
  }
}

extension Finding {
  /// Where it is: one place, or those of the findings that were folded into it.
  package var allPlaces: [SourceMark] { places.isEmpty ? [mark].compactMap(\.self) : places }

  /// Takes the places of another finding of the same cause, and its severity where that is worse.
  fileprivate mutating func absorb(_ other: Finding) {
    // Added to what is there, not put together anew: a cause may have a hundred thousand places.
    if places.isEmpty { places = allPlaces }
    places += other.allPlaces
    if other.severity == .error, severity == .warning { (severity, code) = (.error, other.code) }
  }

  fileprivate mutating func sayReach() {
    // Those of one place are about several things all the same.
    guard let cause, places.count > 1 else { return }
    var seen: Set<SourceMark> = []
    places = places.filter { seen.insert($0).inserted }
    message = cause.message(
      reaching: places.map { $0.path.isEmpty ? "line \($0.line)" : $0.path }, called: "places")
  }
}

extension String {
  /// By characters, but by number where both have digits: line 9 of a file comes before line 10.
  fileprivate func comesBefore(_ other: String) -> Bool {
    var (left, right) = (utf8[...], other.utf8[...])
    while let mine = left.first, let others = right.first {
      let (number, otherNumber) = (left.leadingNumber, right.leadingNumber)
      if !number.isEmpty, !otherNumber.isEmpty {
        let (digits, otherDigits) = (
          number.drop { $0 == UInt8(ascii: "0") }, otherNumber.drop { $0 == UInt8(ascii: "0") }
        )
        if digits.count != otherDigits.count { return digits.count < otherDigits.count }
        if !digits.elementsEqual(otherDigits) { return digits.lexicographicallyPrecedes(otherDigits) }
        left = left.dropFirst(number.count)
        right = right.dropFirst(otherNumber.count)
      } else {
        if mine != others { return mine < others }
        left = left.dropFirst()
        right = right.dropFirst()
      }
    }
    return left.isEmpty && !right.isEmpty
  }
}

extension Substring.UTF8View {
  fileprivate var leadingNumber: Self { prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
}
