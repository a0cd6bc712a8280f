/// When several objects of a kind are changed with one PATCH of their list.
///
/// It saves requests, but writes whole objects: a change that somebody else makes at the same moment can be lost.
public enum BulkMode: String, Sendable, CaseIterable {
  /// Where a step changes 50 objects of a kind or more.
  case auto
  /// Wherever the API allows it.
  case always
  /// Never: a request for each object.
  case never

  func applies(to kind: Kind, count: Int) -> Bool {
    guard kind.allowsBulkPatch else { return false }
    return switch self {
    case .auto: count >= 50
    case .always: count > 1
    case .never: false
    }
  }
}
