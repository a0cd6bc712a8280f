/// Text of ours and from outside in Markdown, as GitHub and GitLab show it in a comment.
///
/// What comes from outside stands in code, where both take it as it is: no mention, no link, no image, no markup, no quick action.
/// Nothing from outside begins a line of its own outside of code.
enum MarkdownText {
  /// A value within a line. One with grave accents stands between more of them; a blank at each end keeps them apart.
  static func code(_ text: String) -> String {
    let shown = TextStyle.plain.escaped(text)
    let fence = String(repeating: "`", count: longestRun(in: shown) + 1)
    let (first, last) = (shown.unicodeScalars.first, shown.unicodeScalars.last)
    let needsBlanks = shown.isEmpty || first == "`" || last == "`" || (first == " " && last == " ")
    return needsBlanks ? "\(fence) \(shown) \(fence)" : fence + shown + fence
  }

  /// Lines as they are.
  static func block(_ lines: [String], language: String = "text") -> String {
    let longest = lines.map(longestRun).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return (["\(fence)\(language)"] + lines + [fence]).joined(separator: "\n")
  }

  /// What is shown when somebody opens it.
  ///
  /// - Parameter summary: our own words.
  static func folded(_ summary: String, _ content: String) -> String {
    "<details><summary>\(summary)</summary>\n\n\(content)\n\n</details>"
  }

  private static func longestRun(in text: String) -> Int {
    text.unicodeScalars.split { $0 != "`" }.map(\.count).max() ?? 0
  }
}
