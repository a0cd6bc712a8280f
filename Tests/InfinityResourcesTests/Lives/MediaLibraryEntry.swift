// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Uploaded media file (API: `configuration/media_library_entry`).
  static func liveMediaLibraryEntry(_ world: World) async throws {
    let small = try await world.client.create(MediaLibraryEntry.smallest(in: world))
    _ = try await world.client.get(MediaLibraryEntry.self, at: small)
    try await world.checkListed(MediaLibraryEntry.self, at: small)
    var draft = try await MediaLibraryEntry.smallest(in: world)
    draft.description = world.text(1024)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(MediaLibraryEntry.self, at: uri)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.name, of: object, is: draft.name)
    var change = Changes<MediaLibraryEntry>()
    change.description = .set(world.text(8))
    change.mediaFile = .set(FileUpload(name: "file.zip", bytes: Array("what is in it".utf8)))
    change.name = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(MediaLibraryEntry.self, at: uri)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.name, of: object, is: change.name.value)
    change = Changes<MediaLibraryEntry>()
    change.description = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(MediaLibraryEntry.self, at: uri)
    world.checkCleared(\.description, of: object)
    try await world.delete(MediaLibraryEntry.self, at: uri)
  }
}

extension MediaLibraryEntry: Made {
  static func smallest(in world: World) async throws -> Draft<MediaLibraryEntry> {
    draft(mediaFile: FileUpload(name: "file.zip", bytes: Array("what is in it".utf8)), name: world.text(1024))
  }
}
