// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Web app URL path (API: `configuration/webapp_alias`).
  static func liveWebAppAlias(_ world: World) async throws {
    let small = try await world.client.create(WebAppAlias.smallest(in: world))
    _ = try await world.client.get(WebAppAlias.self, at: small)
    try await world.checkListed(WebAppAlias.self, at: small)
    var draft = try await WebAppAlias.smallest(in: world)
    draft.branding = try await world.make(WebAppBranding.self)
    draft.bundle = try await world.any(SoftwareBundleRevision.self)
    draft.description = world.text(250)
    draft.isDefault = true
    draft.isEnabled = true
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(WebAppAlias.self, at: uri)
    world.check(\.branding, of: object, is: draft.branding)
    world.check(\.bundle, of: object, is: draft.bundle)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.isDefault, of: object, is: draft.isDefault)
    world.check(\.isEnabled, of: object, is: draft.isEnabled)
    world.check(\.slug, of: object, is: draft.slug)
    world.check(\.webAppType, of: object, is: draft.webAppType)
    var change = Changes<WebAppAlias>()
    change.branding = .set(try await world.make(WebAppBranding.self))
    change.bundle = world.set(try await world.any(SoftwareBundleRevision.self))
    change.description = .set(world.text(8))
    change.isDefault = .set(false)
    change.isEnabled = .set(false)
    change.slug = .set(world.text(8))
    change.webAppType = .set(.webapp2)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(WebAppAlias.self, at: uri)
    world.check(\.branding, of: object, is: change.branding.value)
    world.check(\.bundle, of: object, is: change.bundle.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.isDefault, of: object, is: change.isDefault.value)
    world.check(\.isEnabled, of: object, is: change.isEnabled.value)
    world.check(\.slug, of: object, is: change.slug.value)
    world.check(\.webAppType, of: object, is: change.webAppType.value)
    change = Changes<WebAppAlias>()
    change.branding = .clear
    change.bundle = .clear
    change.description = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(WebAppAlias.self, at: uri)
    world.checkCleared(\.branding, of: object)
    world.checkCleared(\.bundle, of: object)
    world.checkCleared(\.description, of: object)
    try await world.delete(WebAppAlias.self, at: uri)
  }
}

extension WebAppAlias: Made {
  static func smallest(in world: World) async throws -> Draft<WebAppAlias> {
    draft(slug: world.text(100), webAppType: .webapp3)
  }
}
