import Testing

/// A deployment file with mistakes, and every line that is said about it.
struct BadFileCase: CustomTestStringConvertible {
  var name: String
  var yaml: String
  var findings: [String]

  init(_ name: String, _ yaml: String, _ findings: String...) {
    self.name = name
    self.yaml = yaml
    self.findings = findings
  }

  var testDescription: String { name }
}

/// A case for each rule about keys, types and values.
let badValueCases: [BadFileCase] = [
  BadFileCase(
    "unknown key",
    """
    version: 1
    locatoins: []
    """,
    "-:2:1: error: locatoins: unknown key; did you mean `locations`? (keys of a deployment file: "
      + "version, include, managementNode, sipDomain, trustedCACertificates, tlsCertificates, "
      + "lyncServers, dnsServers, turnServers, stunServers, locations, rollout)"),
  BadFileCase(
    "unknown key in a nested mapping, far from any known key",
    """
    version: 1
    locations:
      - name: Europe
        pool: {fqdn: p.example.com, certificate: c, zzzzzz: 1}
    tlsCertificates:
      - {name: c, certificate: {file: c.pem}, privateKey: {env: KEY}}
    """,
    "-:4:49: error: locations[0].pool.zzzzzz: unknown key (keys of a pool: fqdn, certificate, "
      + "serverFamily, nodes)"),
  BadFileCase(
    "a misspelled key's value is not shown",
    """
    version: 1
    turnServers:
      - {name: T, address: 192.0.2.1, username: u, pasword: canary}
    """,
    "-:3:48: error: turnServers[0].pasword: unknown key; did you mean `password`? (keys of a TURN "
      + "server: name, address, description, port, transport, authentication, username, password, secretKey)"),
  BadFileCase(
    "no version", "sipDomain: example.com",
    "-:1:1: error: version: required in a deployment file, but missing (expected 1, the version of "
      + "the file format)"),
  BadFileCase(
    "another version", "version: 2",
    "-:1:10: error: version: expected 1, the version of the file format, not \"2\""),
  BadFileCase(
    "version as text", "version: '1'",
    "-:1:10: error: version: expected 1, the version of the file format, not text; remove the quotes"),
  BadFileCase(
    "version null", "version:",
    "-:1:9: error: version: null is not allowed here, since there is nothing to clear: expected 1, "
      + "the version of the file format"),
  BadFileCase(
    "an empty file", "# nothing\n",
    "-:1:1: error: the file is empty; it begins with `version: 1`"),
  BadFileCase(
    "a list as document", "- version: 1",
    "-:1:1: error: expected a mapping (the keys of a deployment file), not a list"),
  BadFileCase(
    "a text as document", "canary",
    "-:1:1: error: expected a mapping (the keys of a deployment file), not text"),
  BadFileCase(
    "a mapping where a list belongs", "version: 1\nlocations: {name: Europe}",
    "-:2:12: error: locations: expected a list, not a mapping"),
  BadFileCase(
    "a list where a mapping belongs", "version: 1\nmanagementNode: [a]",
    "-:2:17: error: managementNode: expected a mapping (the keys of the Management Node), not a list"),
  BadFileCase(
    "text in a list of mappings", "version: 1\nlocations: [Europe]",
    "-:2:13: error: locations[0]: expected a mapping (the keys of a location), not text"),
  BadFileCase(
    "null in a list of mappings", "version: 1\nlocations:\n  -\n",
    "-:3:4: error: locations[0]: expected a mapping (the keys of a location), not null"),
  BadFileCase(
    "a list as text", "version: 1\nlocations: [{name: [Europe]}]",
    "-:2:20: error: locations[0].name: expected text, not a list"),
  BadFileCase(
    "a number as name", "version: 1\nlocations: [{name: 123}]",
    "-:2:20: error: locations[0].name: expected text, but without quotes this is a number: write \"123\""),
  BadFileCase(
    "an octal number as name", "version: 1\nlocations: [{name: 0123}]",
    "-:2:20: error: locations[0].name: expected text, but without quotes this is a number: write \"0123\""),
  BadFileCase(
    "a sexagesimal number as name", "version: 1\nlocations: [{name: 1:30}]",
    "-:2:20: error: locations[0].name: expected text, but without quotes this is a number: write \"1:30\""),
  BadFileCase(
    "a boolean of YAML 1.1 as name", "version: 1\nlocations: [{name: no}]",
    "-:2:20: error: locations[0].name: expected text, but without quotes this is a boolean: write \"no\""),
  BadFileCase(
    "a date as name", "version: 1\nlocations: [{name: 2026-11-22}]",
    "-:2:20: error: locations[0].name: expected text, but without quotes this is a date: write "
      + "\"2026-11-22\""),
  BadFileCase(
    "null as name", "version: 1\nlocations: [{name: }]",
    "-:2:20: error: locations[0].name: null is not allowed here, since there is nothing to clear: "
      + "expected text"),
  BadFileCase(
    "an empty name", "version: 1\nlocations: [{name: ''}]",
    "-:2:20: error: locations[0].name: expected text, but it is empty"),
  BadFileCase(
    "white space before a name", "version: 1\nlocations: [{name: ' Europe'}]",
    "-:2:20: error: locations[0].name: white space at the start or end, which the Management Node "
      + "would remove: \" Europe\""),
  BadFileCase(
    "white space after a description", "version: 1\nlocations: [{name: Europe, description: 'x '}]",
    "-:2:41: error: locations[0].description: white space at the start or end, which the Management "
      + "Node would remove: \"x \""),
  BadFileCase(
    "a control character in a name", #"version: 1\#nlocations: [{name: "Eu\e[31mrope"}]"#,
    "-:2:20: error: locations[0].name: a control character (U+001B) is not allowed here: "
      + "\"Eu\\u{1B}[31mrope\""),
  BadFileCase(
    "a name without its key", "version: 1\nlyncServers:\n  - address: fepool.example.com",
    "-:3:5: error: lyncServers[0].name: required in a Lync server, but missing (expected text)"),
  BadFileCase(
    "a node's name of 33 characters",
    "version: 1\nlocations: [{name: E, pool: {fqdn: p.example.com, certificate: c, nodes: [{name: abcdefghijklmnopqrstuvwxyz0123456, sipTLSFQDN: a.example.com}]}}]\ntlsCertificates: [{name: c, certificate: {file: c.pem}, privateKey: {env: KEY}}]",
    "-:2:82: error: locations[0].pool.nodes[0].name: 33 characters, but at most 32 are allowed"),
  BadFileCase(
    "yes as boolean", "version: 1\nlocations: [{name: Europe, behindNAT: yes}]",
    "-:2:39: error: locations[0].behindNAT: expected true or false, not \"yes\""),
  BadFileCase(
    "text as boolean", "version: 1\nlocations: [{name: Europe, behindNAT: 'true'}]",
    "-:2:39: error: locations[0].behindNAT: expected true or false, not text; remove the quotes"),
  BadFileCase(
    "port 0", "version: 1\nlyncServers: [{name: A, address: a.b, port: 0}]",
    "-:2:45: error: lyncServers[0].port: expected a whole number from 1 to 65535, not 0"),
  BadFileCase(
    "port 65536", "version: 1\nlyncServers: [{name: A, address: a.b, port: 65536}]",
    "-:2:45: error: lyncServers[0].port: expected a whole number from 1 to 65535, not 65536"),
  BadFileCase(
    "negative port", "version: 1\nlyncServers: [{name: A, address: a.b, port: -1}]",
    "-:2:45: error: lyncServers[0].port: expected a whole number from 1 to 65535, not -1"),
  BadFileCase(
    "a port in quotes", "version: 1\nlyncServers: [{name: A, address: a.b, port: '5061'}]",
    "-:2:45: error: lyncServers[0].port: expected a whole number from 1 to 65535, not text; remove "
      + "the quotes"),
  BadFileCase(
    "an octal port", "version: 1\nlyncServers: [{name: A, address: a.b, port: 05061}]",
    "-:2:45: error: lyncServers[0].port: expected a whole number from 1 to 65535 in plain decimal "
      + "digits, not \"05061\""),
  BadFileCase(
    "a fractional port", "version: 1\nlyncServers: [{name: A, address: a.b, port: 5061.0}]",
    "-:2:45: error: lyncServers[0].port: expected a whole number from 1 to 65535 in plain decimal "
      + "digits, not \"5061.0\""),
  BadFileCase(
    "a huge port", "version: 1\nlyncServers: [{name: A, address: a.b, port: 99999999999999999999999}]",
    "-:2:45: error: lyncServers[0].port: expected a whole number from 1 to 65535, not "
      + "99999999999999999999"),
  BadFileCase(
    "null as port", "version: 1\nlyncServers: [{name: A, address: a.b, port: null}]",
    "-:2:45: error: lyncServers[0].port: null is not allowed here, since there is nothing to clear: "
      + "expected a whole number from 1 to 65535, or leave the key out"),
  BadFileCase(
    "another transport", "version: 1\nlyncServers: [{name: A, address: a.b, transport: TLS}]",
    "-:2:50: error: lyncServers[0].transport: expected tls or tcp, not \"TLS\"; did you mean \"tls\"?"),
  BadFileCase(
    "udp to a Lync server", "version: 1\nlyncServers: [{name: A, address: a.b, transport: udp}]",
    "-:2:50: error: lyncServers[0].transport: expected tls or tcp, not \"udp\""),
  BadFileCase(
    "another server family",
    "version: 1\nlocations: [{name: E, pool: {fqdn: p.example.com, certificate: c, serverFamily: skype}}]\ntlsCertificates: [{name: c, certificate: {file: c.pem}, privateKey: {env: KEY}}]",
    "-:2:81: error: locations[0].pool.serverFamily: expected lync or skypeForBusiness, not \"skype\""),
  BadFileCase(
    "a host with a space", "version: 1\nlyncServers: [{name: A, address: fe pool}]",
    "-:2:34: error: lyncServers[0].address: expected a DNS name or an IP address, not \"fe pool\""),
  BadFileCase(
    "a URL as host", "version: 1\nlyncServers: [{name: A, address: 'https://fepool'}]",
    "-:2:34: error: lyncServers[0].address: expected a DNS name or an IP address, not "
      + "\"https://fepool\"; write the host alone, without a scheme"),
  BadFileCase(
    "an IPv4 address out of range", "version: 1\nlyncServers: [{name: A, address: 10.44.0.256}]",
    "-:2:34: error: lyncServers[0].address: expected a DNS name or an IP address, not \"10.44.0.256\""),
  BadFileCase(
    "a DNS server by name", "version: 1\ndnsServers: [{address: dns.example.com}]",
    "-:2:24: error: dnsServers[0].address: expected an IP address such as 10.44.0.2 or fd00::2, not "
      + "\"dns.example.com\""),
  BadFileCase(
    "addresses that no host has",
    "version: 1\ndnsServers: [{address: 0.0.0.0}, {address: 224.0.0.1}]\nlyncServers: [{name: A, address: 255.255.255.255},"
      + " {name: B, address: \"FF02::1\"}, {name: C, address: \"::\"}]",
    "-:2:24: error: dnsServers[0].address: expected the IP address of a host, which 0.0.0.0 cannot be",
    "-:2:44: error: dnsServers[1].address: expected the IP address of a host, which 224.0.0.1 cannot be",
    "-:3:34: error: lyncServers[0].address: expected the IP address of a host, which 255.255.255.255 cannot be",
    "-:3:71: error: lyncServers[1].address: expected the IP address of a host, which FF02::1 cannot be",
    "-:3:102: error: lyncServers[2].address: expected the IP address of a host, which :: cannot be"),
  BadFileCase(
    "an IP address in a location", "version: 1\nlocations: [{name: E, dnsServers: [10.44.0]}]",
    "-:2:36: error: locations[0].dnsServers[0]: expected an IP address such as 10.44.0.2 or fd00::2, "
      + "not \"10.44.0\""),
  BadFileCase(
    "a SIP domain with a final dot", "version: 1\nsipDomain: vc.example.com.",
    "-:2:12: error: sipDomain: expected a DNS name, not \"vc.example.com.\"; leave out the final dot"),
  BadFileCase(
    "a SIP domain that is a wildcard", "version: 1\nsipDomain: '*.example.com'",
    "-:2:12: error: sipDomain: expected a DNS name, not \"*.example.com\"; a wildcard is not a "
      + "host's name"),
  BadFileCase(
    "a SIP domain with an underscore", "version: 1\nsipDomain: vc_1.example.com",
    "-:2:12: error: sipDomain: expected a DNS name, not \"vc_1.example.com\"; an underscore cannot "
      + "be in a host's name"),
  BadFileCase(
    "a SIP domain with an empty label", "version: 1\nsipDomain: vc..example.com",
    "-:2:12: error: sipDomain: expected a DNS name, not \"vc..example.com\""),
  BadFileCase(
    "an internationalized SIP domain", "version: 1\nsipDomain: bücher.example",
    "-:2:12: error: sipDomain: expected a DNS name, not \"bücher.example\"; write an "
      + "internationalized name in its ASCII form (xn--…)"),
  BadFileCase(
    "a pool that is not fully qualified",
    "version: 1\nlocations: [{name: E, pool: {fqdn: confpool, certificate: c}}]\ntlsCertificates: [{name: c, certificate: {file: c.pem}, privateKey: {env: KEY}}]",
    "-:2:36: error: locations[0].pool.fqdn: expected a fully qualified DNS name such "
      + "as confpool.example.com, not \"confpool\""),
  BadFileCase(
    "null as pool", "version: 1\nlocations: [{name: E, pool: null}]",
    "-:2:29: error: locations[0].pool: null is not allowed here, since there is nothing to clear: "
      + "expected a mapping (the keys of a pool), or leave the key out"),
  BadFileCase(
    "a Management Node without scheme", "version: 1\nmanagementNode: {address: manager.example.com}",
    "-:2:27: error: managementNode.address: expected the URL of the Management Node, such as "
      + "https://manager.example.com"),
  BadFileCase(
    "a Management Node with a password",
    "version: 1\nmanagementNode: {address: 'https://admin:canary@manager.example.com'}",
    "-:2:27: error: managementNode.address: expected the URL of the Management Node, such as "
      + "https://manager.example.com, without a user name or password: they are given with --username "
      + "and PEXIP_PASSWORD or --password-file"),
  BadFileCase(
    "a Management Node with a query", "version: 1\nmanagementNode: {address: 'https://manager.example.com/?a'}",
    "-:2:27: error: managementNode.address: expected the URL of the Management Node, such as "
      + "https://manager.example.com, without a query or fragment"),
  BadFileCase(
    "null as Management Node", "version: 1\nmanagementNode:",
    "-:2:16: error: managementNode: null is not allowed here, since there is nothing to clear: "
      + "expected a mapping (the keys of the Management Node), or leave the key out"),
  BadFileCase(
    "an empty path", "version: 1\ntrustedCACertificates: [{file: ''}]",
    "-:2:32: error: trustedCACertificates[0].file: expected a path, but it is empty"),
]

