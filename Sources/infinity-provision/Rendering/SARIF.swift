import InfinityProvisioning
import ProductBuild

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Findings in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS).
enum SARIF {
  /// A finding, with what `verify` knows of it beside.
  struct Result {
    var finding: Finding
    /// The check that made it, and where it was seen from; null and not there for `validate`.
    var properties: [String: JSONDocument] = [:]
  }

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  private static let program = "infinity-provision"
  /// How each result of this program begins.
  static let beginning = """
    {
      "$schema" : "\(schema)",
      "runs" : [
        {
          "automationDetails" : {
            "id" : "\(program)/
    """

  /// The document of a run; one that failed says so in its invocation.
  ///
  /// - Parameters:
  ///   - notes: what was seen and is good to know.
  ///   - properties: what else is said of the run, as which checks were made.
  static func document(
    _ run: CheckRun, _ results: [Result], notes: [String] = [], properties: [String: JSONDocument] = [:]
  ) -> JSONDocument {
    let codes = results.map(\.finding.code).reduce(into: [FindingCode]()) { codes, code in
      if !codes.contains(code) { codes.append(code) }
    }
    let indices = Dictionary(zip(codes, codes.indices), uniquingKeysWith: { first, _ in first })
    return .object([
      "$schema": .string(schema),
      "version": "2.1.0",
      "runs": [
        .object([
          "tool": .object([
            "driver": .object([
              "name": "infinity-provision", "version": .string(ProductVersion.text), "rules": .array(codes.map(rule)),
            ])
          ]),
          "automationDetails": .object(["id": .string("\(program)/\(run.command)/")]),
          "columnKind": "unicodeCodePoints",
          "originalUriBaseIds": .object([
            folderName: .object(["description": message("The folder in which the command was run.")])
          ]),
          "invocations": [invocation(run, notes, properties)],
          "results": .array(results.map { result($0, index: indices[$0.finding.code]) }),
        ])
      ],
    ])
  }

  /// What relative addresses are relative to.
  private static let folderName = "%SRCROOT%"

  private static func rule(_ code: FindingCode) -> JSONDocument {
    .object([
      "id": .string(code.text), "shortDescription": message(code.meaning), "fullDescription": message(code.meaning),
      "help": message(code.remedy),
      "defaultConfiguration": .object(["level": .string((code.severities.first ?? .error).rawValue)]),
    ])
  }

  private static func result(_ result: Result, index: Int?) -> JSONDocument {
    let finding = result.finding
    var members: [String: JSONDocument] = [
      "ruleId": .string(finding.code.text), "level": .string(finding.severity.rawValue),
      "message": message(finding.message),
    ]
    if let index { members["ruleIndex"] = .integer(index) }
    if let mark = finding.mark { members["locations"] = [location(mark)] }
    if !result.properties.isEmpty { members["properties"] = .object(result.properties) }
    return .object(members)
  }

  private static func location(_ mark: SourceMark) -> JSONDocument {
    var members: [String: JSONDocument] = [:]
    let region = JSONDocument.object(["startLine": .integer(mark.line), "startColumn": .integer(mark.column)])
    if let artifact = artifact(mark.file) {
      members["physicalLocation"] = .object(["artifactLocation": artifact, "region": region])
    } else {
      members["properties"] = .object(["standardInput": region])
    }
    if !mark.path.isEmpty { members["logicalLocations"] = [.object(["fullyQualifiedName": .string(mark.path)])] }
    return .object(members)
  }

  /// Relative to the working folder where the file is in it; nil for standard input, which has no address.
  private static func artifact(_ file: String) -> JSONDocument? {
    guard file != "-" else { return nil }
    let folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath).standardizedFileURL.path + "/"
    let path = URL(fileURLWithPath: file).standardizedFileURL.path
    guard path.hasPrefix(folder) else { return .object(["uri": .string("file://" + encoded(path))]) }
    return .object([
      "uri": .string(encoded(String(path.dropFirst(folder.count)))), "uriBaseId": .string(folderName),
    ])
  }

  /// As a path of an address (RFC 3986): everything else is percent-encoded, a colon too, so that no name looks like a scheme.
  private static func encoded(_ path: String) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
    return path.utf8.map { byte in
      plain.contains(byte)
        ? String(UnicodeScalar(byte)) : "%" + UInt32(byte).hexadecimal(digits: 2).uppercased()
    }.joined()
  }

  private static func invocation(
    _ run: CheckRun, _ notes: [String], _ properties: [String: JSONDocument]
  ) -> JSONDocument {
    var notifications = notes.map { notification($0, "note") }
    if let failure = run.failure {
      notifications += failure.findings.map { finding in
        notification(
          finding.message, finding.severity.rawValue, code: finding.code.text, finding.mark.map { [location($0)] } ?? []
        )
      }
      notifications.append(notification(failure.message, "error", code: failure.code))
    }
    var members: [String: JSONDocument] = [
      "executionSuccessful": .boolean(run.failure == nil), "exitCode": .integer(Int(run.exitStatus.rawValue)),
      "startTimeUtc": .string(run.began.formatted(.iso8601)), "endTimeUtc": .string(run.ended.formatted(.iso8601)),
      "toolExecutionNotifications": .array(notifications),
    ]
    if !properties.isEmpty { members["properties"] = .object(properties) }
    return .object(members)
  }

  private static func notification(
    _ text: String, _ level: String, code: String? = nil, _ locations: [JSONDocument] = []
  ) -> JSONDocument {
    var members: [String: JSONDocument] = ["level": .string(level), "message": message(text)]
    if let code { members["descriptor"] = .object(["id": .string(code)]) }
    if !locations.isEmpty { members["locations"] = .array(locations) }
    return .object(members)
  }

  private static func message(_ text: String) -> JSONDocument { .object(["text": .string(text)]) }
}
