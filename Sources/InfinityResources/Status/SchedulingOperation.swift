// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Scheduling job result.
///
/// It is only read.
///
/// API: `status/scheduling_operation`.
public struct SchedulingOperation: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.status, "scheduling_operation")

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
      [creationTime, errorCode, errorDescription, resourceID, success, transactionUUID]
    }

    /// Creation time: nil if unset (API: `creation_time`).
    @inlinable public var creationTime: ReadOnlyField<Date?> { .init("creation_time", nil) }
    /// Error code: at most 50 characters (API: `error_code`).
    @inlinable public var errorCode: ReadOnlyField<String> { .init("error_code", "", .length(0...50)) }
    /// Error description: at most 250 characters (API: `error_description`).
    @inlinable public var errorDescription: ReadOnlyField<String> { .init("error_description", "", .length(0...250)) }
    /// Resource ID: nil if unset (API: `resource_id`).
    @inlinable public var resourceID: ReadOnlyField<Int?> { .init("resource_id", nil) }
    /// Success (API: `success`).
    @inlinable public var success: ReadOnlyField<Bool> { .init("success", false) }
    /// Transaction UUID (API: `transaction_uuid`).
    @inlinable public var transactionUUID: ReadOnlyField<String> { .init("transaction_uuid", "") }
  }
}
