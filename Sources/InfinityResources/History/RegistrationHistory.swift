// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Past registration.
///
/// It is only read.
///
/// API: `history/registration_alias`.
public struct RegistrationHistory: DeletableResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.history, "registration_alias")

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
      [alias, endTime, isNatted, node, `protocol`, registrationID, remoteAddress, startTime, username, vendor]
    }

    /// Alias: at most 1000 characters (API: `alias`).
    @inlinable public var alias: ReadOnlyField<String> { .init("alias", "", .length(0...1000)) }
    /// End time: nil if unset (API: `end_time`).
    @inlinable public var endTime: ReadOnlyField<Date?> { .init("end_time", nil) }
    /// Is natted (API: `is_natted`).
    @inlinable public var isNatted: ReadOnlyField<Bool> { .init("is_natted", false) }
    /// Node: at most 50 characters (API: `node`).
    @inlinable public var node: ReadOnlyField<String> { .init("node", "", .length(0...50)) }
    /// Protocol (API: `protocol`).
    @inlinable public var `protocol`: ReadOnlyField<String> { .init("protocol", "") }
    /// Registration ID (API: `registration_id`).
    @inlinable public var registrationID: ReadOnlyField<String> { .init("registration_id", "") }
    /// Remote address: at most 50 characters (API: `remote_address`).
    @inlinable public var remoteAddress: ReadOnlyField<String> { .init("remote_address", "", .length(0...50)) }
    /// Start time: nil if unset (API: `start_time`).
    @inlinable public var startTime: ReadOnlyField<Date?> { .init("start_time", nil) }
    /// Username: at most 1000 characters (API: `username`).
    @inlinable public var username: ReadOnlyField<String> { .init("username", "", .length(0...1000)) }
    /// Vendor: at most 200 characters (API: `vendor`).
    @inlinable public var vendor: ReadOnlyField<String> { .init("vendor", "", .length(0...200)) }
  }
}
