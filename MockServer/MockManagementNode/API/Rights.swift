/// What the mock's account may do with the resources of the API.
struct Rights: Sendable {
  /// The resources (their places) that it may not touch.
  var forbidden: Set<Int> = []
  /// The methods that it may use of each resource (its place), and nothing else; nil: all.
  var allowed: [Int: Set<String>]?

  /// Whether it may use a method of a resource.
  func allow(_ method: String, on place: Int) -> Bool {
    guard !forbidden.contains(place) else { return false }
    guard let allowed else { return true }
    // Who may read sees what there is to read.
    let asked = method == "OPTIONS" ? "GET" : method
    return allowed[place]?.contains(asked) == true
  }
}

/// A method that an account may use of a resource, written as `GET:turn_server`.
public struct Right: Sendable, Hashable {
  /// `GET`, `POST`, `PATCH`, `PUT` or `DELETE`.
  public var method: String
  /// The resource, with its category where that is not the configuration: `turn_server`, `status/worker_vm`.
  public var resource: String

  /// A right of these parts; nil where the method is none of the API's.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, ["GET", "POST", "PATCH", "PUT", "DELETE"].contains(parts[0]), !parts[1].isEmpty else {
      return nil
    }
    (method, resource) = (parts[0], parts[1])
  }
}
