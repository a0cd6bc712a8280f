/// The integration guide's own deployment, as the contract shows it.
enum ExampleDeployment {
  static let text = """
    version: 1

    managementNode:
      address: https://manager.example.com    # or PEXIP_ADDRESS / --address
      caFile: certs/manager-ca.pem            # optional: trust this CA for the HTTPS connection, and only this one

    sipDomain: vc.example.com                 # step 5: the Pexip Infinity domain

    trustedCACertificates:                    # step 1: intermediates of the issuing CA
      - file: certs/intermediates.pem         # a bundle: any number of PEM certificates

    tlsCertificates:                          # step 1
      - name: confpool-eu                     # a name inside this file; the Management Node never sees it
        certificate: {file: certs/confpool-eu.pem}
        privateKey: {file: secrets/confpool-eu.key}
        passphrase: {env: CONFPOOL_EU_PASSPHRASE}

    lyncServers:                              # step 2: a Front End pool, Front End server or Director
      - name: Europe SfB
        address: fepool-eu.example.com
        port: 5061
        transport: tls

    dnsServers:                               # step 3: servers on the inside of the network
      - address: 10.44.0.2
        description: Internal DNS, Europe

    turnServers:                              # step 6
      - name: Europe TURN
        address: 203.0.113.5
        port: 3478
        transport: udp
        username: pexip
        password: {env: TURN_EU_PASSWORD}

    stunServers: []                           # step 6, where a dedicated STUN server is used instead

    locations:
      - name: Europe
        dnsServers: [10.44.0.2]               # step 3
        lyncServer: Europe SfB                # step 2
        turnServer: Europe TURN               # step 6
        behindNAT: true                       # NAT between the nodes and the Edge's public side
        pool:
          fqdn: confpool-eu.vc.example.com    # the Trusted Application Pool
          certificate: confpool-eu            # step 1
          serverFamily: lync                  # lync needs an A-record of the pool per node; skypeForBusiness does not
          nodes:                              # step 4
            - {name: conf01, sipTLSFQDN: conf01.vc.example.com, address: 10.44.0.10}
            - {name: conf02, sipTLSFQDN: conf02.vc.example.com, address: 10.44.0.11}
            - {name: conf03, sipTLSFQDN: conf03.vc.example.com, address: 10.44.0.12}
    """
}
