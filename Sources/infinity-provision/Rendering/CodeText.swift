import InfinityProvisioning

/// Codes of findings as text.
struct CodeText {
  let style: TextStyle

  /// What one means, and what to do.
  func text(_ code: FindingCode) -> String {
    """
    \(style.heading(code.text)): \(severity(code))

    \(code.meaning)

    What to do: \(code.remedy)
    """
  }

  /// All of them, by what they are about.
  var list: String {
    let width = FindingCode.all.map(\.text.count).max() ?? 0
    return FindingCode.groups.map { group in
      let lines = group.codes.map { code in
        "  \(code.text)\(String(repeating: " ", count: width - code.text.count + 2))\(severity(code))"
      }
      return ([style.heading(group.title)] + lines).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private func severity(_ code: FindingCode) -> String {
    code.severities.map(\.rawValue).joined(separator: " or ")
  }
}
