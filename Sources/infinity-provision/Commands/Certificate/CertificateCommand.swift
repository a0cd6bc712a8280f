import ArgumentParser

/// `certificate`: the certificates of the file's pools, from the CA's answer to the nodes.
struct CertificateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certificate",
    abstract: "Bring in a certificate that a CA issued, list certificates, and switch nodes to a new one.",
    discussion: """
      Examples, from the request to the renewal:
        infinity-provision csr deployment.yaml
        infinity-provision certificate import pool.p7b deployment.yaml
        infinity-provision certificate renew deployment.yaml
        infinity-provision certificate list deployment.yaml
      """,
    subcommands: [CertificateImportCommand.self, CertificateListCommand.self, CertificateRenewCommand.self])
}
