import InfinityProvisioning
import ProductBuild

/// A report as one page of HTML, which needs nothing but itself: no script, no picture or font from elsewhere.
struct ReportPage {
  let report: PlanReport

  /// The page.
  var html: String {
    let title = "\(report.facts.title): \(SummarySection(report: report).headline)"
    return HTML.document(
      language: "en",
      head: [
        .void("meta", ["charset": "utf-8"]),
        .void("meta", ["http-equiv": "Content-Security-Policy", "content": PageStyle.policy]),
        .void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        .void("meta", ["name": "color-scheme", "content": "light dark"]),
        .void("meta", ["name": "referrer", "content": "no-referrer"]),
        .element("title", [:], title),
      ],
      style: PageStyle.sheet,
      body: [
        SummarySection(report: report).html,
        .element("main", [:], sections),
        .element(
          "footer", [:],
          "Made by infinity-provision \(ProductVersion.text). This page is complete in itself: it loads nothing and runs nothing."
        ),
      ]
    ).source
  }

  private var sections: [HTML] {
    [
      FailureSection(report: report).html, StepSection(report: report).html, NotableSection(report: report).html,
      FindingSection(findings: report.plan.warnings).html, CertificateSection(report: report).html,
      LocationSection(report: report).html, SharedSection(report: report).html,
    ]
  }
}

extension HTML {
  /// A part of a page under a heading, which names it for screen readers too; nothing without content.
  static func section(_ id: StaticString, _ heading: String, _ content: [HTML]) -> HTML {
    let content = content.filter { $0 != .nothing }
    guard !content.isEmpty else { return .nothing }
    return .element(
      "section", ["aria-labelledby": "\(id)"], [.element("h2", ["id": "\(id)"], heading)] + content)
  }
}
