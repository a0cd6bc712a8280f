import ArgumentParser

/// The forms that a command can write its result in. Each list is an enumeration; a form that is not in a command's list is refused with
/// what is in it.
protocol OutputFormat: CaseIterable, ExpressibleByArgument, RawRepresentable<String>, Sendable {
  /// For people, at a terminal; the default.
  static var text: Self { get }
  /// What the help of `--format` says.
  static var help: String { get }
}

/// What every command writes.
enum PlainFormat: String, OutputFormat {
  case text
  case json

  static let help = "The result's form: text for people, json for programs."
}

/// What `plan`, `apply` and `rollback` write: a plan, or what was done of it.
enum PlanFormat: String, OutputFormat {
  case text
  case json
  case html
  case markdown

  static let help =
    "The result's form: text for people, json for programs, html for a page to keep and to print, "
    + "markdown for the comment of a merge request."
}

/// What `validate` writes: its findings.
enum ValidateFormat: String, OutputFormat {
  case text
  case json
  case junit
  case sarif

  static let help =
    "The result's form: text for people, json for programs, junit and sarif for what shows test results and findings."
}

/// What `verify` writes: its findings, and what it measured.
enum VerifyFormat: String, OutputFormat {
  case text
  case json
  case junit
  case sarif
  case prometheus

  static let help =
    "The result's form: text for people, json for programs, junit and sarif for what shows test results and findings, prometheus for node_exporter."
}

/// What `api list` and `api get` write: objects.
enum ObjectFormat: String, OutputFormat {
  case table
  case json
  case yaml
  case csv

  static let text = ObjectFormat.table
  static let help =
    "The result's form: a table for people, json and yaml for programs, csv for spreadsheets."
}
