public import InterfaceWords

/// What the Management Node's web interface calls them: for plans and reports, whose readers know the product by these words.
extension Kind {
  /// One of them, as `Lync / Skype for Business server`.
  public var title: String { interface?.one.text ?? rawValue }

  /// Several of them, as `Lync / Skype for Business servers`.
  public var titles: String { interface?.many ?? rawValue }

  /// A field of theirs, as `SIP TLS FQDN`; the API's own name where the interface's is not known.
  ///
  /// - Parameter name: the API's name of the field.
  public func title(ofField name: String) -> String { interfaceName(ofField: name).text }

  /// A field of theirs with what newer releases call it.
  ///
  /// - Parameter name: the API's name of the field.
  public func interfaceName(ofField name: String) -> InterfaceWords.Name {
    interface?.field(name) ?? InterfaceWords.Name(name)
  }

  /// The interface's words for such objects; nil where the list has none.
  public var interface: InterfaceWords.KindWords? { InterfaceWords.kind(rawValue) }
}
