// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Exchange metadata address.
///
/// API: `configuration/exchange_domain`.
public struct ExchangeDomain: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "exchange_domain")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().domain }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [creationTime, domain, exchangeConnector] }

    /// Creation time: nil if unset (API: `creation_time`).
    @inlinable public var creationTime: ReadOnlyField<Date?> { .init("creation_time", nil) }
    /// Domain: at most 192 characters (API: `domain`).
    @inlinable public var domain: Field<String> { .init("domain", "", .length(0...192)) }
    /// Exchange connector: a reference to ``ExchangeConnector``; nil if unset (API: `exchange_connector`).
    @inlinable public var exchangeConnector: Field<ResourceURI?> {
      .init("exchange_connector", nil, to: ExchangeConnector.endpoint)
    }
  }

  /// An object to create, with what it must have.
  public static func draft() -> Draft<ExchangeDomain> {
    Draft<ExchangeDomain>()
  }
}
