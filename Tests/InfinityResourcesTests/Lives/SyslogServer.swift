// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Remote syslog target (API: `configuration/syslog_server`).
  static func liveSyslogServer(_ world: World) async throws {
    let small = try await world.client.create(SyslogServer.smallest(in: world))
    _ = try await world.client.get(SyslogServer.self, at: small)
    try await world.checkListed(SyslogServer.self, at: small)
    var draft = try await SyslogServer.smallest(in: world)
    draft.auditLog = true
    draft.description = world.text(250)
    draft.port = 65535
    draft.protocolFormat = .rfc5424
    draft.supportLog = true
    draft.syslogLog = true
    draft.transport = .tls
    draft.webLog = true
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(SyslogServer.self, at: uri)
    world.check(\.address, of: object, is: draft.address)
    world.check(\.auditLog, of: object, is: draft.auditLog)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.port, of: object, is: draft.port)
    world.check(\.protocolFormat, of: object, is: draft.protocolFormat)
    world.check(\.supportLog, of: object, is: draft.supportLog)
    world.check(\.syslogLog, of: object, is: draft.syslogLog)
    world.check(\.transport, of: object, is: draft.transport)
    world.check(\.webLog, of: object, is: draft.webLog)
    var change = Changes<SyslogServer>()
    change.address = .set(world.text(8))
    change.auditLog = .set(false)
    change.description = .set(world.text(8))
    change.port = .set(1)
    change.protocolFormat = .set(.pexip)
    change.supportLog = .set(false)
    change.syslogLog = .set(false)
    change.transport = .set(.udp)
    change.webLog = .set(false)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(SyslogServer.self, at: uri)
    world.check(\.address, of: object, is: change.address.value)
    world.check(\.auditLog, of: object, is: change.auditLog.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.port, of: object, is: change.port.value)
    world.check(\.protocolFormat, of: object, is: change.protocolFormat.value)
    world.check(\.supportLog, of: object, is: change.supportLog.value)
    world.check(\.syslogLog, of: object, is: change.syslogLog.value)
    world.check(\.transport, of: object, is: change.transport.value)
    world.check(\.webLog, of: object, is: change.webLog.value)
    change = Changes<SyslogServer>()
    change.description = .clear
    change.protocolFormat = .clear
    change.transport = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(SyslogServer.self, at: uri)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.protocolFormat, of: object)
    world.checkCleared(\.transport, of: object)
    try await world.delete(SyslogServer.self, at: uri)
  }
}

extension SyslogServer: Made {
  static func smallest(in world: World) async throws -> Draft<SyslogServer> { draft(address: world.text(255)) }
}
