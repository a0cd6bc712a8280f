// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Conferencing Node settings (API: `configuration/worker_vm`).
  static func liveConferencingNode(_ world: World) async throws {
    let small = try await world.client.create(ConferencingNode.smallest(in: world))
    _ = try await world.client.get(ConferencingNode.self, at: small)
    try await world.checkListed(ConferencingNode.self, at: small)
    var draft = try await ConferencingNode.smallest(in: world)
    draft.sipTLSFQDN = world.text(255)
    draft.deploymentType = world.text(250)
    draft.description = world.text(250)
    draft.isDistributedDatabaseEnabled = false
    draft.ssh = .on
    draft.ipv6Address = world.text(250)
    draft.ipv6Gateway = world.text(250)
    draft.isInMaintenanceMode = true
    draft.maintenanceModeReason = world.text(250)
    draft.isManaged = true
    draft.mediaPriorityWeight = 2
    draft.nodeType = .proxying
    draft.password = Secret(world.text(250))
    draft.secondaryAddress = world.ip()
    draft.secondaryNetmask = world.ip()
    draft.serviceManager = true
    draft.servicePolicy = true
    draft.signaling = true
    draft.snmpAuthenticationPassword = Secret(world.text(100))
    draft.snmpCommunity = Secret(world.text(16))
    draft.snmpMode = .authpriv
    draft.snmpPrivacyPassword = Secret(world.text(100))
    draft.snmpSystemContact = world.text(70)
    draft.snmpLocation = world.text(70)
    draft.snmpUsername = world.text(100)
    draft.sshAuthorizedKeys = [try await world.make(SSHAuthorizedKey.self)]
    draft.sshAuthorizedKeysUseCloud = false
    draft.staticNATAddress = world.ip()
    draft.staticRoutes = [try await world.make(StaticRoute.self)]
    draft.tlsCertificate = try await world.make(TLSCertificate.self)
    draft.tlsClientCertificate = try await world.make(TLSCertificate.self)
    draft.vmCPUCount = 128
    draft.vmSystemMemory = 64000
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(ConferencingNode.self, at: uri)
    world.check(\.address, of: object, is: draft.address)
    world.check(\.sipTLSFQDN, of: object, is: draft.sipTLSFQDN)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.domain, of: object, is: draft.domain)
    world.check(\.isDistributedDatabaseEnabled, of: object, is: draft.isDistributedDatabaseEnabled)
    world.check(\.ssh, of: object, is: draft.ssh)
    world.check(\.gateway, of: object, is: draft.gateway)
    world.check(\.hostname, of: object, is: draft.hostname)
    world.check(\.ipv6Address, of: object, is: draft.ipv6Address)
    world.check(\.ipv6Gateway, of: object, is: draft.ipv6Gateway)
    world.check(\.isInMaintenanceMode, of: object, is: draft.isInMaintenanceMode)
    world.check(\.maintenanceModeReason, of: object, is: draft.maintenanceModeReason)
    world.check(\.isManaged, of: object, is: draft.isManaged)
    world.check(\.mediaPriorityWeight, of: object, is: draft.mediaPriorityWeight)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.netmask, of: object, is: draft.netmask)
    world.check(\.nodeType, of: object, is: draft.nodeType)
    world.check(\.secondaryAddress, of: object, is: draft.secondaryAddress)
    world.check(\.secondaryNetmask, of: object, is: draft.secondaryNetmask)
    world.check(\.serviceManager, of: object, is: draft.serviceManager)
    world.check(\.servicePolicy, of: object, is: draft.servicePolicy)
    world.check(\.signaling, of: object, is: draft.signaling)
    world.check(\.snmpCommunity, of: object, is: draft.snmpCommunity)
    world.check(\.snmpMode, of: object, is: draft.snmpMode)
    world.check(\.snmpSystemContact, of: object, is: draft.snmpSystemContact)
    world.check(\.snmpLocation, of: object, is: draft.snmpLocation)
    world.check(\.snmpUsername, of: object, is: draft.snmpUsername)
    world.check(\.sshAuthorizedKeys, of: object, is: draft.sshAuthorizedKeys)
    world.check(\.sshAuthorizedKeysUseCloud, of: object, is: draft.sshAuthorizedKeysUseCloud)
    world.check(\.staticNATAddress, of: object, is: draft.staticNATAddress)
    world.check(\.staticRoutes, of: object, is: draft.staticRoutes)
    world.check(\.location, of: object, is: draft.location)
    world.check(\.tlsCertificate, of: object, is: draft.tlsCertificate)
    world.check(\.tlsClientCertificate, of: object, is: draft.tlsClientCertificate)
    var change = Changes<ConferencingNode>()
    change.address = .set(world.ip())
    change.sipTLSFQDN = .set(world.text(8))
    change.deploymentType = .set(world.text(8))
    change.description = .set(world.text(8))
    change.domain = .set(world.text(8))
    change.isDistributedDatabaseEnabled = .set(true)
    change.ssh = .set(.global)
    change.gateway = .set(world.ip())
    change.hostname = .set(world.text(8))
    change.ipv6Address = .set(world.text(8))
    change.ipv6Gateway = .set(world.text(8))
    change.isInMaintenanceMode = .set(false)
    change.maintenanceModeReason = .set(world.text(8))
    change.isManaged = .set(false)
    change.mediaPriorityWeight = .set(1)
    change.name = .set(world.text(8))
    change.netmask = .set(world.ip())
    change.nodeType = .set(.conferencing)
    change.password = .set(Secret(world.text(8)))
    change.secondaryAddress = .set(world.ip())
    change.secondaryNetmask = .set(world.ip())
    change.serviceManager = .set(false)
    change.servicePolicy = .set(false)
    change.signaling = .set(false)
    change.snmpAuthenticationPassword = .set(Secret(world.text(8)))
    change.snmpCommunity = .set(Secret(world.text(8)))
    change.snmpMode = .set(.disabled)
    change.snmpPrivacyPassword = .set(Secret(world.text(8)))
    change.snmpSystemContact = .set(world.text(8))
    change.snmpLocation = .set(world.text(8))
    change.snmpUsername = .set(world.text(8))
    change.sshAuthorizedKeys = .set([try await world.make(SSHAuthorizedKey.self)])
    change.sshAuthorizedKeysUseCloud = .set(true)
    change.staticNATAddress = .set(world.ip())
    change.staticRoutes = .set([try await world.make(StaticRoute.self)])
    change.location = .set(try await world.make(Location.self))
    change.tlsCertificate = .set(try await world.make(TLSCertificate.self))
    change.tlsClientCertificate = .set(try await world.make(TLSCertificate.self))
    change.vmCPUCount = .set(2)
    change.vmSystemMemory = .set(2000)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ConferencingNode.self, at: uri)
    world.check(\.address, of: object, is: change.address.value)
    world.check(\.sipTLSFQDN, of: object, is: change.sipTLSFQDN.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.domain, of: object, is: change.domain.value)
    world.check(\.isDistributedDatabaseEnabled, of: object, is: change.isDistributedDatabaseEnabled.value)
    world.check(\.ssh, of: object, is: change.ssh.value)
    world.check(\.gateway, of: object, is: change.gateway.value)
    world.check(\.hostname, of: object, is: change.hostname.value)
    world.check(\.ipv6Address, of: object, is: change.ipv6Address.value)
    world.check(\.ipv6Gateway, of: object, is: change.ipv6Gateway.value)
    world.check(\.isInMaintenanceMode, of: object, is: change.isInMaintenanceMode.value)
    world.check(\.maintenanceModeReason, of: object, is: change.maintenanceModeReason.value)
    world.check(\.isManaged, of: object, is: change.isManaged.value)
    world.check(\.mediaPriorityWeight, of: object, is: change.mediaPriorityWeight.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.netmask, of: object, is: change.netmask.value)
    world.check(\.nodeType, of: object, is: change.nodeType.value)
    world.check(\.secondaryAddress, of: object, is: change.secondaryAddress.value)
    world.check(\.secondaryNetmask, of: object, is: change.secondaryNetmask.value)
    world.check(\.serviceManager, of: object, is: change.serviceManager.value)
    world.check(\.servicePolicy, of: object, is: change.servicePolicy.value)
    world.check(\.signaling, of: object, is: change.signaling.value)
    world.check(\.snmpCommunity, of: object, is: change.snmpCommunity.value)
    world.check(\.snmpMode, of: object, is: change.snmpMode.value)
    world.check(\.snmpSystemContact, of: object, is: change.snmpSystemContact.value)
    world.check(\.snmpLocation, of: object, is: change.snmpLocation.value)
    world.check(\.snmpUsername, of: object, is: change.snmpUsername.value)
    world.check(\.sshAuthorizedKeys, of: object, is: change.sshAuthorizedKeys.value)
    world.check(\.sshAuthorizedKeysUseCloud, of: object, is: change.sshAuthorizedKeysUseCloud.value)
    world.check(\.staticNATAddress, of: object, is: change.staticNATAddress.value)
    world.check(\.staticRoutes, of: object, is: change.staticRoutes.value)
    world.check(\.location, of: object, is: change.location.value)
    world.check(\.tlsCertificate, of: object, is: change.tlsCertificate.value)
    world.check(\.tlsClientCertificate, of: object, is: change.tlsClientCertificate.value)
    change = Changes<ConferencingNode>()
    change.sipTLSFQDN = .clear
    change.deploymentType = .clear
    change.description = .clear
    change.ssh = .clear
    change.ipv6Address = .clear
    change.ipv6Gateway = .clear
    change.maintenanceModeReason = .clear
    change.nodeType = .clear
    change.password = .clear
    change.secondaryAddress = .clear
    change.secondaryNetmask = .clear
    change.snmpAuthenticationPassword = .clear
    change.snmpCommunity = .clear
    change.snmpMode = .clear
    change.snmpPrivacyPassword = .clear
    change.snmpSystemContact = .clear
    change.snmpLocation = .clear
    change.snmpUsername = .clear
    change.sshAuthorizedKeys = .clear
    change.staticNATAddress = .clear
    change.staticRoutes = .clear
    change.tlsCertificate = .clear
    change.tlsClientCertificate = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ConferencingNode.self, at: uri)
    world.checkCleared(\.sipTLSFQDN, of: object)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.ssh, of: object)
    world.checkCleared(\.ipv6Address, of: object)
    world.checkCleared(\.ipv6Gateway, of: object)
    world.checkCleared(\.maintenanceModeReason, of: object)
    world.checkCleared(\.nodeType, of: object)
    world.checkCleared(\.secondaryAddress, of: object)
    world.checkCleared(\.secondaryNetmask, of: object)
    world.checkCleared(\.snmpCommunity, of: object)
    world.checkCleared(\.snmpMode, of: object)
    world.checkCleared(\.snmpSystemContact, of: object)
    world.checkCleared(\.snmpLocation, of: object)
    world.checkCleared(\.snmpUsername, of: object)
    world.checkCleared(\.sshAuthorizedKeys, of: object)
    world.checkCleared(\.staticNATAddress, of: object)
    world.checkCleared(\.staticRoutes, of: object)
    world.checkCleared(\.tlsCertificate, of: object)
    world.checkCleared(\.tlsClientCertificate, of: object)
    try await world.delete(ConferencingNode.self, at: uri)
  }
}

extension ConferencingNode: Made {
  static func smallest(in world: World) async throws -> Draft<ConferencingNode> {
    try await draft(
      address: world.ip(), domain: world.text(192), gateway: world.ip(), hostname: world.text(63), name: world.text(32),
      netmask: world.ip(), location: world.make(Location.self))
  }
}
