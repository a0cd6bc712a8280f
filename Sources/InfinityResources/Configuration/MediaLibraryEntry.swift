// Written by scripts/generate-resources.

public import InfinityAPI

/// Uploaded media file.
///
/// API: `configuration/media_library_entry`.
public struct MediaLibraryEntry: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "media_library_entry")
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
    public var readable: [any ReadableField] { [description, fileName, mediaFormat, mediaSize, mediaType, name, uuid] }

    /// Description: at most 1024 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...1024)) }
    /// File name (API: `file_name`).
    @inlinable public var fileName: ReadOnlyField<String> { .init("file_name", "") }
    /// Media file: needed for a create; never shown (API: `media_file`).
    @inlinable public var mediaFile: WriteOnlyField<FileUpload> { .init("media_file") }
    /// Media format (API: `media_format`).
    @inlinable public var mediaFormat: ReadOnlyField<String> { .init("media_format", "") }
    /// Media size: nil if unset (API: `media_size`).
    @inlinable public var mediaSize: ReadOnlyField<Int?> { .init("media_size", nil) }
    /// Media type (API: `media_type`).
    @inlinable public var mediaType: ReadOnlyField<String> { .init("media_type", "") }
    /// Name: at most 1024 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...1024)) }
    /// UUID (API: `uuid`).
    @inlinable public var uuid: ReadOnlyField<String> { .init("uuid", "") }
  }

  /// An object to create, with what it must have.
  public static func draft(mediaFile: FileUpload, name: String) -> Draft<MediaLibraryEntry> {
    var draft = Draft<MediaLibraryEntry>()
    draft.mediaFile = mediaFile
    draft.name = name
    return draft
  }
}
