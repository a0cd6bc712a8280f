// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Raised alarm.
///
/// It is only read.
///
/// API: `status/alarm`.
public struct AlarmStatus: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.status, "alarm")

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
      [isAcknowledged, details, identifier, instance, level, name, node, timeRaised]
    }

    /// Acknowledged (API: `acknowledged`).
    @inlinable public var isAcknowledged: ReadOnlyField<Bool> { .init("acknowledged", false) }
    /// Details: at most 8096 characters (API: `details`).
    @inlinable public var details: ReadOnlyField<String> { .init("details", "", .length(0...8096)) }
    /// Identifier: nil if unset (API: `identifier`).
    @inlinable public var identifier: ReadOnlyField<Int?> { .init("identifier", nil) }
    /// Instance: at most 250 characters (API: `instance`).
    @inlinable public var instance: ReadOnlyField<String> { .init("instance", "", .length(0...250)) }
    /// Level: nil if unset (API: `level`).
    @inlinable public var level: ReadOnlyField<Level?> { .init("level", nil) }
    /// Name (API: `name`).
    @inlinable public var name: ReadOnlyField<String> { .init("name", "") }
    /// Node: at most 250 characters (API: `node`).
    @inlinable public var node: ReadOnlyField<String> { .init("node", "", .length(0...250)) }
    /// Time raised: nil if unset (API: `time_raised`).
    @inlinable public var timeRaised: ReadOnlyField<Date?> { .init("time_raised", nil) }
  }

  /// Level: the words that the API has for it.
  public struct Level: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [Level] { [.error, .warning, .info] }

    /// API: `error`.
    @inlinable public static var error: Level { Level(rawValue: "error") }
    /// API: `warning`.
    @inlinable public static var warning: Level { Level(rawValue: "warning") }
    /// API: `info`.
    @inlinable public static var info: Level { Level(rawValue: "info") }
  }
}
