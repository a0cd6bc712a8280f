/// When two values of a field mean the same, so that no cosmetic difference ever shows as a change.
enum Comparison: Sendable {
  /// As they stand.
  case exact
  /// As host names or IP addresses, without regard to case or notation.
  case host
  /// As words of a list, without regard to case: no list has two that differ in it alone.
  case word

  /// Whether two values mean the same.
  func areEqual(_ left: PlanValue, _ right: PlanValue) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)) where self == .host:
      CanonicalForm.areSameHost(left, right)
    case (.text(let left), .text(let right)) where self == .word: left.inLowerCase == right.inLowerCase
    case (.text(let text), .null), (.null, .text(let text)): text.isEmpty
    case (.references(let list), .null), (.null, .references(let list)): list.isEmpty
    // By natural key: of two identical certificates either will do.
    case (.reference(let left), .reference(let right)): left.means(right)
    case (.references(let left), .references(let right)): Set(left.map(\.key)) == Set(right.map(\.key))
    case (.certificate(let left, _), .certificate(let right, _)): left.key == right.key
    default: left == right
    }
  }
}
