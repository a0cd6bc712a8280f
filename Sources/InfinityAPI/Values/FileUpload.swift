/// A file to be uploaded: a theme, a branding, a sound.
///
/// It is never shown again. A request that holds one is sent as a form (`multipart/form-data`); the other fields are then texts in that form,
/// of which a list or an object is its JSON.
public struct FileUpload: Sendable, Hashable {
  /// The file's name, as the Management Node may show it: without a folder.
  public var name: String
  /// What is in it, such as `application/zip`; the Management Node looks into the file itself.
  ///
  /// Default `application/octet-stream`.
  public var contentType = "application/octet-stream"
  /// What is in it.
  public var bytes: [UInt8]

  /// A file by its name and what is in it.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
