// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Outgoing mail server (API: `configuration/smtp_server`).
  static func liveSMTPServer(_ world: World) async throws {
    let small = try await world.client.create(SMTPServer.smallest(in: world))
    _ = try await world.client.get(SMTPServer.self, at: small)
    try await world.checkListed(SMTPServer.self, at: small)
    var draft = try await SMTPServer.smallest(in: world)
    draft.connectionSecurity = .starttls
    draft.description = world.text(250)
    draft.password = Secret(world.text(100))
    draft.port = 65535
    draft.username = world.text(100)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(SMTPServer.self, at: uri)
    world.check(\.address, of: object, is: draft.address)
    world.check(\.connectionSecurity, of: object, is: draft.connectionSecurity)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.fromEmailAddress, of: object, is: draft.fromEmailAddress)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.port, of: object, is: draft.port)
    world.check(\.username, of: object, is: draft.username)
    var change = Changes<SMTPServer>()
    change.address = .set(world.text(8))
    change.connectionSecurity = .set(.unsecured)
    change.description = .set(world.text(8))
    change.fromEmailAddress = .set(world.email())
    change.name = .set(world.text(8))
    change.password = .set(Secret(world.text(8)))
    change.port = .set(1)
    change.username = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(SMTPServer.self, at: uri)
    world.check(\.address, of: object, is: change.address.value)
    world.check(\.connectionSecurity, of: object, is: change.connectionSecurity.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.fromEmailAddress, of: object, is: change.fromEmailAddress.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.port, of: object, is: change.port.value)
    world.check(\.username, of: object, is: change.username.value)
    change = Changes<SMTPServer>()
    change.connectionSecurity = .clear
    change.description = .clear
    change.password = .clear
    change.username = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(SMTPServer.self, at: uri)
    world.checkCleared(\.connectionSecurity, of: object)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.username, of: object)
    try await world.delete(SMTPServer.self, at: uri)
  }
}

extension SMTPServer: Made {
  static func smallest(in world: World) async throws -> Draft<SMTPServer> {
    draft(address: world.text(255), fromEmailAddress: world.email(), name: world.text(250))
  }
}
