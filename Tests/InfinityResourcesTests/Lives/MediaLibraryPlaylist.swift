// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Media playlist (API: `configuration/media_library_playlist`).
  static func liveMediaLibraryPlaylist(_ world: World) async throws {
    let small = try await world.client.create(MediaLibraryPlaylist.smallest(in: world))
    _ = try await world.client.get(MediaLibraryPlaylist.self, at: small)
    try await world.checkListed(MediaLibraryPlaylist.self, at: small)
    var draft = try await MediaLibraryPlaylist.smallest(in: world)
    draft.description = world.text(1024)
    draft.loop = true
    draft.playlistEntries = [try await world.make(MediaLibraryPlaylistEntry.self)]
    draft.shuffle = true
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(MediaLibraryPlaylist.self, at: uri)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.loop, of: object, is: draft.loop)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.playlistEntries, of: object, is: draft.playlistEntries)
    world.check(\.shuffle, of: object, is: draft.shuffle)
    var change = Changes<MediaLibraryPlaylist>()
    change.description = .set(world.text(8))
    change.loop = .set(false)
    change.name = .set(world.text(8))
    change.shuffle = .set(false)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(MediaLibraryPlaylist.self, at: uri)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.loop, of: object, is: change.loop.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.shuffle, of: object, is: change.shuffle.value)
    change = Changes<MediaLibraryPlaylist>()
    change.description = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(MediaLibraryPlaylist.self, at: uri)
    world.checkCleared(\.description, of: object)
    try await world.delete(MediaLibraryPlaylist.self, at: uri)
  }
}

extension MediaLibraryPlaylist: Made {
  static func smallest(in world: World) async throws -> Draft<MediaLibraryPlaylist> { draft(name: world.text(1024)) }
}
