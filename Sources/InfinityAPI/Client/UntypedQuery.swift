/// What is asked of a list by the API's own names, such as `name__startswith` and `order_by`.
///
/// ```swift
/// var pairs = [("order_by", "name")]
/// if let prefix { pairs.append(("name__startswith", prefix)) }
/// let themes = try await client.list(at: Endpoint(.configuration, "ivr_theme"), where: UntypedQuery(pairs))
/// ```
///
/// The Management Node ignores a name that it does not know, and gives everything.
public struct UntypedQuery: Sendable, ExpressibleByDictionaryLiteral {
  /// The names and values in the order in which they are sent.
  let items: [(name: String, value: String)]

  /// A query of names and values, in the order in which they are sent; only `order_by` may come more than once.
  public init(_ pairs: some Sequence<(String, String)>) {
    items = pairs.map { (name: $0.0, value: $0.1) }
  }

  /// A query of names and values that are written down.
  public init(dictionaryLiteral elements: (String, String)...) {
    self.init(elements)
  }
}
