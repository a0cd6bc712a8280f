// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Web app branding upload.
///
/// API: `configuration/webapp_branding`.
public struct WebAppBranding: ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "webapp_branding")

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [description, isDefault, lastUpdated, name, webAppType] }

    /// Branding file: needed for a create; never shown (API: `branding_file`).
    @inlinable public var brandingFile: WriteOnlyField<FileUpload> { .init("branding_file") }
    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Is default (API: `is_default`).
    @inlinable public var isDefault: ReadOnlyField<Bool> { .init("is_default", false) }
    /// Last updated: nil if unset (API: `last_updated`).
    @inlinable public var lastUpdated: ReadOnlyField<Date?> { .init("last_updated", nil) }
    /// Name: at most 100 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...100)) }
    /// Webapp type: needed for a create; nil if unset (API: `webapp_type`).
    @inlinable public var webAppType: Field<WebAppType?> { .init("webapp_type", nil) }
  }

  /// Webapp type: the words that the API has for it.
  public struct WebAppType: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [WebAppType] { [.webapp2, .webapp3] }

    /// API: `webapp2`.
    @inlinable public static var webapp2: WebAppType { WebAppType(rawValue: "webapp2") }
    /// API: `webapp3`.
    @inlinable public static var webapp3: WebAppType { WebAppType(rawValue: "webapp3") }
  }

  /// An object to create, with what it must have.
  public static func draft(brandingFile: FileUpload, name: String, webAppType: WebAppType) -> Draft<WebAppBranding> {
    var draft = Draft<WebAppBranding>()
    draft.brandingFile = brandingFile
    draft.name = name
    draft.webAppType = webAppType
    return draft
  }
}
