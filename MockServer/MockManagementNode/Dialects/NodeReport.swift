import Foundation

/// A report of `infinity-provision doctor` about a Management Node, as far as the mock server can be like that node.
public struct NodeReport: Sendable {
  /// The forms that were seen.
  public let dialects: [Dialect]
  /// The fields that the node does not have, by resource.
  public let lackingFields: [String: Set<String>]
  /// The resources that were answered 403.
  public let forbiddenResources: Set<String>

  private static let formatVersion = 1

  /// Reads a report; resources, fields and findings that nobody knows are passed over.
  ///
  /// - Throws: ``MockError`` for a file that is no report, one of a later format, or a form that is unknown.
  public init(file path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw MockError("cannot read the report \(path)")
    }
    guard let report = try? JSONValue(json: data), let version = report["formatVersion"]?.wholeNumber, version > 0
    else {
      throw MockError("\(path) is not a report of infinity-provision doctor: it has no \"formatVersion\"")
    }
    guard version <= Self.formatVersion else {
      throw MockError(
        "the report \(path) has format version \(version), and this mock server reads \(Self.formatVersion): "
          + "use the mock server of the release that wrote it")
    }
    guard let forms = report["forms"]?.members else {
      throw MockError("\(path) is not a report of infinity-provision doctor: it has no \"forms\"")
    }
    dialects = try forms.sorted { $0.key < $1.key }.map { group, name in
      guard let text = name.text, let dialect = Dialect(rawValue: text), dialect.group?.rawValue == group else {
        throw MockError(
          "the report \(path) has \(name.json) for \"\(group)\", which this mock server does not know")
      }
      return dialect
    }
    let catalog = try Catalog.load()
    var lacking: [String: Set<String>] = [:]
    var forbidden: Set<String> = []
    for (key, resource) in report["resources"]?.members ?? [:] {
      guard let place = catalog.index(of: key) else { continue }
      let known = catalog.resources[place].fieldIndex
      let names = Set((resource["lacking"]?.elements ?? []).compactMap(\.text).filter { known[$0] != nil })
      if !names.isEmpty { lacking[key] = names }
      if resource["access"] == "forbidden" { forbidden.insert(key) }
    }
    lackingFields = lacking
    forbiddenResources = forbidden
  }
}
