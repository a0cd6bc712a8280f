import InfinityAPI

/// Makes the model of checked documents.
///
/// An entry that lacks what it needs is left out: its fault is known already.
enum DeploymentBuilder {
  typealias Built = (value: Deployment, findings: [Finding])

  static func build(main: IncludeTree.CheckedFile, included: [IncludeTree.CheckedFile]) -> Built {
    var findings: [Finding] = []
    let managementNode = main.document.object("managementNode")
    var deployment = Deployment(
      address: managementNode?.text("address"),
      caFile: managementNode?.file("caFile"),
      sipDomain: main.document.assignedText("sipDomain"))
    for document in [main.document] + included.map(\.document) {
      deployment.trustedCACertificates += document.objects("trustedCACertificates").compactMap { $0.file("file") }
      for object in document.objects("tlsCertificates") {
        let declaration = CertificateEntryRules.declaration(of: object)
        findings += declaration.findings
        if let certificate = declaration.value { deployment.tlsCertificates.append(certificate) }
      }
      deployment.lyncServers += document.objects("lyncServers").compactMap(lyncServer)
      deployment.dnsServers += document.objects("dnsServers").compactMap(dnsServer)
      for object in document.objects("turnServers") {
        let authentication = TURNRules.authentication(of: object)
        findings += authentication.findings
        if let server = turnServer(object, authentication.value) { deployment.turnServers.append(server) }
      }
      deployment.stunServers += document.objects("stunServers").compactMap(stunServer)
      deployment.locations += document.objects("locations").compactMap(location)
    }
    return (deployment, findings)
  }

  private static func lyncServer(_ object: CheckedObject) -> LyncServerDeclaration? {
    guard let name = object.text("name"), let address = object.text("address") else { return nil }
    return LyncServerDeclaration(
      name: name, address: address, description: object.assignedText("description").map(\.value),
      port: object.assignedInteger("port"), transport: object.assignedText("transport").map(\.value))
  }

  private static func dnsServer(_ object: CheckedObject) -> DNSServerDeclaration? {
    guard let address = object.text("address") else { return nil }
    return DNSServerDeclaration(address: address, description: object.assignedText("description").map(\.value))
  }

  private static func turnServer(
    _ object: CheckedObject, _ authentication: TURNServerDeclaration.Authentication?
  ) -> TURNServerDeclaration? {
    guard let name = object.text("name"), let address = object.text("address"), let authentication else { return nil }
    return TURNServerDeclaration(
      name: name, address: address, description: object.assignedText("description").map(\.value),
      port: object.assignedInteger("port"), transport: object.assignedText("transport").map(\.value),
      authentication: authentication)
  }

  private static func stunServer(_ object: CheckedObject) -> STUNServerDeclaration? {
    guard let name = object.text("name"), let address = object.text("address") else { return nil }
    return STUNServerDeclaration(
      name: name, address: address, description: object.assignedText("description").map(\.value),
      port: object.assignedInteger("port"))
  }

  private static func location(_ object: CheckedObject) -> LocationDeclaration? {
    guard let name = object.text("name") else { return nil }
    return LocationDeclaration(
      name: name, description: object.assignedText("description").map(\.value),
      sipDomain: object.assignedText("sipDomain"), lyncServer: object.assignedText("lyncServer"),
      dnsServers: object.assignedTexts("dnsServers"), turnServer: object.assignedText("turnServer"),
      stunServer: object.assignedText("stunServer"), behindNAT: object.boolean("behindNAT"),
      pool: object.object("pool").flatMap(pool))
  }

  private static func pool(_ object: CheckedObject) -> PoolDeclaration? {
    guard let fqdn = object.text("fqdn"), let certificate = object.text("certificate") else { return nil }
    let family = object.text("serverFamily").flatMap { PoolDeclaration.ServerFamily(rawValue: $0.value) }
    return PoolDeclaration(
      fqdn: fqdn, certificate: certificate, serverFamily: family ?? .skypeForBusiness,
      nodes: object.objects("nodes").compactMap(node))
  }

  private static func node(_ object: CheckedObject) -> NodeDeclaration? {
    guard let name = object.text("name"), let sipTLSFQDN = object.text("sipTLSFQDN") else { return nil }
    return NodeDeclaration(name: name, sipTLSFQDN: sipTLSFQDN, address: object.text("address"))
  }
}