/// A case for each rule about secrets.
let badSecretCases: [BadFileCase] = [
  BadFileCase(
    "a password in plain text",
    "version: 1\nturnServers:\n  - name: T\n    address: 192.0.2.1\n    username: u\n    password: canary",
    "-:6:15: error: turnServers[0].password: a secret in plain text; write {env: NAME}, {file: "
      + "path} or {command: [program, argument, …]} instead, or allow it with --allow-plaintext-secrets"),
  BadFileCase(
    "a number as password", "version: 1\nturnServers: [{name: T, address: 192.0.2.1, username: u, password: 12345}]",
    "-:2:68: error: turnServers[0].password: a secret in plain text; write {env: NAME}, {file: "
      + "path} or {command: [program, argument, …]} instead, or allow it with --allow-plaintext-secrets"
  ),
  BadFileCase(
    "null as password", "version: 1\nturnServers: [{name: T, address: 192.0.2.1, username: u, password: }]",
    "-:2:68: error: turnServers[0].password: null is not allowed here, since there is nothing to "
      + "clear: expected a secret: {env: NAME}, {file: path} or {command: [program, argument, …]}, "
      + "or leave the key out"),
  BadFileCase(
    "a list as password", "version: 1\nturnServers: [{name: T, address: 192.0.2.1, username: u, password: [canary]}]",
    "-:2:68: error: turnServers[0].password: expected a secret: {env: NAME}, {file: path} or "
      + "{command: [program, argument, …]}"),
  BadFileCase(
    "two forms", "version: 1\nturnServers: [{name: T, address: 192.0.2.1, username: u, password: {env: A, file: b}}]",
    "-:2:68: error: turnServers[0].password: expected exactly one of env, file, command: {env: "
      + "NAME}, {file: path} or {command: [program, argument, …]}"),
  BadFileCase(
    "no form", "version: 1\nturnServers: [{name: T, address: 192.0.2.1, username: u, password: {}}]",
    "-:2:68: error: turnServers[0].password: expected exactly one of env, file, command: {env: "
      + "NAME}, {file: path} or {command: [program, argument, …]}"),
  BadFileCase(
    "a misspelled form", "version: 1\nturnServers: [{name: T, address: 192.0.2.1, username: u, password: {evn: A}}]",
    "-:2:68: error: turnServers[0].password: expected exactly one of env, file, command: {env: "
      + "NAME}, {file: path} or {command: [program, argument, …]}; did you mean `env`?"
  ),
  BadFileCase(
    "a secret in braces", "version: 1\nturnServers: [{name: T, address: 192.0.2.1, username: u, password: {canary}}]",
    "-:2:68: error: turnServers[0].password: expected exactly one of env, file, command: {env: "
      + "NAME}, {file: path} or {command: [program, argument, …]}"),
  BadFileCase(
    "a variable with a dollar sign",
    "version: 1\nturnServers: [{name: T, address: 192.0.2.1, username: u, password: {env: $PASSWORD}}]",
    "-:2:74: error: turnServers[0].password.env: expected the name of an environment variable: "
      + "letters, digits and underscores"),
  BadFileCase(
    "a variable that is null",
    "version: 1\nturnServers: [{name: T, address: 192.0.2.1, username: u, password: {env: }}]",
    "-:2:74: error: turnServers[0].password.env: expected text, not null"),
  BadFileCase(
    "a command as one text",
    "version: 1\nturnServers: [{name: T, address: 192.0.2.1, username: u, password: {command: pass show turn}}]",
    "-:2:78: error: turnServers[0].password.command: expected a list of a program and its "
      + "arguments, such as [pass, show, turn]"),
  BadFileCase(
    "an empty command",
    "version: 1\nturnServers: [{name: T, address: 192.0.2.1, username: u, password: {command: []}}]",
    "-:2:78: error: turnServers[0].password.command: expected a list of a program and its "
      + "arguments, such as [pass, show, turn]"),
  BadFileCase(
    "a number in a command",
    "version: 1\nturnServers: [{name: T, address: 192.0.2.1, username: u, password: {command: [pass, 1]}}]",
    "-:2:85: error: turnServers[0].password.command[1]: expected text, not a number; write it in "
      + "quotes if it is text"),
]

