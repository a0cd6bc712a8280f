// Written by scripts/generate-resources.

public import InfinityAPI

/// Logger verbosity override.
///
/// API: `configuration/log_level`.
public struct LogLevel: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "log_level")
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
    public var readable: [any ReadableField] { [level, name] }

    /// Level: by default `NOTSET` (API: `level`).
    @inlinable public var level: Field<Level> { .init("level", .notset) }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
  }

  /// Level: the words that the API has for it.
  public struct Level: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [Level] { [.notset, .debug, .info, .warning, .error, .critical] }

    /// API: `NOTSET`.
    @inlinable public static var notset: Level { Level(rawValue: "NOTSET") }
    /// API: `DEBUG`.
    @inlinable public static var debug: Level { Level(rawValue: "DEBUG") }
    /// API: `INFO`.
    @inlinable public static var info: Level { Level(rawValue: "INFO") }
    /// API: `WARNING`.
    @inlinable public static var warning: Level { Level(rawValue: "WARNING") }
    /// API: `ERROR`.
    @inlinable public static var error: Level { Level(rawValue: "ERROR") }
    /// API: `CRITICAL`.
    @inlinable public static var critical: Level { Level(rawValue: "CRITICAL") }
  }

  /// An object to create, with what it must have.
  public static func draft(name: String) -> Draft<LogLevel> {
    var draft = Draft<LogLevel>()
    draft.name = name
    return draft
  }
}
