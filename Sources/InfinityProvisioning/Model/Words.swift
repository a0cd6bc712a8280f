/// What people call a kind of object.
public struct Words: Sendable {
  /// One of them, as `Lync server`.
  public let one: String
  /// Several.
  public let many: String
  /// What one is in messages about the file.
  let inFile: String
  /// The word in codes of findings.
  let code: String
  /// `a Lync server`
  var withArticle: String { "\(article) \(one)" }

  private let article: String

  /// The words, by default made of the first.
  init(
    _ one: String, many: String? = nil, article: String = "a", inFile: String? = nil, code: String? = nil
  ) {
    self.one = one
    self.many = many ?? one + "s"
    self.article = article
    self.inFile = inFile ?? one
    self.code = code ?? one.lowercased().split(separator: " ").joined(separator: "-")
  }
}
