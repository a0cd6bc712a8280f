// Written by scripts/generate-resources.

public import InfinityAPI

/// Activated licence.
///
/// The quoted API schema marks fulfillment_id unique and entitlement_id not.
///
/// API: `configuration/licence`.
public struct License: CreatableResource, DeletableResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "licence")

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] {
      [
        activatable, activatableOverdraft, concurrent, concurrentOverdraft, entitlementID, expirationDate, features,
        fulfillmentID, fulfillmentType, hybrid, hybridOverdraft, licenseType, isInOfflineMode, productID, repair,
        serverChain, startDate, status, trustFlags, vendorDictionary,
      ]
    }

    /// Activatable: nil if unset (API: `activatable`).
    @inlinable public var activatable: ReadOnlyField<Int?> { .init("activatable", nil) }
    /// Activatable overdraft: nil if unset (API: `activatable_overdraft`).
    @inlinable public var activatableOverdraft: ReadOnlyField<Int?> { .init("activatable_overdraft", nil) }
    /// Concurrent: by default `0` (API: `concurrent`).
    @inlinable public var concurrent: ReadOnlyField<Int> { .init("concurrent", 0) }
    /// Concurrent overdraft: by default `0` (API: `concurrent_overdraft`).
    @inlinable public var concurrentOverdraft: ReadOnlyField<Int> { .init("concurrent_overdraft", 0) }
    /// Entitlement ID: needed for a create; nil if unset (API: `entitlement_id`). Reads back without spaces.
    @inlinable public var entitlementID: Field<Secret?> { .init("entitlement_id", nil) }
    /// Expiration date (API: `expiration_date`).
    @inlinable public var expirationDate: ReadOnlyField<String> { .init("expiration_date", "") }
    /// Features (API: `features`).
    @inlinable public var features: ReadOnlyField<String> { .init("features", "") }
    /// Fulfillment ID (API: `fulfillment_id`).
    @inlinable public var fulfillmentID: ReadOnlyField<String> { .init("fulfillment_id", "") }
    /// Fulfillment type (API: `fulfillment_type`).
    @inlinable public var fulfillmentType: ReadOnlyField<String> { .init("fulfillment_type", "") }
    /// Hybrid: nil if unset (API: `hybrid`).
    @inlinable public var hybrid: ReadOnlyField<Int?> { .init("hybrid", nil) }
    /// Hybrid overdraft: nil if unset (API: `hybrid_overdraft`).
    @inlinable public var hybridOverdraft: ReadOnlyField<Int?> { .init("hybrid_overdraft", nil) }
    /// License type (API: `license_type`).
    @inlinable public var licenseType: ReadOnlyField<String> { .init("license_type", "") }
    /// Offline mode: by default `false` (API: `offline_mode`).
    @inlinable public var isInOfflineMode: Field<Bool> { .init("offline_mode", false) }
    /// Product ID (API: `product_id`).
    @inlinable public var productID: ReadOnlyField<String> { .init("product_id", "") }
    /// Repair: nil if unset (API: `repair`).
    @inlinable public var repair: ReadOnlyField<Int?> { .init("repair", nil) }
    /// Server chain (API: `server_chain`).
    @inlinable public var serverChain: ReadOnlyField<String> { .init("server_chain", "") }
    /// Start date (API: `start_date`).
    @inlinable public var startDate: ReadOnlyField<String> { .init("start_date", "") }
    /// Status (API: `status`).
    @inlinable public var status: ReadOnlyField<String> { .init("status", "") }
    /// Trust flags: nil if unset (API: `trust_flags`).
    @inlinable public var trustFlags: ReadOnlyField<Int?> { .init("trust_flags", nil) }
    /// Vendor dictionary: nil if unset (API: `vendor_dictionary`).
    @inlinable public var vendorDictionary: ReadOnlyField<RequestValue?> { .init("vendor_dictionary", nil) }
  }

  /// An object to create, with what it must have.
  public static func draft(entitlementID: Secret) -> Draft<License> {
    var draft = Draft<License>()
    draft.entitlementID = entitlementID
    return draft
  }
}
