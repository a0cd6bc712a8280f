import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What `doctor` saw, as text.
struct DoctorText {
  let style: TextStyle

  func text(_ diagnosis: Diagnosis) -> String {
    var blocks = [head(diagnosis), table(diagnosis.resources)]
    if !diagnosis.forms.isEmpty { blocks.append(forms(diagnosis.forms)) }
    if !diagnosis.findings.isEmpty {
      blocks.append(
        diagnosis.findings.map { style.escaped("\($0.finding) [\($0.finding.code)]") }.joined(separator: "\n"))
    }
    blocks.append(Self.summary(diagnosis))
    return blocks.joined(separator: "\n\n")
  }

  /// `Doctor: 1 error, 2 warnings.`
  static func summary(_ diagnosis: Diagnosis) -> String {
    let errors = diagnosis.findings.count { $0.finding.severity == .error }
    let warnings = diagnosis.findings.count - errors
    let counts = [
      errors == 0 ? nil : "\(errors) error\(errors == 1 ? "" : "s")",
      warnings == 0 ? nil : "\(warnings) warning\(warnings == 1 ? "" : "s")",
    ].compactMap { $0 }
    if errors > 0 { return "Doctor: \(counts.joined(separator: ", ")); a run would stop if it needs what is named." }
    return "Doctor: nothing that was seen would stop a run\(counts.isEmpty ? "" : "; \(counts[0])")."
  }

  private func head(_ diagnosis: Diagnosis) -> String {
    var lines = [style.heading("Management Node \(style.escaped(diagnosis.managementNode))")]
    lines.append("  release         \(diagnosis.release.map(style.escaped) ?? "not seen")")
    lines.append(
      "  a request takes \(diagnosis.requestTime.inMilliseconds) (the median of \(diagnosis.requests))")
    if let certificate = diagnosis.certificate {
      lines.append(
        "  TLS certificate \(style.escaped(certificate.commonName)), issued by \(style.escaped(certificate.issuer)), valid until "
          + certificate.validUntil.formatted(.iso8601.year().month().day()))
    } else {
      lines.append("  TLS certificate not seen")
    }
    lines.append("  clock           \(clock(diagnosis.clockDifference))")
    return lines.joined(separator: "\n")
  }

  private func clock(_ difference: Duration?) -> String {
    switch difference?.components.seconds {
    case nil: "not known"
    case (-1...1)?: "as this machine's"
    case let seconds?: "\(abs(seconds)) seconds \(seconds > 0 ? "ahead of" : "behind") this machine's"
    }
  }

  private func table(_ resources: [ResourceDiagnosis]) -> String {
    let header = ["KIND", "OBJECTS", "READ", "CHANGE", "FIELDS"]
    let rows = resources.map { resource in
      [
        resource.name, resource.objects.map(String.init) ?? "-",
        resource.access == .readable ? "yes" : resource.access.rawValue,
        resource.isChangeable == false ? "no" : "unknown",
        resource.access == .readable
          ? "\(resource.fields.count - resource.lacking.count) of \(resource.fields.count), \(resource.unknown.count) unused"
          : "-",
      ]
    }
    let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
    return ([header] + rows).enumerated().map { index, row in
      let line = row.indices.map { column in
        column == row.count - 1
          ? row[column] : row[column] + String(repeating: " ", count: widths[column] - row[column].count + 2)
      }.joined()
      return index == 0 ? style.heading(line) : line
    }.joined(separator: "\n")
  }

  private func forms(_ forms: [String: String]) -> String {
    let width = forms.keys.map(\.count).max() ?? 0
    let lines = forms.sorted { $0.key < $1.key }.map { group, form in
      "  \(group)\(String(repeating: " ", count: width - group.count + 2))\(form)"
    }
    return ([style.heading("Forms of its answers")] + lines).joined(separator: "\n")
  }
}

extension Duration {
  /// `12 ms`
  fileprivate var inMilliseconds: String {
    "\(components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000) ms"
  }
}
