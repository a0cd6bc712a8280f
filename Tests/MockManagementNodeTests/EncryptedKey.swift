/// A key in an encrypted PKCS #8 file, as OpenSSL writes it, and its certificate.
///
/// It is of use for nothing but tests.
enum EncryptedKey {
  static let passphrase = "correct"

  static let key = """
    -----BEGIN ENCRYPTED PRIVATE KEY-----
    MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAgDC9eAr6uuoQICCAAw
    DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEELVp4YlFMXDOKBnoU0lCfIcEgZCQ
    cnuAj3u6V90jWS7x8Au9D196QAfgiylZc3pEcfQN9idJ+CrmuWHi9y6qr93W3jWG
    Q+RNjUvbtbfnqJzdZ17HJLxsevjePHPNvkHa54vIksrvAj4jbH/OnHVfCoqSWIWu
    0Kg+Xh5jrn/jvtr9OGHz2//eTSv60an9u5rK528o7Ad+ROKQXF/XsPBOUvMbVV4=
    -----END ENCRYPTED PRIVATE KEY-----
    """

  static let certificate = """
    -----BEGIN CERTIFICATE-----
    MIIBljCCAT2gAwIBAgIUGa4dby1i9eVDMMZdg5ZJZgb/nvUwCgYIKoZIzj0EAwIw
    IDEeMBwGA1UEAwwVZW5jcnlwdGVkLmV4YW1wbGUuY29tMCAXDTI2MTEyMjE3NTQ1
    M1oYDzIxMjYxMDI5MTc1NDUzWjAgMR4wHAYDVQQDDBVlbmNyeXB0ZWQuZXhhbXBs
    ZS5jb20wWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASzrkPp1R13q2xIBlFh9GZZ
    JE02aU3/uSu0SKcUfVojVQ1jJK7tQruM1NHWd3L0cCLcr+tAVPlxqz+sFc7Ttxn9
    o1MwUTAdBgNVHQ4EFgQUBZDiZbgmaq3VRvG/Q++DERiX7u4wHwYDVR0jBBgwFoAU
    BZDiZbgmaq3VRvG/Q++DERiX7u4wDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQD
    AgNHADBEAiA1wzk9pRFNijI6ylbB2puUaQU9ZGO55Hi3ucJQc/nWxgIgcc4eOR1b
    /Qj8zvIkbYw0R9CfibdCHXG1wz5L8bot+SQ=
    -----END CERTIFICATE-----
    """
}
