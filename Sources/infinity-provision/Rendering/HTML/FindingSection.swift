import InfinityProvisioning

/// The findings, each kind with what to do, and with every place where it was found.
struct FindingSection {
  let findings: [Finding]

  /// So many of a kind are open from the start.
  private static let mostOpen = 5

  var html: HTML {
    let items = groups.map(item)
    return .section("findings", "Warnings", items.isEmpty ? [] : [.element("ul", ["class": "notes"], items)])
  }

  /// By code, in the order of the first of each.
  private var groups: [[Finding]] {
    var order: [FindingCode] = []
    var byCode: [FindingCode: [Finding]] = [:]
    for finding in findings {
      if byCode[finding.code] == nil { order.append(finding.code) }
      byCode[finding.code, default: []].append(finding)
    }
    return order.compactMap { byCode[$0] }
  }

  private func item(_ findings: [Finding]) -> HTML {
    let isError = findings.contains { $0.severity == .error }
    let code = findings.first?.code
    return .element(
      "li", ["class": isError ? "bad" : nil],
      [
        .element(
          "span", ["class": "kind"], [.text(isError ? "Error " : "Warning "), .element("code", [:], code?.text ?? "")])
      ] + findings.prefix(Self.mostOpen).map(message) + [
        rest(findings.dropFirst(Self.mostOpen)),
        .element("p", [:], [.element("b", [:], "What to do: "), .prose(code?.remedy ?? "")]),
      ])
  }

  private func rest(_ findings: ArraySlice<Finding>) -> HTML {
    guard !findings.isEmpty else { return .nothing }
    return .element(
      "details", [:],
      [.element("summary", [:], "and \(findings.count) more"), .element("div", [:], findings.map(message))])
  }

  private func message(_ finding: Finding) -> HTML {
    let place = finding.mark.map { mark in
      HTML.element(
        "span", ["class": "soft"], " (\(mark.file), line \(mark.line)\(mark.path.isEmpty ? "" : ", \(mark.path)"))")
    }
    return .element("p", [:], [.prose(finding.message), place ?? .nothing])
  }
}
