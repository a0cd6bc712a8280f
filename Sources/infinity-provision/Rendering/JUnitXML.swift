import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Checks as a JUnit report, in the form that Jenkins and GitLab read.
enum JUnitXML {
  /// How every document begins.
  private static let declaration = #"<?xml version="1.0" encoding="UTF-8"?>"#
  /// How each result of this program begins.
  static let beginning = declaration + "\n<testsuites name=\"infinity-provision "

  /// One check, of a location or of what locations share.
  struct Case {
    /// What it is shown below: the name of a check, or of a file.
    var suite: String
    /// Its name there.
    var name: String
    var findings: [Finding]
    /// What was seen and is good to know.
    var notes: [String] = []
  }

  /// The document of a run; of one that failed, a single case that is an error.
  static func text(_ run: CheckRun, _ cases: [Case]) -> String {
    var suites: [(name: String, cases: [Case])] = []
    for item in cases {
      if let index = suites.firstIndex(where: { $0.name == item.suite }) {
        suites[index].cases.append(item)
      } else {
        suites.append((item.suite, [item]))
      }
    }
    let outcomes = cases.map(Outcome.init)
    let isFailure = run.failure != nil
    let head = element(
      "testsuites", ["name": "infinity-provision \(run.command)"],
      count(outcomes, errors: isFailure ? 1 : 0, tests: cases.count + (isFailure ? 1 : 0), named: false))
    let body = suites.map { suite($0.name, $0.cases, run) } + (run.failure.map { [failure($0, run)] } ?? [])
    return ([declaration, "<\(head)>"] + body + ["</testsuites>"]).joined(separator: "\n")
  }

  /// What a case shows: the worst of its findings.
  private enum Outcome {
    case passed, failed, notChecked

    init(_ item: Case) {
      if item.findings.hasErrors {
        self = .failed
      } else if item.findings.contains(where: \.code.saysNotChecked) {
        self = .notChecked
      } else {
        self = .passed
      }
    }
  }

  private static func suite(_ name: String, _ cases: [Case], _ run: CheckRun) -> String {
    let counts = count(cases.map(Outcome.init), errors: 0, tests: cases.count, named: true)
    let head = element("testsuite", ["name": name, "timestamp": run.began.formatted(.iso8601)], counts)
    return (["  <\(head)>"] + cases.map { testCase($0, run) } + ["  </testsuite>"]).joined(separator: "\n")
  }

  private static func testCase(_ item: Case, _ run: CheckRun) -> String {
    let head = element("testcase", ["classname": "infinity-provision.\(run.command)", "name": item.name])
    let lines = item.findings.map(\.description) + item.notes.map { "note: \($0)" }
    guard !lines.isEmpty else { return "    <\(head)/>" }
    let text = escaped(lines.joined(separator: "\n"))
    let body: String
    switch Outcome(item) {
    case .failed: body = message("failure", item.findings.filter { $0.severity == .error }, text)
    case .notChecked: body = message("skipped", item.findings.filter(\.code.saysNotChecked), text)
    case .passed: body = "      <system-out>\(text)</system-out>"
    }
    return "    <\(head)>\n\(body)\n    </testcase>"
  }

  /// The findings that decide are named first; the text has all.
  private static func message(_ name: String, _ deciding: [Finding], _ text: String) -> String {
    let first = deciding.first?.message ?? ""
    let others = deciding.count > 1 ? " (and \(deciding.count - 1) more)" : ""
    let head = element(name, ["type": deciding.first?.code.text ?? "", "message": first + others])
    return "      <\(head)>\(text)</\(name)>"
  }

  private static func failure(_ failure: CommandExit.Failure, _ run: CheckRun) -> String {
    let suite = element(
      "testsuite", ["name": run.command, "timestamp": run.began.formatted(.iso8601)],
      count([], errors: 1, tests: 1, named: true))
    let item = element("testcase", ["classname": "infinity-provision.\(run.command)", "name": run.command])
    let error = element("error", ["type": failure.code, "message": failure.message])
    let text = escaped((failure.findings.map(\.description) + [failure.message]).joined(separator: "\n"))
    return """
        <\(suite)>
          <\(item)>
            <\(error)>\(text)</error>
          </testcase>
        </testsuite>
      """
  }

  /// - Parameter named: whether skipped cases are counted, for which only suites have an attribute.
  private static func count(_ outcomes: [Outcome], errors: Int, tests: Int, named: Bool) -> [(String, String)] {
    let skipped = [("skipped", "\(outcomes.count { $0 == .notChecked })")]
    return [
      ("tests", "\(tests)"), ("failures", "\(outcomes.count { $0 == .failed })"), ("errors", "\(errors)"),
    ] + (named ? skipped : [])
  }

  private static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ counts: [(String, String)] = []
  ) -> String {
    ([name] + (attributes.map { ($0.key, $0.value) } + counts).map { "\($0.0)=\"\(escapedInAttribute($0.1))\"" })
      .joined(separator: " ")
  }

  /// A parser makes a space of a line end in an attribute that is not written as a reference.
  private static func escapedInAttribute(_ text: String) -> String {
    escaped(text).replacing("\n", with: "&#10;")
  }

  /// A text as XML 1.0 can hold it: of what it cannot, as most control characters, the code is written.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\n": "\n"
      case "\u{FFFE}", "\u{FFFF}": "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: String(scalar).escapedForTerminal
      }
    }.joined()
  }
}
