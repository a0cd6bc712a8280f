import MockManagementNode
import Testing

/// How objects look in each dialect, in the bytes of the answer.
@Suite struct DialectTests {
  private static let root = RawClient.configurationPath

  /// Of every form of a group, the raw answer has the marks of that form, and not all those of another one.
  private func expect(
    _ cases: [DialectCase], of group: Dialect.Group, at path: String,
    _ change: (MockManagementNode) throws -> Void = { _ in }
  ) async throws {
    #expect(cases.map(\.dialect) == group.forms)
    for dialect in group.forms {
      // What is the default need not be named.
      try await withDialects(dialect == group.defaultForm ? [] : [dialect]) { node, client in
        try change(node)
        let body = try await client.request("GET", path).body
        for form in cases {
          #expect(form.fits(body) == (form.dialect == dialect), "\(form.dialect) in \(dialect): \(body)")
        }
      }
    }
  }

  @Test func objectsInsideOthers() async throws {
    let forms = [
      DialectCase(
        .embeddedID, has: [#""dns_servers": [{"address": "10.0.0.2", "description": "", "id": 1}], "event_sinks""#]),
      DialectCase(
        .embeddedURI,
        has: [
          #""dns_servers": [{"address": "10.0.0.2", "description": "", "id": 1, "#
            + #""resource_uri": "/api/admin/configuration/v1/dns_server/1/"}], "event_sinks""#
        ]),
      DialectCase(
        .embeddedBlankURI,
        has: [
          #""dns_servers": [{"address": "10.0.0.2", "description": "", "id": 1, "resource_uri": ""}], "event_sinks""#,
          #""resource_uri": "/api/admin/configuration/v1/system_location/1/""#,
        ]),
      DialectCase(
        .embeddedAsURI, has: [#""dns_servers": ["/api/admin/configuration/v1/dns_server/1/"], "event_sinks""#]),
    ]
    try await expect(forms, of: .embedded, at: Self.root + "/system_location/1/")
  }

  @Test func referencesToObjects() async throws {
    let forms = [
      DialectCase(
        .referencesPath,
        has: [
          #""client_stun_servers": ["/api/admin/configuration/v1/stun_server/1/"], "client_turn_servers""#,
          #""resource_uri": "/api/admin/configuration/v1/system_location/1/""#,
          #""stun_server": "/api/admin/configuration/v1/stun_server/1/", "syslog_servers""#,
        ]),
      DialectCase(
        .referencesURL,
        has: [
          #""client_stun_servers": ["https://manager.invalid/api/admin/configuration/v1/stun_server/1/"]"#,
          #""resource_uri": "https://manager.invalid/api/admin/configuration/v1/system_location/1/""#,
          #""stun_server": "https://manager.invalid/api/admin/configuration/v1/stun_server/1/""#,
        ]),
      DialectCase(
        .referencesObject,
        has: [
          #""client_stun_servers": [{"id": 1, "name": "stun"}], "client_turn_servers""#,
          #""resource_uri": "/api/admin/configuration/v1/system_location/1/""#,
          #""stun_server": {"id": 1, "name": "stun"}, "syslog_servers""#,
        ]),
      DialectCase(
        .referencesID,
        has: [
          #""client_stun_servers": [1], "client_turn_servers""#, #""stun_server": 1, "syslog_servers""#,
          #""resource_uri": "/api/admin/configuration/v1/system_location/1/""#,
        ]),
    ]
    try await expect(forms, of: .references, at: Self.root + "/system_location/1/")
  }

  @Test func nodesOfACertificate() async throws {
    let forms = [
      DialectCase(.nodesEmpty, has: [#""nodes": [], "parameters""#]),
      DialectCase(
        .nodesURIs,
        has: [
          #""nodes": ["/api/admin/configuration/v1/management_vm/1/", "/api/admin/configuration/v1/worker_vm/1/"]"#
        ]),
      DialectCase(.nodesFQDNs, has: [#""nodes": ["manager.vc.example.com", "conf01.vc.example.com"], "parameters""#]),
      DialectCase(.nodesNames, has: [#""nodes": ["manager", "node one"], "parameters""#]),
      DialectCase(
        .nodesObjects,
        has: [#""nodes": [{"id": 1, "name": "manager"}, {"id": 1, "name": "node one"}], "parameters""#]),
      DialectCase(.nodesKinds, has: [#""nodes": "Conferencing Node, Management Node", "parameters""#]),
    ]
    try await expect(forms, of: .nodes, at: Self.root + "/tls_certificate/1/")
  }

  @Test func whatIsNotSet() async throws {
    let forms = [
      DialectCase(
        .blanksAsKnown,
        has: [#""description": "", "#, #""ivr_theme": null, "#, #""participant_limit": null, "#, #""aliases": []"#]),
      DialectCase(
        .blanksNull,
        has: [#""description": null, "#, #""ivr_theme": null, "#, #""participant_limit": null, "#, #""aliases": []"#]),
      DialectCase(
        .blanksEmpty,
        has: [#""description": "", "#, #""ivr_theme": "", "#, #""participant_limit": "", "#, #""aliases": []"#]),
      DialectCase(
        .blanksMissing, has: [#""id": 1, "live_captions_enabled""#, #""aliases": []"#],
        hasNot: [#""description""#, #""ivr_theme""#, #""participant_limit""#]),
    ]
    try await expect(forms, of: .blanks, at: Self.root + "/conference/1/")
  }

  @Test func numbers() async throws {
    let forms = [
      DialectCase(
        .numbers,
        has: [
          #""total_count": 1}"#, #""id": 1, "#, #""mtu": 1500, "#,
          #"[{"address": "10.0.0.2", "description": "", "id": 1}]"#,
        ]),
      DialectCase(
        .numbersAsTexts,
        has: [#""total_count": 1}"#, #""id": "1", "#, #""mtu": "1500", "#, #""description": "", "id": "1"}]"#]),
    ]
    try await expect(forms, of: .numbers, at: Self.root + "/system_location/")
  }

  @Test func booleans() async throws {
    let forms = [
      DialectCase(.booleans, has: [#""cloud_bursting": false, "#, #""enable_distributed_database": true, "#]),
      DialectCase(
        .booleansAsTexts, has: [#""cloud_bursting": "false", "#, #""enable_distributed_database": "true", "#]),
      DialectCase(.booleansAsNumbers, has: [#""cloud_bursting": 0, "#, #""enable_distributed_database": 1, "#]),
    ]
    try await expect(forms, of: .booleans, at: Self.root + "/worker_vm/1/")
  }

  @Test func secrets() async throws {
    let forms = [
      DialectCase(
        .secretsAsKnown, has: [#""name": "turn", "port""#], hasNot: [#""password""#, #""secret_key""#, "s3cret"]),
      DialectCase(
        .secretsEncrypted, has: [#""password": "$~!1"#, #""secret_key": "", "#], hasNot: ["s3cret"]),
      DialectCase(.secretsBlank, has: [#""password": "", "port""#, #""secret_key": "", "#], hasNot: ["s3cret"]),
    ]
    try await expect(forms, of: .secrets, at: Self.root + "/turn_server/1/")
  }

  @Test func secretsThatAreHashed() async throws {
    let forms = [
      DialectCase(.secretsAsKnown, has: [#""password": "pbkdf2_sha256$mock$"#]),
      DialectCase(.secretsEncrypted, has: [#""password": "$~!1"#]),
      DialectCase(.secretsBlank, has: [#""password": "", "#]),
    ]
    try await expect(forms, of: .secrets, at: Self.root + "/policy_server/1/")
  }

  @Test func unknownFields() async throws {
    let forms = [
      DialectCase(.extrasNone, has: [], hasNot: ["x_"]),
      DialectCase(
        .extrasMany,
        has: [
          #""use_relay_candidates_only": false, "x_big": 123456789012345678901234567890, "#,
          #""dns_servers": [{"address": "10.0.0.2", "description": "", "id": 1, "x_big": "#, #""x_null": null, "#,
          #""x_nested": {"empty": {}, "list": [[], [null, true, "#, #""x_float": 1.0000000000000002e-300, "#,
        ]),
    ]
    try await expect(forms, of: .extras, at: Self.root + "/system_location/1/")
  }

  private static let certificate: JSONValue = [
    "objects": [
      "tls_certificate": [
        [
          "id": 1, "certificate": "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
          "start_date": "2027-01-02T03:04:05.600000", "end_date": "2027-01-02T04:00:00",
        ]
      ]
    ]
  ]

  @Test func times() async throws {
    let forms = [
      DialectCase(
        .datesNaive, has: [#""start_date": "2027-01-02T03:04:05.600000""#, #""end_date": "2027-01-02T04:00:00""#]),
      DialectCase(
        .datesZone,
        has: [#""start_date": "2027-01-02T03:04:05.600000Z""#, #""end_date": "2027-01-02T04:00:00.000000Z""#]),
      DialectCase(
        .datesSeconds, has: [#""start_date": "2027-01-02T03:04:05""#, #""end_date": "2027-01-02T04:00:00""#]),
    ]
    try await expect(forms, of: .dates, at: Self.root + "/tls_certificate/1/") { try $0.restore(Self.certificate) }
  }

  @Test func certificates() async throws {
    let forms = [
      DialectCase(
        .pemStripped, has: [#""certificate": "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----", "#]),
      DialectCase(
        .pemCRLF, has: [#""certificate": "-----BEGIN CERTIFICATE-----\r\nMIIB\r\n-----END CERTIFICATE-----\r\n", "#]),
    ]
    try await expect(forms, of: .texts, at: Self.root + "/tls_certificate/1/") { try $0.restore(Self.certificate) }
  }

  @Test func statusOfANodeOfARelease() async throws {
    let forms = [
      DialectCase(
        .release40, has: [#""deploy_status": "DEPLOYED""#, #""sync_status": "#, #""version": "40 (0.0.0)""#]),
      DialectCase(
        .release24, has: [#""deploy_status": "deploy_succeeded""#, #""version": "24 (55691.0.0)""#],
        hasNot: [#""sync_status""#]),
    ]
    try await expect(forms, of: .release, at: "/api/admin/status/v1/worker_vm/1/")
  }
}
