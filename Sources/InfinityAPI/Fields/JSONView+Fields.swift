/// A field of an object that stood in the answer in a form that nobody knows.
public struct UnreadableField: Sendable, Hashable {
  /// The API's name of the field.
  public var name: String
  /// What stood there, in short and escaped, as `"abc"`, `an object` or `a list of 3`; an encrypted text is not quoted.
  public var found: String
}

// What is asked for by a literal key path folds away only where these can be inlined: reading then takes a third of the time.
extension JSONView {
  /// What stands in a field, in every form in which a Management Node may answer.
  @inlinable
  public func reading<Read: ReadableField>(_ field: Read) -> FieldReading<Read.Value.Present> {
    guard let json = filled(field.name) else { return .unset }
    return Read.Value.Present.read(json, to: field.target)
  }

  /// What a field holds; its default where it is missing, null, blank or unreadable.
  @inlinable
  public func value<Read: ReadableField>(of field: Read) -> Read.Value {
    if case .value(let present) = reading(field) { Read.Value(present: present) } else { field.default }
  }

  /// What stands in a field in a form that nobody knows; nil where it can be read, or is unset.
  public func unreadable(_ field: some ReadableField) -> UnreadableField? {
    guard case .unreadable = reading(field) else { return nil }
    return UnreadableField(name: field.name, found: self[field.name]?.found ?? "nothing")
  }
}
