/// A kind of object that the Management Node has: a view of an answer's JSON, in which a field is looked up when it is asked for.
///
/// The fields are declared in ``ObjectView/Fields`` and read by their names there, as `server.port`. One in a form that nobody knows is
/// as if unset, and named in ``ObjectView/unreadableFields``; unknown words of an enumeration are kept, and what no field declares is in
/// ``ObjectView/json``.
///
/// An object keeps the page of the list in memory in which it came: copy out what you need where you keep one of many.
///
/// What its methods allow is in further protocols: ``CreatableResource``, ``ChangeableResource``, ``DeletableResource`` and
/// ``SingletonResource``. A kind that has none of them is only read.
@dynamicMemberLookup
public protocol Resource: ObjectView, TextOutputStreamable {
  /// Where objects of this kind are listed.
  static var endpoint: Endpoint { get }
}

/// A kind of object whose people's name, address or alias tells it from the others of its kind.
public protocol NaturallyKeyed: Resource {
  /// The type of the field that holds the natural key.
  associatedtype NaturalKeyField: ReadableField where NaturalKeyField.Value == String

  /// The field that holds the natural key.
  static var naturalKeyField: NaturalKeyField { get }
}

extension NaturallyKeyed {
  /// The object's natural key.
  public var naturalKey: String { value(of: Self.naturalKeyField) }
}

extension Resource {
  /// What a field holds that must be there.
  ///
  /// - Throws: ``InfinityError`` with the code ``InfinityError/Code/invalidResponse`` where it is missing, null, blank or
  ///   unreadable.
  @inlinable @inline(__always)
  public func read<Read: ReadableField>(_ path: KeyPath<Fields, Read>) throws -> Read.Value.Present {
    try read(Fields()[keyPath: path])
  }

  @usableFromInline
  func read<Read: ReadableField>(_ field: Read) throws -> Read.Value.Present {
    if case .value(let present) = json.reading(field) { return present }
    let found = unreadable(field).map { "found \($0.found)" } ?? "it is missing or empty"
    let label = json.label.map { " (\"\(Printable.line($0))\")" } ?? ""
    throw InfinityError(
      .invalidResponse, "\(field.name) of \(uri)\(label) cannot be read: \(found)",
      advice: "Look at the object on the Management Node; this release may not have the field.")
  }

  /// The object's address: its `resource_uri`, or the one that its `id` makes.
  ///
  /// The client gives no object to which nothing leads; of a view that is made otherwise it is then an address that no object has.
  public var uri: ResourceURI { (try? identity()) ?? ResourceURI(Self.endpoint, id: 0) }

  /// The numeric id, or nil for the few objects that are known by another key.
  public var id: Int? { uri.id }

  /// - Throws: ``UnidentifiedObject`` where neither `resource_uri` nor `id` leads to the object.
  func identity() throws(UnidentifiedObject) -> ResourceURI {
    try ResourceURI.identity(of: json, in: Self.endpoint)
  }

  /// The type and the address: what else is there may hold a secret.
  public func write<Target: TextOutputStream>(to target: inout Target) {
    "\(Self.self)(\(uri))".write(to: &target)
  }

  /// Whether two objects have the same address and the same values, in whatever form and order they came.
  public static func == (first: Self, second: Self) -> Bool {
    first.uri == second.uri && first.hasSameFields(as: second)
  }
}
