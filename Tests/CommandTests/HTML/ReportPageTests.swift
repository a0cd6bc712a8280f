import Foundation
import InfinityAPI
import Testing

@testable import InfinityProvisioning
@testable import infinity_provision

/// What a browser sees of the pages is looked at by scripts/check-report.
@Suite("The report page")
struct ReportPageTests {
  @Test("the head says what the page is and forbids everything but its style")
  func head() {
    let page = ReportFixture().page
    #expect(
      page.hasPrefix(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-
        """))
    #expect(page.contains("<title>Change plan: 4 changes in Europe</title>"))
    #expect(page.hasSuffix("</body>\n</html>"))
    #expect(!page.contains("<script") && !page.contains(" style=") && !page.contains("src=") && !page.contains(" on"))
  }

  @Test("the top says what, where, what deserves a second look, who, when and from what")
  func summary() {
    let page = ReportFixture().page
    #expect(page.contains("<h1>4 changes in Europe</h1>"))
    #expect(page.contains("Management Node <b>https://manager.example.com</b>"))
    #expect(page.contains("<dd>4 changes</dd><dd>2 to create, 2 to change, 0 to delete</dd>"))
    #expect(page.contains("<dd>Europe</dd><dd>1 of 1 Conferencing Nodes</dd><dd>and what locations share</dd>"))
    #expect(page.contains("<dt>Look twice</dt><dd>1 node gets another certificate</dd>"))
    #expect(page.contains("<dt>File</dt><dd>deployment.yaml</dd>"))
    #expect(page.contains("<dt>Operator</dt><dd>alice@desk</dd>"))
    #expect(page.contains("<dt>Planned</dt><dd>2026-11-18 11:06 UTC</dd>"))
  }

  @Test("each step has a line, in the product's words")
  func steps() {
    let page = ReportFixture().page
    #expect(
      page.contains(
        "<b>1</b><span>Server certificate</span><p>creates TLS certificate pool.example.com; changes TLS certificate of Conferencing Node conf01</p>"
      ))
    #expect(
      page.contains(
        "<p>creates Lync / Skype for Business server Europe SfB; changes Lync / Skype for Business server of Location Europe</p>"
      ))
    #expect(!page.contains("mssip_proxy") && !page.contains("worker_vm"))
  }

  @Test("a table has each change with before and after; of a secret only where it comes from")
  func changes() {
    let page = ReportFixture().page
    #expect(
      page.contains(
        #"<span class="field"><i>Lync / Skype for Business server: </i><del>none</del> → <ins>Europe SfB</ins></span>"#)
    )
    #expect(
      page.contains(
        #"<i>Private key: </i><ins>secret, from environment variable TURN_PASSWORD</ins>"#))
    #expect(page.contains(#"<th scope="rowgroup" colspan="2">Step 2: Lync / Skype for Business servers</th>"#))
  }

  @Test(
    "markup, quotes and control characters in names are shown and do nothing",
    arguments: [
      "<script>alert(1)</script>", "</style><b>", "\" onload=\"x", "a\u{1B}[2J\u{202E}b", "]]><svg/onload=x>",
    ])
  func hostile(name: String) {
    let page = ReportFixture(locationName: name, serverName: name, certificateName: name).page
    let plain = ReportFixture().page
    // Every element is one of ours, with the same attributes.
    let tags = #/<[^>]*>/#
    let structure = { (text: String) in
      text.matches(of: tags).map { $0.output.replacing(#/ (content|aria-label)="[^"]*"/#, with: "") }
    }
    #expect(structure(page) == structure(plain))
    #expect(page.contains(HTML.text(name).source))
    #expect(page.unicodeScalars.allSatisfy { !$0.isControl || $0 == "\n" })
  }

  @Test("findings stand with what to do, each code once")
  func findings() {
    let findings = (1...7).map { Finding(.change.sharedObject, "server <\($0)> changes") }
    let page = ReportFixture(warnings: findings).page
    #expect(page.matches(of: #/<code>shared-object-changes<\/code>/#).count == 1)
    #expect(page.matches(of: #/server &lt;\d&gt; changes/#).count == 7)
    #expect(page.contains("<summary>and 2 more</summary>"))
    #expect(page.contains("<b>What to do: </b>" + HTML.text(FindingCode.change.sharedObject.remedy).source))
  }

  @Test("a record says what was made, what failed and why, and draws only what was made")
  func record() {
    let failure = ApplyFailure(.refused, "the Management Node refused it\nname: <taken>")
    let page = ReportFixture(outcomes: [
      .applied(nil), .applied(nil), .failed(failure), .skipped("the server does not exist"),
    ]).page
    #expect(page.contains("<h1>2 of 4 changes made</h1>"))
    #expect(page.contains("<dd>Not complete</dd><dd>2 made, 1 failed, 1 never tried</dd>"))
    #expect(page.contains("<p>the Management Node refused it<br>name: &lt;taken&gt;</p>"))
    #expect(page.contains(#"<td class="made">✓ made</td>"#))
    #expect(page.contains(#"<td class="failed">✕ failed</td>"#))
    #expect(page.contains(#"<td class="skipped">– never tried</td>"#))
    #expect(page.contains("1 change of 2 not made."))
    #expect(page.contains(#"<desc id="after-1-desc">1 node, pool.example.com; no servers.</desc>"#))
  }

  @Test("what may have been made is not said to have failed")
  func unclear() {
    let lost = Outcome.failed(ApplyFailure(.unclear, "the answer was lost"))
    let page = ReportFixture(outcomes: [.applied(nil), .applied(nil), lost, .skipped("x")]).page
    #expect(page.contains(#"<td class="failed">? not clear</td>"#))
  }

  @Test("a plan that is empty says so, and has no empty parts")
  func empty() {
    let plan = Plan(
      managementNode: "https://manager.example.com", changes: [], unchanged: 5, warnings: [], nodeCount: 1)
    let facts = PlanReport.Facts(
      title: "Change plan", file: nil, operatorName: "alice@desk", began: Date(timeIntervalSince1970: 1_795_000_000))
    let page = ReportPage(report: PlanReport(plan: plan, facts: facts)).html
    #expect(page.contains("<h1>No changes: the Management Node matches the file</h1>"))
    #expect(page.contains("<main></main>"))
  }

  @Test("secrets of which nothing is recorded are announced")
  func unknownSecrets() {
    let turn = ObjectReference(ObjectKey(.turnServer, "TURN"), label: "TURN", uri: nil)
    let secret = UnknownSecret(target: turn, field: "password", source: ReportFixture.secret)
    let page = ReportFixture(secrets: [secret]).page
    #expect(page.contains("<dd>and 1 secret to send</dd>"))
    #expect(page.contains("<b>1 secret is replaced</b>"))
  }
}