/// A case for each rule about things that belong together.
let badReferenceCases: [BadFileCase] = [
  BadFileCase(
    "a name declared twice", "version: 1\nlocations:\n  - name: Europe\n  - name: Europe",
    "-:4:11: error: locations[1].name: the location \"Europe\" is declared twice; the first is at -:3:11"),
  BadFileCase(
    "a DNS server declared twice", "version: 1\ndnsServers:\n  - address: fd00::1\n  - address: FD00:0::1",
    "-:4:14: error: dnsServers[1].address: the DNS server \"FD00:0::1\" is declared twice; the "
      + "first is at -:3:14"),
  BadFileCase(
    "a DNS server twice in a location",
    "version: 1\nlocations:\n  - name: E\n    dnsServers: [10.0.0.1, 10.0.0.2, 10.0.0.1]",
    "-:4:38: error: locations[0].dnsServers[2]: \"10.0.0.1\" is in this list twice"),
  BadFileCase(
    "a node in two pools, and a SIP TLS FQDN of two nodes",
    """
    version: 1
    tlsCertificates:
      - {name: c, certificate: {file: c.pem}, privateKey: {file: c.key}}
    locations:
      - name: Europe
        pool:
          fqdn: a.example.com
          certificate: c
          nodes:
            - {name: conf01, sipTLSFQDN: conf01.example.com}
      - name: Asia
        pool:
          fqdn: b.example.com
          certificate: c
          nodes:
            - {name: conf01, sipTLSFQDN: CONF01.example.com}
    """,
    "-:16:18: error: locations[1].pool.nodes[0].name: the node \"conf01\" is declared twice; the "
      + "first is at -:10:18",
    "-:16:38: error: locations[1].pool.nodes[0].sipTLSFQDN: the SIP TLS FQDN \"CONF01.example.com\" "
      + "is declared twice; the first is at -:10:38"),
  BadFileCase(
    "servers at the addresses of a pool and of its node",
    """
    version: 1
    tlsCertificates:
      - {name: c, certificate: {file: c.pem}, privateKey: {file: c.key}}
    lyncServers:
      - {name: SfB, address: Pool.example.com}
    stunServers:
      - {name: S, address: conf01.example.com}
    locations:
      - name: Europe
        lyncServer: SfB
        stunServer: S
        pool: {fqdn: pool.example.com, certificate: c, nodes: [{name: conf01, sipTLSFQDN: conf01.example.com}]}
    """,
    "-:5:26: error: lyncServers[0].address: \"Pool.example.com\" is the FQDN of a pool or node of this file, and so not a Lync server's; give"
      + " the Lync server's own address",
    "-:7:24: error: stunServers[0].address: \"conf01.example.com\" is the FQDN of a pool or node of this file, and so not a STUN server's;"
      + " give the STUN server's own address"),
  BadFileCase(
    "nodes that have the FQDN of their pool with several nodes, and of another pool",
    """
    version: 1
    tlsCertificates:
      - {name: c, certificate: {file: c.pem}, privateKey: {file: c.key}}
    locations:
      - name: Europe
        pool:
          fqdn: a.example.com
          certificate: c
          nodes:
            - {name: conf01, sipTLSFQDN: A.example.com}
            - {name: conf02, sipTLSFQDN: b.example.com}
      - name: Asia
        pool: {fqdn: b.example.com, certificate: c, nodes: [{name: conf03, sipTLSFQDN: conf03.example.com}]}
      - name: Africa
        pool: {fqdn: alone.example.com, certificate: c, nodes: [{name: conf04, sipTLSFQDN: alone.example.com}]}
    """,
    "-:10:38: error: locations[0].pool.nodes[0].sipTLSFQDN: \"A.example.com\" is the FQDN of a pool, which leads to any of "
      + "its nodes; a node needs its own",
    "-:11:38: error: locations[0].pool.nodes[1].sipTLSFQDN: \"b.example.com\" is the FQDN of a pool, which leads to any of "
      + "its nodes; a node needs its own"),
  BadFileCase(
    "a private key beside a PFX",
    "version: 1\ntlsCertificates:\n  - {name: a, pfx: {file: a.pfx}, privateKey: {file: a.key}}",
    "-:3:47: error: tlsCertificates[0].privateKey: not used with `pfx`, which holds both the certificate and its key; "
      + "remove one or the other"),
  BadFileCase(
    "a certificate without its key", "version: 1\ntlsCertificates:\n  - {name: a, certificate: {file: a.pem}}",
    "-:3:5: error: tlsCertificates[0].privateKey: required without `pfx`, but missing"),
  BadFileCase(
    "a pool's certificate that is not in the file",
    """
    version: 1
    tlsCertificates:
      - {name: confpool-eu, certificate: {file: c.pem}, privateKey: {file: c.key}}
    locations:
      - name: Europe
        pool: {fqdn: a.example.com, certificate: confpol-eu}
    """,
    "-:6:46: error: locations[0].pool.certificate: no entry of `tlsCertificates` is named "
      + "\"confpol-eu\"; did you mean \"confpool-eu\"?"),
  BadFileCase(
    "credentials without password", "version: 1\nturnServers:\n  - {name: T, address: 192.0.2.1, username: u}",
    "-:3:5: error: turnServers[0].password: required with `authentication: credentials`, but missing"),
  BadFileCase(
    "credentials with a secret key",
    "version: 1\nturnServers:\n  - {name: T, address: 192.0.2.1, username: u, password: {env: P}, secretKey: {env: S}}",
    "-:3:79: error: turnServers[0].secretKey: not used with `authentication: credentials`; remove "
      + "it, or write `authentication: sharedSecret`"),
  BadFileCase(
    "a shared secret without its key",
    "version: 1\nturnServers:\n  - {name: T, address: 192.0.2.1, authentication: sharedSecret}",
    "-:3:5: error: turnServers[0].secretKey: required with `authentication: sharedSecret`, but missing"),
  BadFileCase(
    "a shared secret with a user name",
    "version: 1\nturnServers:\n  - {name: T, address: 192.0.2.1, authentication: sharedSecret, username: u, secretKey: {env: S}}",
    "-:3:75: error: turnServers[0].username: not used with `authentication: sharedSecret`; remove "
      + "it, or write `authentication: credentials`"),
  BadFileCase(
    "behind NAT with neither server",
    "version: 1\nlocations:\n  - {name: E, turnServer: null, stunServer: null, behindNAT: true}",
    "-:3:62: error: locations[0].behindNAT: the nodes of \"E\" are behind NAT and need a turnServer "
      + "or a stunServer to discover their public address, but both are null"),
]

