// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Management Node settings (API: `configuration/management_vm`).
  static func liveManagementVM(_ world: World) async throws {
    let small = try await world.client.create(ManagementVM.smallest(in: world))
    _ = try await world.client.get(ManagementVM.self, at: small)
    try await world.checkListed(ManagementVM.self, at: small)
    var draft = try await ManagementVM.smallest(in: world)
    draft.address = world.text(250)
    draft.alternativeFQDN = world.text(255)
    draft.description = world.text(250)
    draft.dnsServers = [try await world.make(DNSServer.self)]
    draft.domain = world.text(192)
    draft.ssh = .on
    draft.eventSinks = [try await world.make(EventSink.self)]
    draft.gateway = world.text(250)
    draft.hostname = world.text(63)
    draft.httpProxy = try await world.make(HTTPProxy.self)
    draft.isInitializing = true
    draft.ipv6Address = world.text(250)
    draft.ipv6Gateway = world.text(250)
    draft.mtu = 1500
    draft.netmask = world.text(250)
    draft.ntpServers = [try await world.make(NTPServer.self)]
    draft.secondaryConfigPassphrase = Secret(world.text(250))
    draft.snmpAuthenticationPassword = Secret(world.text(100))
    draft.snmpCommunity = Secret(world.text(16))
    draft.snmpMode = .authpriv
    draft.snmpNetworkManagementSystem = try await world.make(SNMPNetworkManagementSystem.self)
    draft.snmpPrivacyPassword = Secret(world.text(100))
    draft.snmpSystemContact = world.text(70)
    draft.snmpLocation = world.text(70)
    draft.snmpUsername = world.text(100)
    draft.sshAuthorizedKeys = [try await world.make(SSHAuthorizedKey.self)]
    draft.sshAuthorizedKeysUseCloud = false
    draft.staticNATAddress = world.ip()
    draft.staticRoutes = [try await world.make(StaticRoute.self)]
    draft.syslogServers = [try await world.make(SyslogServer.self)]
    draft.tlsCertificate = try await world.make(TLSCertificate.self)
    draft.tlsClientCertificate = try await world.make(TLSCertificate.self)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(ManagementVM.self, at: uri)
    world.check(\.address, of: object, is: draft.address)
    world.check(\.alternativeFQDN, of: object, is: draft.alternativeFQDN)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.dnsServers, of: object, is: draft.dnsServers)
    world.check(\.domain, of: object, is: draft.domain)
    world.check(\.ssh, of: object, is: draft.ssh)
    world.check(\.eventSinks, of: object, is: draft.eventSinks)
    world.check(\.gateway, of: object, is: draft.gateway)
    world.check(\.hostname, of: object, is: draft.hostname)
    world.check(\.httpProxy, of: object, is: draft.httpProxy)
    world.check(\.isInitializing, of: object, is: draft.isInitializing)
    world.check(\.ipv6Address, of: object, is: draft.ipv6Address)
    world.check(\.ipv6Gateway, of: object, is: draft.ipv6Gateway)
    world.check(\.mtu, of: object, is: draft.mtu)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.netmask, of: object, is: draft.netmask)
    world.check(\.ntpServers, of: object, is: draft.ntpServers)
    world.check(\.secondaryConfigPassphrase, of: object, is: draft.secondaryConfigPassphrase)
    world.check(\.snmpCommunity, of: object, is: draft.snmpCommunity)
    world.check(\.snmpMode, of: object, is: draft.snmpMode)
    world.check(\.snmpNetworkManagementSystem, of: object, is: draft.snmpNetworkManagementSystem)
    world.check(\.snmpSystemContact, of: object, is: draft.snmpSystemContact)
    world.check(\.snmpLocation, of: object, is: draft.snmpLocation)
    world.check(\.snmpUsername, of: object, is: draft.snmpUsername)
    world.check(\.sshAuthorizedKeys, of: object, is: draft.sshAuthorizedKeys)
    world.check(\.sshAuthorizedKeysUseCloud, of: object, is: draft.sshAuthorizedKeysUseCloud)
    world.check(\.staticNATAddress, of: object, is: draft.staticNATAddress)
    world.check(\.staticRoutes, of: object, is: draft.staticRoutes)
    world.check(\.syslogServers, of: object, is: draft.syslogServers)
    world.check(\.tlsCertificate, of: object, is: draft.tlsCertificate)
    world.check(\.tlsClientCertificate, of: object, is: draft.tlsClientCertificate)
    var change = Changes<ManagementVM>()
    change.address = .set(world.text(8))
    change.alternativeFQDN = .set(world.text(8))
    change.description = .set(world.text(8))
    change.dnsServers = .set([try await world.make(DNSServer.self)])
    change.domain = .set(world.text(8))
    change.ssh = .set(.global)
    change.eventSinks = .set([try await world.make(EventSink.self)])
    change.gateway = .set(world.text(8))
    change.hostname = .set(world.text(8))
    change.httpProxy = .set(try await world.make(HTTPProxy.self))
    change.isInitializing = .set(false)
    change.ipv6Address = .set(world.text(8))
    change.ipv6Gateway = .set(world.text(8))
    change.mtu = .set(512)
    change.name = .set(world.text(8))
    change.netmask = .set(world.text(8))
    change.ntpServers = .set([try await world.make(NTPServer.self)])
    change.secondaryConfigPassphrase = .set(Secret(world.text(8)))
    change.snmpAuthenticationPassword = .set(Secret(world.text(8)))
    change.snmpCommunity = .set(Secret(world.text(8)))
    change.snmpMode = .set(.disabled)
    change.snmpNetworkManagementSystem = .set(try await world.make(SNMPNetworkManagementSystem.self))
    change.snmpPrivacyPassword = .set(Secret(world.text(8)))
    change.snmpSystemContact = .set(world.text(8))
    change.snmpLocation = .set(world.text(8))
    change.snmpUsername = .set(world.text(8))
    change.sshAuthorizedKeys = .set([try await world.make(SSHAuthorizedKey.self)])
    change.sshAuthorizedKeysUseCloud = .set(true)
    change.staticNATAddress = .set(world.ip())
    change.staticRoutes = .set([try await world.make(StaticRoute.self)])
    change.syslogServers = .set([try await world.make(SyslogServer.self)])
    change.tlsCertificate = .set(try await world.make(TLSCertificate.self))
    change.tlsClientCertificate = .set(try await world.make(TLSCertificate.self))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ManagementVM.self, at: uri)
    world.check(\.address, of: object, is: change.address.value)
    world.check(\.alternativeFQDN, of: object, is: change.alternativeFQDN.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.dnsServers, of: object, is: change.dnsServers.value)
    world.check(\.domain, of: object, is: change.domain.value)
    world.check(\.ssh, of: object, is: change.ssh.value)
    world.check(\.eventSinks, of: object, is: change.eventSinks.value)
    world.check(\.gateway, of: object, is: change.gateway.value)
    world.check(\.hostname, of: object, is: change.hostname.value)
    world.check(\.httpProxy, of: object, is: change.httpProxy.value)
    world.check(\.isInitializing, of: object, is: change.isInitializing.value)
    world.check(\.ipv6Address, of: object, is: change.ipv6Address.value)
    world.check(\.ipv6Gateway, of: object, is: change.ipv6Gateway.value)
    world.check(\.mtu, of: object, is: change.mtu.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.netmask, of: object, is: change.netmask.value)
    world.check(\.ntpServers, of: object, is: change.ntpServers.value)
    world.check(\.secondaryConfigPassphrase, of: object, is: change.secondaryConfigPassphrase.value)
    world.check(\.snmpCommunity, of: object, is: change.snmpCommunity.value)
    world.check(\.snmpMode, of: object, is: change.snmpMode.value)
    world.check(\.snmpNetworkManagementSystem, of: object, is: change.snmpNetworkManagementSystem.value)
    world.check(\.snmpSystemContact, of: object, is: change.snmpSystemContact.value)
    world.check(\.snmpLocation, of: object, is: change.snmpLocation.value)
    world.check(\.snmpUsername, of: object, is: change.snmpUsername.value)
    world.check(\.sshAuthorizedKeys, of: object, is: change.sshAuthorizedKeys.value)
    world.check(\.sshAuthorizedKeysUseCloud, of: object, is: change.sshAuthorizedKeysUseCloud.value)
    world.check(\.staticNATAddress, of: object, is: change.staticNATAddress.value)
    world.check(\.staticRoutes, of: object, is: change.staticRoutes.value)
    world.check(\.syslogServers, of: object, is: change.syslogServers.value)
    world.check(\.tlsCertificate, of: object, is: change.tlsCertificate.value)
    world.check(\.tlsClientCertificate, of: object, is: change.tlsClientCertificate.value)
    change = Changes<ManagementVM>()
    change.address = .clear
    change.alternativeFQDN = .clear
    change.description = .clear
    change.dnsServers = .clear
    change.domain = .clear
    change.ssh = .clear
    change.eventSinks = .clear
    change.gateway = .clear
    change.hostname = .clear
    change.httpProxy = .clear
    change.ipv6Address = .clear
    change.ipv6Gateway = .clear
    change.netmask = .clear
    change.ntpServers = .clear
    change.secondaryConfigPassphrase = .clear
    change.snmpAuthenticationPassword = .clear
    change.snmpCommunity = .clear
    change.snmpMode = .clear
    change.snmpNetworkManagementSystem = .clear
    change.snmpPrivacyPassword = .clear
    change.snmpSystemContact = .clear
    change.snmpLocation = .clear
    change.snmpUsername = .clear
    change.sshAuthorizedKeys = .clear
    change.staticNATAddress = .clear
    change.staticRoutes = .clear
    change.syslogServers = .clear
    change.tlsCertificate = .clear
    change.tlsClientCertificate = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ManagementVM.self, at: uri)
    world.checkCleared(\.address, of: object)
    world.checkCleared(\.alternativeFQDN, of: object)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.dnsServers, of: object)
    world.checkCleared(\.domain, of: object)
    world.checkCleared(\.ssh, of: object)
    world.checkCleared(\.eventSinks, of: object)
    world.checkCleared(\.gateway, of: object)
    world.checkCleared(\.hostname, of: object)
    world.checkCleared(\.httpProxy, of: object)
    world.checkCleared(\.ipv6Address, of: object)
    world.checkCleared(\.ipv6Gateway, of: object)
    world.checkCleared(\.netmask, of: object)
    world.checkCleared(\.ntpServers, of: object)
    world.checkCleared(\.secondaryConfigPassphrase, of: object)
    world.checkCleared(\.snmpCommunity, of: object)
    world.checkCleared(\.snmpMode, of: object)
    world.checkCleared(\.snmpNetworkManagementSystem, of: object)
    world.checkCleared(\.snmpSystemContact, of: object)
    world.checkCleared(\.snmpLocation, of: object)
    world.checkCleared(\.snmpUsername, of: object)
    world.checkCleared(\.sshAuthorizedKeys, of: object)
    world.checkCleared(\.staticNATAddress, of: object)
    world.checkCleared(\.staticRoutes, of: object)
    world.checkCleared(\.syslogServers, of: object)
    world.checkCleared(\.tlsCertificate, of: object)
    world.checkCleared(\.tlsClientCertificate, of: object)
    try await world.delete(ManagementVM.self, at: uri)
  }
}

extension ManagementVM: Made {
  static func smallest(in world: World) async throws -> Draft<ManagementVM> { draft(name: world.text(32)) }
}
