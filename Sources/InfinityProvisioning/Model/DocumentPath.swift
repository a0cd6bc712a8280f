/// Where a value stands in a document, as `locations[0].pool.nodes[1].name`.
///
/// It is put together when somebody asks: every value of a file has one, and hardly one is ever told.
package indirect enum DocumentPath: Sendable {
  /// As somebody wrote it; empty for the whole document.
  case written(String)
  /// The value of a key in a mapping.
  case key(String, in: DocumentPath)
  /// An element of a list, from 0.
  case element(Int, of: DocumentPath)

  /// The whole document.
  static let document = DocumentPath.written("")

  /// The path as it is told.
  var text: String {
    switch self {
    case .written(let text): return text
    case .key(let key, let mapping):
      let outer = mapping.text
      return outer.isEmpty ? key : "\(outer).\(key)"
    case .element(let index, let list): return "\(list.text)[\(index)]"
    }
  }

  /// The path of the value of a key in the mapping that is here.
  func key(_ name: String) -> DocumentPath { .key(name, in: self) }

  /// The path of an element of the list that is here.
  func element(_ index: Int) -> DocumentPath { .element(index, of: self) }
}
