/// A kind of object that the Management Node has, as it is read.
///
/// Reading, creating and updating are different types, because the API differs: references are read as URIs or as whole
/// objects and written as URIs, secrets are written and never read, and some fields are the Management Node's own.
/// Unknown fields are skipped and unknown words of an enumeration are kept, so a newer release does not break reading. A field
/// whose form nobody knows is as if unset, and named in ``unreadableFields``.
public protocol Resource: Decodable, Sendable, Hashable {
  /// The API's names of the fields that this type reads; filters and orderings name fields by it.
  associatedtype Field: CodingKey & RawRepresentable<String> & Sendable & Hashable

  /// Where objects of this kind are listed.
  static var endpoint: Endpoint { get }

  /// The object's address.
  var uri: ResourceURI { get }

  /// The fields that stood in the answer in a form that nobody knows, and so are as if unset; by default none.
  var unreadableFields: [UnreadableField] { get }
}

extension Resource {
  /// The numeric id, or nil for the few objects that are known by another key.
  public var id: Int? { uri.id }

  /// None: for types that throw where a field cannot be read.
  public var unreadableFields: [UnreadableField] { [] }
}

/// A kind of object whose people's name, address or alias tells it from the others of its kind.
public protocol NaturallyKeyed: Resource {
  /// The field that holds the natural key.
  static var naturalKeyField: Field { get }

  /// The object's natural key.
  var naturalKey: String { get }
}

/// A kind of object that can be created.
public protocol CreatableResource: Resource {
  /// What is given when one is created.
  associatedtype Creation: ResourceCreation where Creation.Target == Self
}

/// A kind of object that can be changed.
public protocol UpdatableResource: Resource {
  /// What may be changed; see ``Assignment``.
  associatedtype Update: ResourceUpdate where Update.Target == Self
}

/// The body of a create request.
public protocol ResourceCreation: RequestBody {
  /// What is created.
  associatedtype Target: Resource
}

/// The body of an update: only fields that are not ``Assignment/leave`` are sent.
public protocol ResourceUpdate: RequestBody {
  /// What is changed.
  associatedtype Target: Resource

  /// An update that leaves every field as it is.
  init()
}

/// A word of the API's that may grow: known words are constants of the type, others are kept as they came.
public protocol OpenEnumeration: RawRepresentable<String>, Sendable, Hashable, Codable, CustomStringConvertible {
  /// A word as the API spells it.
  init(rawValue: String)
}

extension OpenEnumeration {
  /// The word as the API spells it.
  public var description: String { rawValue }
}
