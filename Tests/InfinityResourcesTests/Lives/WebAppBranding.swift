// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Web app branding upload (API: `configuration/webapp_branding`).
  static func liveWebAppBranding(_ world: World) async throws {
    let small = try await world.client.create(WebAppBranding.smallest(in: world))
    _ = try await world.client.get(WebAppBranding.self, at: small)
    try await world.checkListed(WebAppBranding.self, at: small)
    var draft = try await WebAppBranding.smallest(in: world)
    draft.description = world.text(250)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(WebAppBranding.self, at: uri)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.webAppType, of: object, is: draft.webAppType)
    var change = Changes<WebAppBranding>()
    change.brandingFile = .set(FileUpload(name: "file.zip", bytes: Array("what is in it".utf8)))
    change.description = .set(world.text(8))
    change.name = .set(world.text(8))
    change.webAppType = .set(.webapp2)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(WebAppBranding.self, at: uri)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.webAppType, of: object, is: change.webAppType.value)
    change = Changes<WebAppBranding>()
    change.description = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(WebAppBranding.self, at: uri)
    world.checkCleared(\.description, of: object)
    try await world.delete(WebAppBranding.self, at: uri)
  }
}

extension WebAppBranding: Made {
  static func smallest(in world: World) async throws -> Draft<WebAppBranding> {
    draft(
      brandingFile: FileUpload(name: "file.zip", bytes: Array("what is in it".utf8)), name: world.text(100),
      webAppType: .webapp3)
  }
}
