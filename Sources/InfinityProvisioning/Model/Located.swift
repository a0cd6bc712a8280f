/// A place in a deployment file: where a finding points.
public struct SourceMark: Sendable, Hashable, Codable {
  /// The file as the operator named it; `-` for standard input.
  public var file: String
  /// Line, from 1.
  public var line: Int
  /// Column, from 1.
  public var column: Int
  /// The path in the document, as `locations[0].pool.nodes[1].name`; empty for the whole document.
  public var path: String

  /// A place in a file.
  public init(file: String, line: Int, column: Int, path: String) {
    self.file = file
    self.line = line
    self.column = column
    self.path = path
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
}

extension Located {
  /// A value that was not written by anybody.
  static func unplaced(_ value: Value) -> Located { Located(value, at: .none) }
}
