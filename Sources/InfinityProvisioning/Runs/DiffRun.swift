#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Compares two deployment files, in the words of a plan. No Management Node is asked and no secret is read.
public struct DiffRun: Sendable {
  /// What came of it.
  public struct Result: Sendable, Equatable {
    /// The Management Nodes that the files name, where these are not the same; nil for a file that names none.
    public var addresses: Addresses?
    /// What the files want differently.
    public var difference: DeploymentDifference
    /// What could not be compared, and why.
    public var notes: [String]

    /// Whether nothing differs of what is set up.
    public var isEmpty: Bool { addresses == nil && difference.changes.isEmpty && difference.clearings.isEmpty }
  }

  /// The addresses of two files.
  public struct Addresses: Sendable, Equatable {
    /// That of the first; nil where it says none.
    public var first: String?
    /// That of the second; nil where it says none.
    public var second: String?
  }

  private let first: DeploymentFile
  private let second: DeploymentFile
  private let locations: [String]
  private let resolver: SecretResolver

  /// A comparison of two files.
  ///
  /// - Parameters:
  ///   - first: the deployment before.
  ///   - second: the deployment after.
  ///   - locations: the names of the locations that are compared, each in one of the files at least; empty for all.
  ///   - resolver: says which programs secrets may come from; none is run. Default: any.
  public init(
    from first: DeploymentFile, to second: DeploymentFile, locations: [String] = [],
    resolver: SecretResolver = SecretResolver()
  ) {
    self.first = first
    self.second = second
    self.locations = locations
    self.resolver = resolver
  }

  /// Reads both files with their certificates and compares them.
  ///
  /// - Throws: ``RunFailure`` with every finding where a file has faults, and for a location that neither has.
  public func run() throws(RunFailure) -> Result {
    let sides = [try side(first), try side(second)]
    for side in sides { try resolver.admit(side) }
    let names = Set(sides.flatMap { $0.locations.map(\.name.value) })
    if let unknown = locations.first(where: { !names.contains($0) }) {
      throw RunFailure(
        .unknownLocation,
        "neither file has a location \(unknown.quotedForMessage)\(suggestion(for: unknown, among: names))")
    }
    var notes: [String] = []
    var materials: [CertificateMaterials] = []
    var deployments: [Deployment] = []
    for (whole, file) in zip(sides, [first, second]) {
      let scope = Scope(locations: locations.isEmpty ? nil : Set(locations))
      let deployment = scope.applied(to: whole)
      let loaded = CertificateLoader().load(deployment, secrets: nil).materials
      notes += deployment.tlsCertificates.map(\.name.value).filter { loaded.tlsCertificates[$0] == nil }.map {
        "the certificate \($0.quotedForMessage) of \(file.name.quotedForMessage) cannot be read here, and is not compared; "
          + "`infinity-provision validate` says why"
      }
      let unread = deployment.trustedCACertificates.filter { loaded.unreadAuthorities.contains($0.mark) }
      notes += unread.map {
        "not all of \($0.written.quotedForMessage) of \(file.name.quotedForMessage) can be read, and what is missing of it is not compared; "
          + "`infinity-provision validate` says why"
      }
      materials.append(loaded)
      deployments.append(deployment)
    }
    // What one of them cannot tell is compared in neither.
    let unread = Set(
      zip(deployments, materials).flatMap { deployment, loaded in
        deployment.tlsCertificates.map(\.name.value).filter { loaded.tlsCertificates[$0] == nil }
      })
    let lacksAuthorities = materials.contains { !$0.unreadAuthorities.isEmpty }
    for index in materials.indices {
      for name in unread { materials[index].tlsCertificates[name] = nil }
      if lacksAuthorities { materials[index].trustedCACertificates = [] }
    }
    let addresses = Addresses(first: sides[0].address?.value, second: sides[1].address?.value)
    return Result(
      addresses: addresses.first == addresses.second ? nil : addresses,
      difference: DeploymentDifference(from: deployments[0], materials[0], to: deployments[1], materials[1]),
      notes: notes)
  }

  private func side(_ file: DeploymentFile) throws(RunFailure) -> Deployment {
    let reading = try file.opened()
    guard let deployment = reading.valid else { throw file.failure(reading.findings) }
    return deployment
  }
}
