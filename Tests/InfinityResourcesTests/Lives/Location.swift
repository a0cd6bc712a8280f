// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Group of nodes (location) (API: `configuration/system_location`).
  static func liveLocation(_ world: World) async throws {
    let small = try await world.client.create(Location.smallest(in: world))
    _ = try await world.client.get(Location.self, at: small)
    try await world.checkListed(Location.self, at: small)
    var draft = try await Location.smallest(in: world)
    draft.bdpmPinChecks = .on
    draft.bdpmScanQuarantine = .on
    draft.clientSTUNServers = [try await world.make(STUNServer.self)]
    draft.clientTURNServers = [try await world.make(TURNServer.self)]
    draft.description = world.text(250)
    draft.dnsServers = [try await world.make(DNSServer.self)]
    draft.eventSinks = [try await world.make(EventSink.self)]
    draft.h323Gatekeeper = try await world.make(H323Gatekeeper.self)
    draft.httpProxy = try await world.make(HTTPProxy.self)
    draft.liveCaptionsDialOut1 = try await world.make(Location.self)
    draft.liveCaptionsDialOut2 = try await world.make(Location.self)
    draft.liveCaptionsDialOut3 = try await world.make(Location.self)
    draft.sipDomain = world.text(255)
    draft.mediaQOS = 63
    draft.lyncServer = try await world.make(LyncServer.self)
    draft.mtu = 1500
    draft.ntpServers = [try await world.make(NTPServer.self)]
    draft.overflowLocation1 = try await world.make(Location.self)
    draft.overflowLocation2 = try await world.make(Location.self)
    draft.policyServer = try await world.make(PolicyServer.self)
    draft.signalingQOS = 63
    draft.sipProxy = try await world.make(SIPProxy.self)
    draft.snmpNetworkManagementSystem = try await world.make(SNMPNetworkManagementSystem.self)
    draft.stunServer = try await world.make(STUNServer.self)
    draft.syslogServers = [try await world.make(SyslogServer.self)]
    draft.teamsConnector = try await world.make(TeamsConnector.self)
    draft.transcodingLocation = try await world.make(Location.self)
    draft.turnServer = try await world.make(TURNServer.self)
    draft.usesRelayCandidatesOnly = true
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(Location.self, at: uri)
    world.check(\.bdpmPinChecks, of: object, is: draft.bdpmPinChecks)
    world.check(\.bdpmScanQuarantine, of: object, is: draft.bdpmScanQuarantine)
    world.check(\.clientSTUNServers, of: object, is: draft.clientSTUNServers)
    world.check(\.clientTURNServers, of: object, is: draft.clientTURNServers)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.dnsServers, of: object, is: draft.dnsServers)
    world.check(\.eventSinks, of: object, is: draft.eventSinks)
    world.check(\.h323Gatekeeper, of: object, is: draft.h323Gatekeeper)
    world.check(\.httpProxy, of: object, is: draft.httpProxy)
    world.check(\.liveCaptionsDialOut1, of: object, is: draft.liveCaptionsDialOut1)
    world.check(\.liveCaptionsDialOut2, of: object, is: draft.liveCaptionsDialOut2)
    world.check(\.liveCaptionsDialOut3, of: object, is: draft.liveCaptionsDialOut3)
    world.check(\.sipDomain, of: object, is: draft.sipDomain)
    world.check(\.mediaQOS, of: object, is: draft.mediaQOS)
    world.check(\.lyncServer, of: object, is: draft.lyncServer)
    world.check(\.mtu, of: object, is: draft.mtu)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.ntpServers, of: object, is: draft.ntpServers)
    world.check(\.overflowLocation1, of: object, is: draft.overflowLocation1)
    world.check(\.overflowLocation2, of: object, is: draft.overflowLocation2)
    world.check(\.policyServer, of: object, is: draft.policyServer)
    world.check(\.signalingQOS, of: object, is: draft.signalingQOS)
    world.check(\.sipProxy, of: object, is: draft.sipProxy)
    world.check(\.snmpNetworkManagementSystem, of: object, is: draft.snmpNetworkManagementSystem)
    world.check(\.stunServer, of: object, is: draft.stunServer)
    world.check(\.syslogServers, of: object, is: draft.syslogServers)
    world.check(\.teamsConnector, of: object, is: draft.teamsConnector)
    world.check(\.transcodingLocation, of: object, is: draft.transcodingLocation)
    world.check(\.turnServer, of: object, is: draft.turnServer)
    world.check(\.usesRelayCandidatesOnly, of: object, is: draft.usesRelayCandidatesOnly)
    var change = Changes<Location>()
    change.bdpmPinChecks = .set(.global)
    change.bdpmScanQuarantine = .set(.global)
    change.clientSTUNServers = .set([try await world.make(STUNServer.self)])
    change.clientTURNServers = .set([try await world.make(TURNServer.self)])
    change.description = .set(world.text(8))
    change.dnsServers = .set([try await world.make(DNSServer.self)])
    change.eventSinks = .set([try await world.make(EventSink.self)])
    change.h323Gatekeeper = .set(try await world.make(H323Gatekeeper.self))
    change.httpProxy = .set(try await world.make(HTTPProxy.self))
    change.liveCaptionsDialOut1 = .set(try await world.make(Location.self))
    change.liveCaptionsDialOut2 = .set(try await world.make(Location.self))
    change.liveCaptionsDialOut3 = .set(try await world.make(Location.self))
    change.sipDomain = .set(world.text(8))
    change.mediaQOS = .set(1)
    change.lyncServer = .set(try await world.make(LyncServer.self))
    change.mtu = .set(512)
    change.name = .set(world.text(8))
    change.ntpServers = .set([try await world.make(NTPServer.self)])
    change.overflowLocation1 = .set(try await world.make(Location.self))
    change.overflowLocation2 = .set(try await world.make(Location.self))
    change.policyServer = .set(try await world.make(PolicyServer.self))
    change.signalingQOS = .set(1)
    change.sipProxy = .set(try await world.make(SIPProxy.self))
    change.snmpNetworkManagementSystem = .set(try await world.make(SNMPNetworkManagementSystem.self))
    change.stunServer = .set(try await world.make(STUNServer.self))
    change.syslogServers = .set([try await world.make(SyslogServer.self)])
    change.teamsConnector = .set(try await world.make(TeamsConnector.self))
    change.transcodingLocation = .set(try await world.make(Location.self))
    change.turnServer = .set(try await world.make(TURNServer.self))
    change.usesRelayCandidatesOnly = .set(false)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(Location.self, at: uri)
    world.check(\.bdpmPinChecks, of: object, is: change.bdpmPinChecks.value)
    world.check(\.bdpmScanQuarantine, of: object, is: change.bdpmScanQuarantine.value)
    world.check(\.clientSTUNServers, of: object, is: change.clientSTUNServers.value)
    world.check(\.clientTURNServers, of: object, is: change.clientTURNServers.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.dnsServers, of: object, is: change.dnsServers.value)
    world.check(\.eventSinks, of: object, is: change.eventSinks.value)
    world.check(\.h323Gatekeeper, of: object, is: change.h323Gatekeeper.value)
    world.check(\.httpProxy, of: object, is: change.httpProxy.value)
    world.check(\.liveCaptionsDialOut1, of: object, is: change.liveCaptionsDialOut1.value)
    world.check(\.liveCaptionsDialOut2, of: object, is: change.liveCaptionsDialOut2.value)
    world.check(\.liveCaptionsDialOut3, of: object, is: change.liveCaptionsDialOut3.value)
    world.check(\.sipDomain, of: object, is: change.sipDomain.value)
    world.check(\.mediaQOS, of: object, is: change.mediaQOS.value)
    world.check(\.lyncServer, of: object, is: change.lyncServer.value)
    world.check(\.mtu, of: object, is: change.mtu.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.ntpServers, of: object, is: change.ntpServers.value)
    world.check(\.overflowLocation1, of: object, is: change.overflowLocation1.value)
    world.check(\.overflowLocation2, of: object, is: change.overflowLocation2.value)
    world.check(\.policyServer, of: object, is: change.policyServer.value)
    world.check(\.signalingQOS, of: object, is: change.signalingQOS.value)
    world.check(\.sipProxy, of: object, is: change.sipProxy.value)
    world.check(\.snmpNetworkManagementSystem, of: object, is: change.snmpNetworkManagementSystem.value)
    world.check(\.stunServer, of: object, is: change.stunServer.value)
    world.check(\.syslogServers, of: object, is: change.syslogServers.value)
    world.check(\.teamsConnector, of: object, is: change.teamsConnector.value)
    world.check(\.transcodingLocation, of: object, is: change.transcodingLocation.value)
    world.check(\.turnServer, of: object, is: change.turnServer.value)
    world.check(\.usesRelayCandidatesOnly, of: object, is: change.usesRelayCandidatesOnly.value)
    change = Changes<Location>()
    change.bdpmPinChecks = .clear
    change.bdpmScanQuarantine = .clear
    change.clientSTUNServers = .clear
    change.clientTURNServers = .clear
    change.description = .clear
    change.dnsServers = .clear
    change.eventSinks = .clear
    change.h323Gatekeeper = .clear
    change.httpProxy = .clear
    change.liveCaptionsDialOut1 = .clear
    change.liveCaptionsDialOut2 = .clear
    change.liveCaptionsDialOut3 = .clear
    change.sipDomain = .clear
    change.lyncServer = .clear
    change.ntpServers = .clear
    change.overflowLocation1 = .clear
    change.overflowLocation2 = .clear
    change.policyServer = .clear
    change.sipProxy = .clear
    change.snmpNetworkManagementSystem = .clear
    change.stunServer = .clear
    change.syslogServers = .clear
    change.teamsConnector = .clear
    change.transcodingLocation = .clear
    change.turnServer = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(Location.self, at: uri)
    world.checkCleared(\.bdpmPinChecks, of: object)
    world.checkCleared(\.bdpmScanQuarantine, of: object)
    world.checkCleared(\.clientSTUNServers, of: object)
    world.checkCleared(\.clientTURNServers, of: object)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.dnsServers, of: object)
    world.checkCleared(\.eventSinks, of: object)
    world.checkCleared(\.h323Gatekeeper, of: object)
    world.checkCleared(\.httpProxy, of: object)
    world.checkCleared(\.liveCaptionsDialOut1, of: object)
    world.checkCleared(\.liveCaptionsDialOut2, of: object)
    world.checkCleared(\.liveCaptionsDialOut3, of: object)
    world.checkCleared(\.sipDomain, of: object)
    world.checkCleared(\.lyncServer, of: object)
    world.checkCleared(\.ntpServers, of: object)
    world.checkCleared(\.overflowLocation1, of: object)
    world.checkCleared(\.overflowLocation2, of: object)
    world.checkCleared(\.policyServer, of: object)
    world.checkCleared(\.sipProxy, of: object)
    world.checkCleared(\.snmpNetworkManagementSystem, of: object)
    world.checkCleared(\.stunServer, of: object)
    world.checkCleared(\.syslogServers, of: object)
    world.checkCleared(\.teamsConnector, of: object)
    world.checkCleared(\.transcodingLocation, of: object)
    world.checkCleared(\.turnServer, of: object)
    try await world.delete(Location.self, at: uri)
  }
}

extension Location: Made {
  static func smallest(in world: World) async throws -> Draft<Location> { draft(name: world.text(250)) }
}
