// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Administrator sign-in settings (API: `configuration/authentication`).
  static func liveAuthenticationSettings(_ world: World) async throws {
    _ = try await world.client.get(AuthenticationSettings.self, at: world.first(AuthenticationSettings.self))
    let uri = try await world.first(AuthenticationSettings.self)
    var object = try await world.client.get(AuthenticationSettings.self, at: uri)
    var change = Changes<AuthenticationSettings>()
    change.allowsAllOAuth2Permissions = .set(false)
    change.disablesBasicAuthentication = .set(false)
    change.apiOAuth2Expiration = .set(1)
    change.clientCertificate = .set(.no)
    change.ldapBaseDN = .set(world.text(8))
    change.ldapBindPassword = .set(Secret(world.text(8)))
    change.ldapBindUsername = .set(world.text(8))
    change.ldapGroupFilter = .set(world.text(8))
    change.ldapGroupMembershipFilter = .set(world.text(8))
    change.ldapGroupSearchDN = .set(world.text(8))
    change.permitsLDAPWithoutTLS = .set(false)
    change.ldapServer = .set(world.text(8))
    change.usesLDAPGlobalCatalog = .set(false)
    change.ldapUserFilter = .set(world.text(8))
    change.ldapUserGroupAttributes = .set(world.text(8))
    change.ldapUserSearchDN = .set(world.text(8))
    change.ldapUserSearchFilter = .set(world.text(8))
    change.oidcAuthMethod = .set(.pkce)
    change.oidcAuthorizeURL = .set(world.url())
    change.oidcClientID = .set(world.text(8))
    change.oidcClientSecret = .set(Secret(world.text(8)))
    change.oidcDomainHint = .set(world.text(8))
    change.oidcGroupsField = .set(world.text(8))
    change.oidcLoginButton = .set(world.text(8))
    change.oidcMetadata = .set(world.text(8))
    change.oidcMetadataURL = .set(world.url())
    change.oidcPrivateKey = .set(Secret(world.text(8)))
    change.oidcRequiredKey = .set(world.text(8))
    change.oidcRequiredValue = .set(world.text(8))
    change.oidcScope = .set(world.text(8))
    change.oidcTokenEndpointURL = .set(world.url())
    change.oidcUsernameField = .set(world.text(8))
    change.source = .set(.local)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(AuthenticationSettings.self, at: uri)
    world.check(\.allowsAllOAuth2Permissions, of: object, is: change.allowsAllOAuth2Permissions.value)
    world.check(\.disablesBasicAuthentication, of: object, is: change.disablesBasicAuthentication.value)
    world.check(\.apiOAuth2Expiration, of: object, is: change.apiOAuth2Expiration.value)
    world.check(\.clientCertificate, of: object, is: change.clientCertificate.value)
    world.check(\.ldapBaseDN, of: object, is: change.ldapBaseDN.value)
    world.check(\.ldapBindUsername, of: object, is: change.ldapBindUsername.value)
    world.check(\.ldapGroupFilter, of: object, is: change.ldapGroupFilter.value)
    world.check(\.ldapGroupMembershipFilter, of: object, is: change.ldapGroupMembershipFilter.value)
    world.check(\.ldapGroupSearchDN, of: object, is: change.ldapGroupSearchDN.value)
    world.check(\.permitsLDAPWithoutTLS, of: object, is: change.permitsLDAPWithoutTLS.value)
    world.check(\.ldapServer, of: object, is: change.ldapServer.value)
    world.check(\.usesLDAPGlobalCatalog, of: object, is: change.usesLDAPGlobalCatalog.value)
    world.check(\.ldapUserFilter, of: object, is: change.ldapUserFilter.value)
    world.check(\.ldapUserGroupAttributes, of: object, is: change.ldapUserGroupAttributes.value)
    world.check(\.ldapUserSearchDN, of: object, is: change.ldapUserSearchDN.value)
    world.check(\.ldapUserSearchFilter, of: object, is: change.ldapUserSearchFilter.value)
    world.check(\.oidcAuthMethod, of: object, is: change.oidcAuthMethod.value)
    world.check(\.oidcAuthorizeURL, of: object, is: change.oidcAuthorizeURL.value)
    world.check(\.oidcClientID, of: object, is: change.oidcClientID.value)
    world.check(\.oidcDomainHint, of: object, is: change.oidcDomainHint.value)
    world.check(\.oidcGroupsField, of: object, is: change.oidcGroupsField.value)
    world.check(\.oidcLoginButton, of: object, is: change.oidcLoginButton.value)
    world.check(\.oidcMetadata, of: object, is: change.oidcMetadata.value)
    world.check(\.oidcMetadataURL, of: object, is: change.oidcMetadataURL.value)
    world.check(\.oidcRequiredKey, of: object, is: change.oidcRequiredKey.value)
    world.check(\.oidcRequiredValue, of: object, is: change.oidcRequiredValue.value)
    world.check(\.oidcScope, of: object, is: change.oidcScope.value)
    world.check(\.oidcTokenEndpointURL, of: object, is: change.oidcTokenEndpointURL.value)
    world.check(\.oidcUsernameField, of: object, is: change.oidcUsernameField.value)
    world.check(\.source, of: object, is: change.source.value)
    change = Changes<AuthenticationSettings>()
    change.clientCertificate = .clear
    change.ldapBaseDN = .clear
    change.ldapBindPassword = .clear
    change.ldapBindUsername = .clear
    change.ldapGroupFilter = .clear
    change.ldapGroupMembershipFilter = .clear
    change.ldapGroupSearchDN = .clear
    change.ldapServer = .clear
    change.ldapUserFilter = .clear
    change.ldapUserGroupAttributes = .clear
    change.ldapUserSearchDN = .clear
    change.ldapUserSearchFilter = .clear
    change.oidcAuthMethod = .clear
    change.oidcAuthorizeURL = .clear
    change.oidcClientID = .clear
    change.oidcClientSecret = .clear
    change.oidcDomainHint = .clear
    change.oidcGroupsField = .clear
    change.oidcLoginButton = .clear
    change.oidcMetadata = .clear
    change.oidcMetadataURL = .clear
    change.oidcPrivateKey = .clear
    change.oidcRequiredKey = .clear
    change.oidcRequiredValue = .clear
    change.oidcScope = .clear
    change.oidcTokenEndpointURL = .clear
    change.oidcUsernameField = .clear
    change.source = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(AuthenticationSettings.self, at: uri)
    world.checkCleared(\.clientCertificate, of: object)
    world.checkCleared(\.ldapBaseDN, of: object)
    world.checkCleared(\.ldapBindUsername, of: object)
    world.checkCleared(\.ldapGroupFilter, of: object)
    world.checkCleared(\.ldapGroupMembershipFilter, of: object)
    world.checkCleared(\.ldapGroupSearchDN, of: object)
    world.checkCleared(\.ldapServer, of: object)
    world.checkCleared(\.ldapUserFilter, of: object)
    world.checkCleared(\.ldapUserGroupAttributes, of: object)
    world.checkCleared(\.ldapUserSearchDN, of: object)
    world.checkCleared(\.ldapUserSearchFilter, of: object)
    world.checkCleared(\.oidcAuthMethod, of: object)
    world.checkCleared(\.oidcAuthorizeURL, of: object)
    world.checkCleared(\.oidcClientID, of: object)
    world.checkCleared(\.oidcDomainHint, of: object)
    world.checkCleared(\.oidcGroupsField, of: object)
    world.checkCleared(\.oidcLoginButton, of: object)
    world.checkCleared(\.oidcMetadata, of: object)
    world.checkCleared(\.oidcMetadataURL, of: object)
    world.checkCleared(\.oidcRequiredKey, of: object)
    world.checkCleared(\.oidcRequiredValue, of: object)
    world.checkCleared(\.oidcScope, of: object)
    world.checkCleared(\.oidcTokenEndpointURL, of: object)
    world.checkCleared(\.oidcUsernameField, of: object)
    world.checkCleared(\.source, of: object)
  }
}
