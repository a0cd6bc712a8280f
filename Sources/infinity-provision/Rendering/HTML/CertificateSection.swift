import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The certificates that a plan is about, and those that its nodes present, the first to end first.
struct CertificateSection {
  let report: PlanReport

  var html: HTML {
    let uses = (report.landscape?.certificates ?? []).sorted { left, right in
      guard let first = left.validity, let second = right.validity else { return left.validity != nil }
      return first.upperBound < second.upperBound
    }
    guard !uses.isEmpty else { return .nothing }
    let names = report.names
    let rows = uses.map { row($0, names) }
    let caption = "Those of the plan, and those that nodes of its locations present; the first to end first"
    return .section(
      "certificates", "Certificates",
      [
        FoldedTable(
          columns: ["Certificate", "Valid until", "Nodes"], caption: caption, rows: rows, more: "certificate"
        ).html
      ])
  }

  private func row(_ use: CertificateUse, _ names: CertificateNames) -> HTML {
    .element(
      "tr", [:],
      [
        .element(
          "th", ["scope": "row"],
          [
            .text(names.name(use.reference)), .element("small", [:], "\(use.reference.key.kind.title)\(fate(use))"),
            use.reference.fingerprint.map { .element("small", [:], [.text("SHA-256 "), .element("code", [:], $0)]) }
              ?? .nothing,
          ]),
        .element("td", [:], validity(use)), .element("td", [:], nodes(use)),
      ])
  }

  private func fate(_ use: CertificateUse) -> String {
    let isPlan = report.record == nil
    return switch use.fate {
    case .kept: ""
    case .uploaded: isPlan ? ", to be uploaded" : ", upload planned"
    case .deleted: isPlan ? ", to be deleted" : ", deletion planned"
    }
  }

  private func validity(_ use: CertificateUse) -> [HTML] {
    guard let validity = use.validity else { return [.text("not known"), .element("small", [:], use.reference.label)] }
    let now = report.facts.began
    let begins =
      validity.lowerBound > now
      ? [HTML.element("small", ["class": "warn-text"], "valid only from \(PlanReport.day(validity.lowerBound))")] : []
    return [
      .element("b", [:], PlanReport.day(validity.upperBound)),
      .element(
        "small", ["class": validity.upperBound.timeIntervalSince(now) < 30 * 86_400 ? "warn-text" : nil],
        report.distance(to: validity.upperBound)),
    ] + begins
  }

  private func nodes(_ use: CertificateUse) -> String {
    guard use.reference.key.kind == .tlsCertificate else { return "none: a CA certificate" }
    return use.nodesBefore == use.nodesAfter ? "\(use.nodesAfter)" : "\(use.nodesBefore) → \(use.nodesAfter)"
  }
}
