import ArgumentParser

/// How long a plan is good, as `90m`, `8h` or `2d`.
struct Validity {
  let duration: Duration

  /// - Throws: `ValidationError` for what is no duration, none at all, or longer than a year.
  init(_ argument: String) throws {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86400]
    guard let unit = argument.last.flatMap({ units[$0] }), argument.count <= 9,
      argument.dropLast().allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(argument.dropLast()),
      (1...366 * 86400).contains(number * unit)
    else {
      throw ValidationError("expected a number and a unit (s, m, h or d), as 90m, 8h or 2d, of at most 366 days")
    }
    duration = .seconds(number * unit)
  }
}
