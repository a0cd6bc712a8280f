import Foundation
import InfinityProvisioning
import TestSupport
import Testing

@Suite("The deployment file's reference")
struct DeploymentReferenceTests {
  private static let path = PackageFolder.root + "/docs/deployment-file.md"

  private static func documentation() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  /// Every mapping of the file with the path under which it is written.
  private static func shapes(_ shape: ObjectShape = DocumentKeys.document, at path: String = "") -> [(
    String, ObjectShape
  )] {
    var all = [(path, shape)]
    for key in shape.keys {
      guard let inner = key.value.object else { continue }
      let suffix = if case .list = key.value { "[]" } else { "" }
      all += shapes(inner, at: (path.isEmpty ? "" : path + ".") + key.name + suffix)
    }
    return all
  }

  @Test func `the documentation has a table for every mapping, with each key's type, default and meaning`() throws {
    let written = try Self.documentation()
    let expected = Self.withTables(written)
    try expectPage("deployment-file.md", isMadeBy: "DeploymentReferenceTests", expected)
    let rows = expected.split(separator: "\n").filter { $0.hasPrefix("| `") }.count
    #expect(rows == Self.shapes().flatMap(\.1.keys).count, "a table of keys stands under no heading of a mapping")
  }

  /// The page with the table below each heading of a mapping as the tables of `Kinds/` give it; a mapping without a heading gets one.
  private static func withTables(_ page: String) -> String {
    var page = page
    for (path, shape) in shapes() {
      let heading = path.isEmpty ? "### The top level\n" : "### `\(path)`\n"
      if !page.contains(heading) {
        page = page.replacing("## Secrets\n", with: "\(heading)\n\(tableHead)\n## Secrets\n", maxReplacements: 1)
      }
      guard let start = page.range(of: heading), let head = page[start.upperBound...].range(of: tableHead) else {
        continue
      }
      let end = page[head.upperBound...].range(of: "\n\n")?.lowerBound ?? page.endIndex
      let rows = shape.keys.map(\.row).joined(separator: "\n")
      page.replaceSubrange(head.upperBound..<max(end, head.upperBound), with: rows)
    }
    return page
  }

  private static let tableHead = "| key | type | required, default | meaning |\n|---|---|---|---|\n"

  @Test func `the documentation's example is read without a finding`() throws {
    let documentation = try Self.documentation()
    let blocks = documentation.components(separatedBy: "```yaml\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    let example = try #require(blocks.first)
    let reading = DeploymentReader().read(standardInput: Array(example.utf8))
    #expect(reading.findings.isEmpty)
    #expect(reading.valid?.locations.first?.pool?.nodes.count == 3)
    for block in blocks.dropFirst() {
      let reading = DeploymentReader().read(standardInput: Array("version: 1\n\(block)".utf8))
      #expect(reading.findings.isEmpty, "\(block)")
    }
  }

  @Test func `the JSON Schema says of each key what the decoder's table says of it`() throws {
    let parsed = try JSONSerialization.jsonObject(with: Data(DeploymentSchema.text.utf8))
    let schema = try #require(parsed as? [String: Any])
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    try check(schema, DocumentKeys.document, path: "")
  }

  private func check(_ schema: [String: Any], _ shape: ObjectShape, path: String) throws {
    let properties = try #require(schema["properties"] as? [String: [String: Any]], "\(path)")
    #expect(Set(properties.keys) == Set(shape.keys.map(\.name)), "\(path)")
    #expect(schema["additionalProperties"] as? Bool == false, "\(path)")
    #expect(Set(schema["required"] as? [String] ?? []) == Set(shape.keys.filter(\.isRequired).map(\.name)), "\(path)")
    for key in shape.keys {
      let property = try #require(properties[key.name])
      #expect(property["description"] as? String == key.summary)
      let acceptsNull = (property["type"] as? [String])?.contains("null") ?? false
      #expect(acceptsNull == (key.null == .clears), "\(path).\(key.name)")
      guard let inner = key.value.object else { continue }
      let nested = property["items"] as? [String: Any] ?? property
      let forms = nested["anyOf"] as? [[String: Any]] ?? [nested]
      try check(try #require(forms.first { $0["properties"] != nil }), inner, path: "\(path).\(key.name)")
    }
  }
}

extension Key {
  /// The key's row of a table in the documentation.
  fileprivate var row: String {
    let presence = isRequired ? "required " : defaultValue.map { $0.isEmpty ? "empty " : "`\($0)` " } ?? ""
    return "| `\(name)` | \(value.documentation)\(null == .clears ? ", or null" : "") | \(presence)| \(summary) |"
  }
}

extension ValueKind {
  fileprivate var documentation: String {
    switch self {
    case .formatVersion: "`1`"
    case .text(let maximum): maximum.map { "text, \($0)" } ?? "text"
    case .description(let maximum): "text, \(maximum), may be empty"
    case .dnsName(let fullyQualified): fullyQualified ? "fully qualified DNS name, 255" : "DNS name, 255"
    case .host: "DNS name or IP address, 255"
    case .ipAddress: "IP address"
    case .integer(let range): "\(range.lowerBound)–\(range.upperBound)"
    case .choice(let words): words.map { "`\($0)`" }.joined(separator: " ")
    case .boolean: "`true` or `false`"
    case .path: "path"
    case .url: "URL"
    case .secret(let maximum): maximum.map { "secret, \($0)" } ?? "secret"
    case .waveSize: "number, or percentage such as `25%`"
    case .window: "window"
    case .program: "list of a program and its arguments"
    case .anyOf(let kinds): kinds.map(\.documentation).joined(separator: ", or ")
    case .list(let element): "list of \(element.plural)"
    case .object: "mapping"
    }
  }

  private var plural: String {
    switch self {
    case .path: "paths"
    case .ipAddress: "IP addresses"
    case .object: "mappings"
    case .anyOf(let kinds): "these: " + kinds.map(\.documentation).joined(separator: ", or ")
    default: documentation
    }
  }
}
