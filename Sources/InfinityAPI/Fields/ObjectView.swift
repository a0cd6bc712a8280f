/// An object in an answer, of which a field is looked up when it is asked for.
///
/// Most are a ``Resource``, which has an address. Others live only inside one (``EmbeddedObject``, ``ListedPart``) or in the answer to a
/// command.
@dynamicMemberLookup
public protocol ObjectView: Sendable, Equatable {
  /// The fields.
  associatedtype Fields: FieldSet

  /// What the Management Node answered.
  var json: JSONView { get }

  /// A view of an object in an answer.
  init(json: JSONView)
}

/// The fields of a kind of object, each a property that makes its declaration.
///
/// Another module may declare more of them in an extension; those are read and written alike, but are not among ``readable``.
public protocol FieldSet: Sendable {
  /// The fields; it holds nothing.
  init()

  /// Every field that is read: what is compared where objects are, and named where it cannot be read.
  var readable: [any ReadableField] { get }
}

extension ObjectView {
  // Inlined always: a key path folds away only where it is a literal.
  /// What a field holds; its default where it is missing, null, blank or unreadable.
  @inlinable @inline(__always)
  public subscript<Read: ReadableField>(dynamicMember path: KeyPath<Fields, Read>) -> Read.Value {
    json.value(of: Fields()[keyPath: path])
  }

  /// What a field holds; its default where it is missing, null, blank or unreadable.
  @inlinable
  public func value<Read: ReadableField>(of field: Read) -> Read.Value { json.value(of: field) }

  /// What stands in a field in a form that nobody knows; nil where it can be read, or is unset.
  public func unreadable(_ field: some ReadableField) -> UnreadableField? { json.unreadable(field) }

  /// The fields that stand in the answer in a form that nobody knows, and so are as if unset.
  public var unreadableFields: [UnreadableField] {
    Fields().readable.compactMap { json.unreadable($0) }
  }

  /// The objects that stand whole in a field of references; those that come as an address only are left out.
  ///
  /// Which fields hold whole objects depends on the release: read the references, and ask for what is missing here.
  public func embedded<Embedded: Resource, Read: ReadableField>(
    _ type: Embedded.Type, in path: KeyPath<Fields, Read>
  ) -> [Embedded] {
    guard let json = json.filled(Fields()[keyPath: path].name) else { return [] }
    return (json.elements ?? [json]).filter(\.isObject).map(Embedded.init(json:)).filter { (try? $0.identity()) != nil }
  }

  /// Whether two objects have the same values, in whatever form and order they came.
  public static func == (first: Self, second: Self) -> Bool { first.hasSameFields(as: second) }

  func hasSameFields(as other: Self) -> Bool {
    func isSame(_ field: some ReadableField) -> Bool {
      json.value(of: field) == other.json.value(of: field) && json.unreadable(field) == other.json.unreadable(field)
    }
    return Fields().readable.allSatisfy { isSame($0) }
  }
}