/// A case for each rule about the text of a file.
let badTextCases: [BadFileCase] = [
  BadFileCase(
    "a tab", "version: 1\nlocations:\n\t- name: Europe",
    "-:3:1: error: a tab character; use spaces"),
  BadFileCase(
    "a key written twice", "version: 1\nsipDomain: a.example.com\nsipDomain: b.example.com",
    "-:3:1: error: the key `sipDomain` is written twice in this mapping; the first is on line 2, column 1"),
  BadFileCase(
    "keys written twice in several mappings, and another fault",
    "version: 1\nversion: 1\nlocations:\n  - name: A\n    name: B\n    name: C\n    nmae: D\n",
    "-:2:1: error: the key `version` is written twice in this mapping; the first is on line 1, column 1",
    "-:5:5: error: the key `name` is written twice in this mapping; the first is on line 4, column 5",
    "-:6:5: error: the key `name` is written twice in this mapping; the first is on line 4, column 5",
    "-:7:5: error: locations[0].nmae: unknown key; did you mean `name`? (keys of a location: name, "
      + "description, sipDomain, lyncServer, turnServer, stunServer, dnsServers, behindNAT, pool)"),
  BadFileCase(
    "an unknown key written twice is not repeated", "version: 1\nmystery: 1\nmystery: 1",
    "-:2:1: error: mystery: unknown key (keys of a deployment file: version, include, "
      + "managementNode, sipDomain, trustedCACertificates, tlsCertificates, lyncServers, dnsServers, "
      + "turnServers, stunServers, locations, rollout)",
    "-:3:1: error: a key is written twice in this mapping; the first is on line 2, column 1"),
  BadFileCase(
    "a second document", "version: 1\n---\nversion: 1",
    "-:2:1: error: a second YAML document begins here; a deployment file holds one (use `include` "
      + "for more files)"),
  BadFileCase(
    "bad indentation", "version: 1\nlocations:\n  - name: Europe\n   password: canary",
    "-:4:4: error: not valid YAML: this does not belong to the list that begins on line 3: each item begins with \"- \", "
      + "and the keys of an item stand exactly below its first one"),
  BadFileCase(
    "a quote that is not closed", "version: 1\nsipDomain: \"canary",
    "-:2:19: error: not valid YAML: the text in quotes that begins on line 2 has no closing quote"),
  BadFileCase(
    "an unknown alias", "version: 1\nlocations: *canary",
    "-:2:12: error: not valid YAML: no anchor (`&name`) above has the name of this alias (`*name`); a text that begins "
      + "with `*` needs quotes"),
  BadFileCase(
    "a tag", "version: !!int 1",
    "-:1:10: error: a YAML tag (`!…`) is not used in a deployment file; remove it"),
  BadFileCase(
    "a tag that says what is so anyway", "version: !!str 1",
    "-:1:10: error: a YAML tag (`!…`) is not used in a deployment file; remove it"),
  BadFileCase(
    "a tag that names a class", "version: 1\nlocations: !ruby/object:Canary {}",
    "-:2:12: error: a YAML tag (`!…`) is not used in a deployment file; remove it",
    "-:2:12: error: locations: expected a list, not a mapping"),
  BadFileCase(
    "a merge of text", "version: 1\nlocations:\n  - {<<: canary, name: E}",
    "-:3:10: error: `<<` merges a mapping or a list of mappings, as in `<<: *defaults`"),
  BadFileCase(
    "a list as key", "version: 1\n[a, b]: c",
    "-:2:1: error: a key must be text, not a list or a mapping"),
  BadFileCase(
    "a null character", "version: 1\nsipDomain: a\u{0}b",
    "-:2:13: error: a control character (U+0000); remove it"),
  BadFileCase(
    "an escape character", "version: 1 # \u{1B}[31m",
    "-:1:14: error: a control character (U+001B); remove it"),
  BadFileCase(
    "a no-break space after a colon", "version: 1\nsipDomain:\u{A0}example.com",
    "-:2:11: error: a no-break space (U+00A0) where YAML expects a space or nothing; type it again"),
  BadFileCase(
    "a no-break space in the indentation", "version: 1\nlocations:\n\u{A0} - {name: Europe}",
    "-:3:1: error: a no-break space (U+00A0) where YAML expects a space or nothing; type it again"),
  BadFileCase(
    "a no-break space in a flow mapping", "version: 1\nlocations: [{name:\u{A0}Europe}]",
    "-:2:19: error: a no-break space (U+00A0) where YAML expects a space or nothing; type it again"),
  BadFileCase(
    "a line separator, even in a comment", "version: 1 # a\u{2028}b",
    "-:1:15: error: a line separator (U+2028), which YAML treats as the end of a line; remove it"),
  BadFileCase(
    "a byte order mark between two files that were put together", "version: 1\n\u{FEFF}locations: []",
    "-:2:1: error: a byte order mark (U+FEFF) where YAML expects a space or nothing; type it again"),
  BadFileCase(
    "a zero-width space in a key", "version: 1\nsip\u{200B}Domain: example.com",
    "-:2:1: error: unknown key \"sip\\u{200B}Domain\" with a zero-width space (U+200B) in it; did you mean `sipDomain`? (keys of a deployment "
      + "file: version, include, managementNode, sipDomain, trustedCACertificates, tlsCertificates, lyncServers, "
      + "dnsServers, turnServers, stunServers, locations, rollout)"),
  BadFileCase(
    "a zero-width space in a name", "version: 1\nlocations: [{name: Euro\u{200B}pe}]",
    "-:2:20: error: locations[0].name: a zero-width space (U+200B) is not allowed here, because it is invisible: "
      + "\"Euro\\u{200B}pe\""),
  BadFileCase(
    "quotes of a word processor", "version: 1\nlocations: [{name: “Europe”}]",
    "-:2:20: error: locations[0].name: the quotes “ and ” are part of the text in YAML: write \"Europe\", or \"“Europe”\" if they are"
      + " meant"),
  BadFileCase(
    "a key of odd characters", "version: 1\nlocations: [{name: Europe, straße: 1}]",
    "-:2:28: error: locations[0]: unknown key \"straße\" (keys of a location: name, "
      + "description, sipDomain, lyncServer, turnServer, stunServer, dnsServers, behindNAT, pool)"),
  BadFileCase(
    "a timestamp as name", "version: 1\nlocations: [{name: 2026-01-02 10:00:00}]",
    "-:2:20: error: locations[0].name: expected text, but without quotes this is a date: write \"2026-01-02 10:00:00\""),
  BadFileCase(
    "a soft hyphen in a host", "version: 1\nsipDomain: vc.exam\u{AD}ple.com",
    "-:2:12: error: sipDomain: expected a DNS name, not \"vc.exam\\u{AD}ple.com\"; it has a soft hyphen (U+00AD) in it"),
  BadFileCase(
    "a backslash in double quotes", "version: 1\ninclude: [\"certs\\pool.yaml\"]",
    "-:2:17: error: not valid YAML: in double quotes a backslash begins an escape, and this is none: write paths with "
      + "slashes, and other text in single quotes"),
  BadFileCase(
    "a backslash that makes a line feed", "version: 1\ntrustedCACertificates: [{file: \"certs\\new.pem\"}]",
    "-:2:32: error: trustedCACertificates[0].file: a control character (U+000A) is not allowed in a path: "
      + "\"certs\\u{A}ew.pem\"; in double quotes a backslash begins an escape, so write a path with slashes"),
  BadFileCase(
    "a private key where a certificate's file was asked for",
    """
    version: 1
    tlsCertificates:
      - name: eu
        certificate:
          file: |
            -----BEGIN PRIVATE KEY-----
            canary
            -----END PRIVATE KEY-----
        privateKey: {file: eu.key}
    """,
    "-:5:13: error: tlsCertificates[0].certificate.file: expected a path, not the text of a PEM file itself: "
      + "\"-----BEGIN PRIVATE KEY-----…\"; keep it in a file, and write the file's path here"),
  BadFileCase(
    "secrets on the line below `env` and `file`",
    """
    version: 1
    turnServers:
      - {name: T, address: 192.0.2.1, username: u, password: {env: "canary\\n"}}
      - {name: U, address: 192.0.2.2, username: u, password: {env: "canary "}}
      - {name: V, address: 192.0.2.3, username: u, password: {env: “canary”}}
      - {name: W, address: 192.0.2.4, username: u, password: {file: "canary\\n"}}
      - {name: X, address: 192.0.2.5, username: u, password: {file: “canary”}}
    """,
    "-:3:64: error: turnServers[0].password.env: expected the name of an environment variable: letters, digits and underscores",
    "-:4:64: error: turnServers[1].password.env: expected the name of an environment variable: letters, digits and underscores",
    "-:5:64: error: turnServers[2].password.env: expected the name of an environment variable: letters, digits and underscores",
    "-:6:65: error: turnServers[3].password.file: expected the path of the file that holds the secret, on one line",
    "-:7:65: error: turnServers[4].password.file: expected the path of the file that holds the secret, on one line"),
  BadFileCase(
    "a key of another name in place of the one that is missing",
    """
    version: 1
    lyncServers: [{name: FE, host: fe.example.com}]
    tlsCertificates: [{name: eu, certificate: {file: eu.pem}, key: {file: eu.key}}]
    """,
    "-:2:26: error: lyncServers[0].host: unknown key; did you mean `address`, which is required and missing? (keys of a Lync server:"
      + " name, address, description, port, transport)",
    "-:3:59: error: tlsCertificates[0].key: unknown key; did you mean `privateKey`, which is required and missing? (keys of a TLS"
      + " certificate: name, certificate, privateKey, pfx, passphrase)"),
]

