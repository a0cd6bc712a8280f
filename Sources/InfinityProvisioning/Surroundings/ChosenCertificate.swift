/// An entry of `tlsCertificates` that a command is about, with the pools that use it.
public struct ChosenCertificate: Sendable {
  /// The entry.
  public let declaration: TLSCertificateDeclaration
  /// The locations whose pools use it, in the file's order.
  public let locations: [String]
  /// These pools, one at least.
  public let pools: [PoolDeclaration]

  /// Its name in the file.
  var name: String { declaration.name.value }

  /// `  --certificate "eu"  pool-eu.vc.example.com, for the location "Europe"`, a line each.
  static func choices(_ candidates: [ChosenCertificate]) -> String {
    candidates.map { candidate in
      let places = candidate.locations.map(\.quotedForMessage).joined(separator: ", ")
      let pool = candidate.pools.first?.fqdn.value ?? ""
      return "  --certificate \(candidate.name.quotedForMessage)  \(pool), for "
        + "\(candidate.locations.count == 1 ? "the location" : "the locations") \(places)"
    }.joined(separator: "\n")
  }
}
