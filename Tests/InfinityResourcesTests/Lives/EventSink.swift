// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources

extension Lives {
  /// Event webhook receiver (API: `configuration/event_sink`).
  static func liveEventSink(_ world: World) async throws {
    let small = try await world.client.create(EventSink.smallest(in: world))
    _ = try await world.client.get(EventSink.self, at: small)
    try await world.checkListed(EventSink.self, at: small)
    var draft = try await EventSink.smallest(in: world)
    draft.bulkSupport = true
    draft.description = world.text(250)
    draft.events = [try EventSinkEvent.make { $0.name = world.text(250) }]
    draft.filtersEvents = true
    draft.password = Secret(world.text(100))
    draft.updatedAt = Date(timeIntervalSince1970: 1800000000)
    draft.username = world.text(100)
    draft.verifiesTLSCertificate = true
    draft.version = 3
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(EventSink.self, at: uri)
    world.check(\.bulkSupport, of: object, is: draft.bulkSupport)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.events, of: object, is: draft.events)
    world.check(\.filtersEvents, of: object, is: draft.filtersEvents)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.updatedAt, of: object, is: draft.updatedAt)
    world.check(\.url, of: object, is: draft.url)
    world.check(\.username, of: object, is: draft.username)
    world.check(\.verifiesTLSCertificate, of: object, is: draft.verifiesTLSCertificate)
    world.check(\.version, of: object, is: draft.version)
    var change = Changes<EventSink>()
    change.bulkSupport = .set(false)
    change.description = .set(world.text(8))
    change.events = .set([try EventSinkEvent.make { $0.name = world.text(8) }])
    change.filtersEvents = .set(false)
    change.name = .set(world.text(8))
    change.password = .set(Secret(world.text(8)))
    change.updatedAt = .set(Date(timeIntervalSince1970: 1800003600))
    change.url = .set(world.url())
    change.username = .set(world.text(8))
    change.verifiesTLSCertificate = .set(false)
    change.version = .set(1)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(EventSink.self, at: uri)
    world.check(\.bulkSupport, of: object, is: change.bulkSupport.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.events, of: object, is: change.events.value)
    world.check(\.filtersEvents, of: object, is: change.filtersEvents.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.updatedAt, of: object, is: change.updatedAt.value)
    world.check(\.url, of: object, is: change.url.value)
    world.check(\.username, of: object, is: change.username.value)
    world.check(\.verifiesTLSCertificate, of: object, is: change.verifiesTLSCertificate.value)
    world.check(\.version, of: object, is: change.version.value)
    change = Changes<EventSink>()
    change.description = .clear
    change.events = .clear
    change.password = .clear
    change.updatedAt = .clear
    change.username = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(EventSink.self, at: uri)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.events, of: object)
    world.checkCleared(\.updatedAt, of: object)
    world.checkCleared(\.username, of: object)
    try await world.delete(EventSink.self, at: uri)
  }
}

extension EventSink: Made {
  static func smallest(in world: World) async throws -> Draft<EventSink> {
    draft(name: world.text(250), url: world.url())
  }
}