/// Cases that are doubtful, and may be meant.
let doubtfulCases: [BadFileCase] = [
  BadFileCase(
    "pools of one name in two locations",
    """
    version: 1
    tlsCertificates:
      - {name: c, certificate: {file: c.pem}, privateKey: {file: c.key}}
    locations:
      - name: Oslo
        pool: {fqdn: pool.example.com, certificate: c, nodes: [{name: conf01, sipTLSFQDN: a.example.com}]}
      - name: Rome
        pool: {fqdn: Pool.example.com, certificate: c, nodes: [{name: conf02, sipTLSFQDN: b.example.com}]}
    """,
    "-:8:18: warning: locations[1].pool.fqdn: the pool Pool.example.com is in location \"Rome\" and in \"Oslo\": Lync would send calls for one"
      + " to the nodes of both"),
  BadFileCase(
    "names that differ in case or white space alone",
    "version: 1\nlocations:\n  - name: Oslo North\n  - name: oslo  north\n  - name: OsloNorth",
    "-:4:11: warning: locations[1].name: the location \"oslo  north\" differs from \"Oslo North\" at -:3:11 only in white space, or "
      + "characters that are not seen, and is another one; correct the name, unless two are meant",
    "-:5:11: warning: locations[2].name: the location \"OsloNorth\" differs from \"Oslo North\" at -:3:11 only in white space, or "
      + "characters that are not seen, and is another one; correct the name, unless two are meant"),
  BadFileCase(
    "names that differ in a dash or a quotation mark alone",
    "version: 1\nlocations:\n  - name: Oslo-2 (\"North\")\n  - name: Oslo\u{2011}2 (\u{201C}North\u{201D})",
    "-:4:11: warning: locations[1].name: the location \"Oslo\u{2011}2 (\u{201C}North\u{201D})\" differs from \"Oslo-2 (\\\"North\\\")\""
      + " at -:3:11 only in dashes or quotation marks that look alike, and is another one; correct the name, unless two are meant"
  ),
  BadFileCase(
    "nodes that differ in case alone",
    """
    version: 1
    tlsCertificates:
      - {name: c, certificate: {file: c.pem}, privateKey: {file: c.key}}
    locations:
      - name: Oslo
        pool:
          fqdn: pool.example.com
          certificate: c
          nodes:
            - {name: conf01, sipTLSFQDN: a.example.com}
            - {name: CONF01, sipTLSFQDN: b.example.com}
    """,
    "-:11:18: warning: locations[0].pool.nodes[1].name: the node \"CONF01\" differs from \"conf01\" at -:10:18 only in upper and lower "
      + "case, and is another one; correct the name, unless two are meant"),
]
