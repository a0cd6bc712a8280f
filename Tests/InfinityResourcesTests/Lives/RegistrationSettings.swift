// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Device registration settings (API: `configuration/registration`).
  static func liveRegistrationSettings(_ world: World) async throws {
    _ = try await world.client.get(RegistrationSettings.self, at: world.first(RegistrationSettings.self))
    let uri = try await world.first(RegistrationSettings.self)
    var object = try await world.client.get(RegistrationSettings.self, at: uri)
    var change = Changes<RegistrationSettings>()
    change.adaptiveMaximumRefresh = .set(60)
    change.adaptiveMinimumRefresh = .set(60)
    change.isEnabled = .set(true)
    change.isGoogleCloudMessagingEnabled = .set(true)
    change.isPushNotificationsEnabled = .set(false)
    change.maximumMaximumRefresh = .set(60)
    change.maximumMinimumRefresh = .set(60)
    change.nattedMaximumRefresh = .set(60)
    change.nattedMinimumRefresh = .set(60)
    change.pushToken = .set(Secret(world.text(8)))
    change.refreshStrategy = .set(.adaptive)
    change.routesViaRegistrar = .set(true)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(RegistrationSettings.self, at: uri)
    world.check(\.adaptiveMaximumRefresh, of: object, is: change.adaptiveMaximumRefresh.value)
    world.check(\.adaptiveMinimumRefresh, of: object, is: change.adaptiveMinimumRefresh.value)
    world.check(\.isEnabled, of: object, is: change.isEnabled.value)
    world.check(\.isGoogleCloudMessagingEnabled, of: object, is: change.isGoogleCloudMessagingEnabled.value)
    world.check(\.isPushNotificationsEnabled, of: object, is: change.isPushNotificationsEnabled.value)
    world.check(\.maximumMaximumRefresh, of: object, is: change.maximumMaximumRefresh.value)
    world.check(\.maximumMinimumRefresh, of: object, is: change.maximumMinimumRefresh.value)
    world.check(\.nattedMaximumRefresh, of: object, is: change.nattedMaximumRefresh.value)
    world.check(\.nattedMinimumRefresh, of: object, is: change.nattedMinimumRefresh.value)
    world.check(\.refreshStrategy, of: object, is: change.refreshStrategy.value)
    world.check(\.routesViaRegistrar, of: object, is: change.routesViaRegistrar.value)
    change = Changes<RegistrationSettings>()
    change.pushToken = .clear
    change.refreshStrategy = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(RegistrationSettings.self, at: uri)
    world.checkCleared(\.refreshStrategy, of: object)
  }
}
