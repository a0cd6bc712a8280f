/// A field of a resource: its name in the API, the type of its values, what absence means, and what the Management Node takes.
///
/// Reading, writing, filtering and ordering follow from this one declaration.
public protocol ResourceField: Sendable {
  /// The type of its values.
  associatedtype Value: FieldValue

  /// The API's name of the field, such as `mssip_proxy`.
  var name: String { get }

  /// What the Management Node takes.
  var limits: FieldLimits { get }
}

/// A field that the Management Node shows.
public protocol ReadableField<Value>: ResourceField {
  /// What it means where the field is missing, null, blank, or in a form that nobody knows.
  var `default`: Value { get }

  /// Where the objects are listed to which the field refers; nil for what is no reference.
  var target: Endpoint? { get }
}

/// A field that may be given at a create or an update.
public protocol WritableField: ResourceField {}

/// What the Management Node takes as the value of a field.
public enum FieldLimits: Sendable, Hashable {
  /// Nothing is known of it.
  case none
  /// A text of so many characters.
  case length(ClosedRange<Int>)
  /// A number in this range.
  case range(ClosedRange<Int>)
}

/// A field that is read and written.
public struct Field<Value: FieldValue>: ReadableField, WritableField {
  /// The API's name of the field.
  public let name: String
  /// What absence means.
  public let `default`: Value
  /// What the Management Node takes.
  public let limits: FieldLimits
  /// Where the objects are listed to which the field refers, or nil.
  public let target: Endpoint?

  /// A field by its API name.
  @inlinable
  public init(_ name: String, _ default: Value, _ limits: FieldLimits = .none, to target: Endpoint? = nil) {
    self.name = name
    self.default = `default`
    self.limits = limits
    self.target = target
  }
}

/// A field that is read: the Management Node's own, or one that is not written here.
public struct ReadOnlyField<Value: FieldValue>: ReadableField {
  /// The API's name of the field.
  public let name: String
  /// What absence means.
  public let `default`: Value
  /// What the Management Node takes.
  public let limits: FieldLimits
  /// Where the objects are listed to which the field refers, or nil.
  public let target: Endpoint?

  /// A field by its API name.
  @inlinable
  public init(_ name: String, _ default: Value, _ limits: FieldLimits = .none, to target: Endpoint? = nil) {
    self.name = name
    self.default = `default`
    self.limits = limits
    self.target = target
  }
}

/// A field that is written and never shown: a password, a private key.
public struct WriteOnlyField<Value: FieldValue>: WritableField {
  /// The API's name of the field.
  public let name: String
  /// What the Management Node takes.
  public let limits: FieldLimits

  /// A field by its API name.
  @inlinable
  public init(_ name: String, _ limits: FieldLimits = .none) {
    self.name = name
    self.limits = limits
  }
}
