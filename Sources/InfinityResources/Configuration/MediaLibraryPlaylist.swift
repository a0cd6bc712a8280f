// Written by scripts/generate-resources.

public import InfinityAPI

/// Media playlist.
///
/// API: `configuration/media_library_playlist`.
public struct MediaLibraryPlaylist: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "media_library_playlist")
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
    public var readable: [any ReadableField] { [description, loop, name, playlistEntries, shuffle] }

    /// Description: at most 1024 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...1024)) }
    /// Loop: by default `false` (API: `loop`).
    @inlinable public var loop: Field<Bool> { .init("loop", false) }
    /// Name: at most 1024 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...1024)) }
    /// Playlist entries: references to ``MediaLibraryPlaylistEntry``; read as whole objects (API: `playlist_entries`).
    @inlinable public var playlistEntries: Field<[ResourceURI]> {
      .init("playlist_entries", [], to: MediaLibraryPlaylistEntry.endpoint)
    }
    /// Shuffle: by default `false` (API: `shuffle`).
    @inlinable public var shuffle: Field<Bool> { .init("shuffle", false) }
  }

  /// An object to create, with what it must have.
  public static func draft(name: String) -> Draft<MediaLibraryPlaylist> {
    var draft = Draft<MediaLibraryPlaylist>()
    draft.name = name
    return draft
  }
}
