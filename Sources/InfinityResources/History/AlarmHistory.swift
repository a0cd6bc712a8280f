// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Past alarm.
///
/// It is only read.
///
/// API: `history/alarm`.
public struct AlarmHistory: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.history, "alarm")

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
      [details, identifier, instance, level, name, node, timeLowered, timeRaised]
    }

    /// Details: at most 250 characters (API: `details`).
    @inlinable public var details: ReadOnlyField<String> { .init("details", "", .length(0...250)) }
    /// Identifier: nil if unset (API: `identifier`).
    @inlinable public var identifier: ReadOnlyField<Int?> { .init("identifier", nil) }
    /// Instance: at most 250 characters (API: `instance`).
    @inlinable public var instance: ReadOnlyField<String> { .init("instance", "", .length(0...250)) }
    /// Level (API: `level`).
    @inlinable public var level: ReadOnlyField<String> { .init("level", "") }
    /// Name (API: `name`).
    @inlinable public var name: ReadOnlyField<String> { .init("name", "") }
    /// Node: at most 250 characters (API: `node`).
    @inlinable public var node: ReadOnlyField<String> { .init("node", "", .length(0...250)) }
    /// Time lowered: nil if unset (API: `time_lowered`).
    @inlinable public var timeLowered: ReadOnlyField<Date?> { .init("time_lowered", nil) }
    /// Time raised: nil if unset (API: `time_raised`).
    @inlinable public var timeRaised: ReadOnlyField<Date?> { .init("time_raised", nil) }
  }
}
