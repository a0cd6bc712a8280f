// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// The fields of a `ConferenceAlias` that provisioning has no use for.
extension ConferenceAlias.Fields {
  /// Creation time: nil if unset (API: `creation_time`).
  @inlinable public var creationTime: ReadOnlyField<Date?> { .init("creation_time", nil) }
  /// View order: nil if unset (API: `view_order`).
  @inlinable public var viewOrder: Field<Int?> { .init("view_order", nil) }
}
