// Written by scripts/generate-resources.

public import InfinityAPI

/// One-Touch Join autodiscover address.
///
/// API: `configuration/mjx_exchange_autodiscover_url`.
public struct OneTouchJoinExchangeAutodiscoverURL: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "mjx_exchange_autodiscover_url")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().name }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [description, exchangeDeployment, name, url] }

    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Exchange deployment: a reference to ``OneTouchJoinExchangeDeployment``; needed for a create; nil if unset (API:
    /// `exchange_deployment`).
    @inlinable public var exchangeDeployment: Field<ResourceURI?> {
      .init("exchange_deployment", nil, to: OneTouchJoinExchangeDeployment.endpoint)
    }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// URL: at most 255 characters; needed for a create (API: `url`).
    @inlinable public var url: Field<String> { .init("url", "", .length(1...255)) }
  }

  /// An object to create, with what it must have.
  public static func draft(exchangeDeployment: ResourceURI, name: String, url: String) -> Draft<
    OneTouchJoinExchangeAutodiscoverURL
  > {
    var draft = Draft<OneTouchJoinExchangeAutodiscoverURL>()
    draft.exchangeDeployment = exchangeDeployment
    draft.name = name
    draft.url = url
    return draft
  }
}
