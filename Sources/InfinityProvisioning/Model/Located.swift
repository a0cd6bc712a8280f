/// A place in a deployment file: where a finding points.
public struct SourceMark: Sendable, Hashable, Codable {
  /// The file as the operator named it; `-` for standard input.
  public var file: String
  /// Line, from 1.
  public var line: Int
  /// Column, from 1.
  public var column: Int
  /// The path in the document, as `locations[0].pool.nodes[1].name`; empty for the whole document.
  public var path: String {
    get { documentPath.text }
    set { documentPath = .written(newValue) }
  }

  private(set) var documentPath: DocumentPath

  /// A place in a file.
  public init(file: String, line: Int, column: Int, path: String) {
    self.init(file: file, line: line, column: column, path: .written(path))
  }

  init(file: String, line: Int, column: Int, path: DocumentPath) {
    self.file = file
    self.line = line
    self.column = column
    self.documentPath = path
  }

  /// The place of a key of the mapping that stands here.
  func key(_ name: String) -> SourceMark {
    SourceMark(file: file, line: line, column: column, path: documentPath.key(name))
  }
}

extension SourceMark {
  /// Whether it is the same place.
  public static func == (left: SourceMark, right: SourceMark) -> Bool {
    (left.line, left.column, left.file, left.path) == (right.line, right.column, right.file, right.path)
  }

  /// Hashes the place.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(file)
    hasher.combine(line)
    hasher.combine(column)
    hasher.combine(path)
  }
}

extension SourceMark {
  private enum CodingKeys: String, CodingKey {
    case file, line, column, path
  }

  /// Reads `{"file": …, "line": …, "column": …, "path": …}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      file: try container.decode(String.self, forKey: .file), line: try container.decode(Int.self, forKey: .line),
      column: try container.decode(Int.self, forKey: .column), path: try container.decode(String.self, forKey: .path))
  }

  /// Writes the place.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(file, forKey: .file)
    try container.encode(line, forKey: .line)
    try container.encode(column, forKey: .column)
    try container.encode(path, forKey: .path)
  }
}

/// A value and where it was written.
///
/// Two are equal when their values are: the place is for messages only.
public struct Located<Value: Sendable>: Sendable {
  /// What was written.
  public var value: Value
  /// Where.
  public var mark: SourceMark

  /// A value found at a place.
  public init(_ value: Value, at mark: SourceMark) {
    self.value = value
    self.mark = mark
  }
}

extension Located: Equatable where Value: Equatable {
  /// Compares the values, not the places.
  public static func == (left: Located, right: Located) -> Bool {
    left.value == right.value
  }
}

/// A path written in a deployment file, resolved against the folder of the file that it is written in.
public struct DeclaredFile: Sendable, Hashable, Codable {
  /// As it was written.
  public var written: String
  /// Absolute, or relative to the working directory where the deployment comes from standard input.
  public var path: String
  /// Where it was written.
  public var mark: SourceMark

  /// A declared path.
  public init(written: String, path: String, mark: SourceMark) {
    self.written = written
    self.path = path
    self.mark = mark
  }
}

extension SourceMark {
  /// Of what was not written by anybody.
  static let none = SourceMark(file: "", line: 0, column: 0, path: "")

  /// Whether somebody wrote it: a saved plan has values that come from no place.
  package var isInAFile: Bool { line > 0 }
}

extension Located {
  /// A value that was not written by anybody.
  static func unplaced(_ value: Value) -> Located { Located(value, at: .none) }
}
