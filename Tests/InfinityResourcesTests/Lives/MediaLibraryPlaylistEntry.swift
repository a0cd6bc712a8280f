// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Playlist position (API: `configuration/media_library_playlist_entry`).
  static func liveMediaLibraryPlaylistEntry(_ world: World) async throws {
    let small = try await world.client.create(MediaLibraryPlaylistEntry.smallest(in: world))
    _ = try await world.client.get(MediaLibraryPlaylistEntry.self, at: small)
    try await world.checkListed(MediaLibraryPlaylistEntry.self, at: small)
    var draft = try await MediaLibraryPlaylistEntry.smallest(in: world)
    draft.entryType = .media
    draft.media = try await world.make(MediaLibraryEntry.self)
    draft.playCount = 2
    draft.position = 3
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(MediaLibraryPlaylistEntry.self, at: uri)
    world.check(\.entryType, of: object, is: draft.entryType)
    world.check(\.media, of: object, is: draft.media)
    world.check(\.playCount, of: object, is: draft.playCount)
    world.check(\.playlist, of: object, is: draft.playlist)
    world.check(\.position, of: object, is: draft.position)
    var change = Changes<MediaLibraryPlaylistEntry>()
    change.entryType = .set(.media)
    change.media = .set(try await world.make(MediaLibraryEntry.self))
    change.playCount = .set(1)
    change.playlist = .set(try await world.make(MediaLibraryPlaylist.self))
    change.position = .set(1)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(MediaLibraryPlaylistEntry.self, at: uri)
    world.check(\.entryType, of: object, is: change.entryType.value)
    world.check(\.media, of: object, is: change.media.value)
    world.check(\.playCount, of: object, is: change.playCount.value)
    world.check(\.playlist, of: object, is: change.playlist.value)
    world.check(\.position, of: object, is: change.position.value)
    change = Changes<MediaLibraryPlaylistEntry>()
    change.entryType = .clear
    change.media = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(MediaLibraryPlaylistEntry.self, at: uri)
    world.checkCleared(\.entryType, of: object)
    world.checkCleared(\.media, of: object)
    try await world.delete(MediaLibraryPlaylistEntry.self, at: uri)
  }
}

extension MediaLibraryPlaylistEntry: Made {
  static func smallest(in world: World) async throws -> Draft<MediaLibraryPlaylistEntry> {
    try await draft(playlist: world.make(MediaLibraryPlaylist.self))
  }
}
