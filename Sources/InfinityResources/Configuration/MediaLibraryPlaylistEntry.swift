// Written by scripts/generate-resources.

public import InfinityAPI

/// Playlist position.
///
/// API: `configuration/media_library_playlist_entry`.
public struct MediaLibraryPlaylistEntry: ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "media_library_playlist_entry")

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [entryType, media, playCount, playlist, position] }

    /// Entry type: by default `MEDIA` (API: `entry_type`).
    @inlinable public var entryType: Field<EntryType> { .init("entry_type", .media) }
    /// Media: a reference to ``MediaLibraryEntry``; nil if unset (API: `media`).
    @inlinable public var media: Field<ResourceURI?> { .init("media", nil, to: MediaLibraryEntry.endpoint) }
    /// Playcount: by default `1` (API: `playcount`).
    @inlinable public var playCount: Field<Int> { .init("playcount", 1) }
    /// Playlist: a reference to ``MediaLibraryPlaylist``; needed for a create; nil if unset (API: `playlist`).
    @inlinable public var playlist: Field<ResourceURI?> { .init("playlist", nil, to: MediaLibraryPlaylist.endpoint) }
    /// Position: 1 at least; by default `1` (API: `position`).
    @inlinable public var position: Field<Int> { .init("position", 1) }
  }

  /// Entry type: the words that the API has for it.
  public struct EntryType: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [EntryType] { [.media] }

    /// API: `MEDIA`.
    @inlinable public static var media: EntryType { EntryType(rawValue: "MEDIA") }
  }

  /// An object to create, with what it must have.
  public static func draft(playlist: ResourceURI) -> Draft<MediaLibraryPlaylistEntry> {
    var draft = Draft<MediaLibraryPlaylistEntry>()
    draft.playlist = playlist
    return draft
  }
}
