public import ArgumentParser
import InfinityAPI
public import InfinityProvisioning

/// `csr`: a private key and a certificate signing request for a location's pool.
struct CSRCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csr",
    abstract: "Make a private key and a certificate signing request for a location's pool.",
    discussion: """
      The request has the pool's FQDN as common name, that and every node's SIP TLS FQDN as alternative names, and \
      the server and client authentication usages. The files are POOL.key, which only its owner can read, and POOL.csr.

      Example:
        infinity-provision csr deployment.yaml --location Europe --out secrets

      With --on-node, the Management Node makes the key and keeps it; a request of the same name that is pending there is used.
      """)

  @OptionGroup var file: FileOptions
  @Option(
    help: ArgumentHelp("The location; it may be left out if only one has a pool.", valueName: "name"),
    completion: Completions.locations)
  var location: String?
  @Option(help: ArgumentHelp("The kind of key: rsa2048, rsa4096 or p256.", valueName: "kind"))
  var key: CertificateRequest.KeyKind = .rsa2048
  @Option(help: ArgumentHelp("The folder to write to.", valueName: "folder"), completion: .directory)
  var out = "."
  @Flag(help: "Let the Management Node make the key and keep it.")
  var onNode = false
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try output.use()
    let file = try file.scoped()
    StandardStreams.writeFindings(file.warnings)
    let pool = try file.pool(of: location)
    let base = out == "." ? pool.fqdn.value : "\(out)/\(pool.fqdn.value)"
    if onNode {
      try await makeOnNode(pool, file.deployment, file: base + ".csr")
    } else {
      try makeHere(pool, base: base)
    }
    writeNext()
  }

  private func makeHere(_ pool: PoolDeclaration, base: String) throws {
    let request: CertificateRequest
    do {
      request = try CertificateRequest(for: pool, key: key)
      try request.write(keyTo: base + ".key", requestTo: base + ".csr")
    } catch {
      throw CommandExit.failure(.failed, code: "csr", "\(error)")
    }
    switch output.format {
    case .text:
      StandardStreams.writeResult("Private key  \(base).key")
      StandardStreams.writeResult("Request      \(base).csr")
      StandardStreams.writeResult("Names        \(request.names.joined(separator: ", "))")
    case .json:
      StandardStreams.writeJSON(
        .object([
          "formatVersion": .integer(1), "privateKeyFile": .string(base + ".key"), "requestFile": .string(base + ".csr"),
          "names": .array(request.names.map { .string($0) }), "request": .string(request.request),
        ]))
    }
  }

  /// The request goes to a CA; what comes back is named in the file.
  private func writeNext() {
    guard output.format == .text, Terminal.showsProgress else { return }
    StandardStreams.writeMessage(
      "Have a CA issue the certificate, name it in tlsCertificates of the deployment file\(onNode ? "" : " with the key"), and go on."
    )
    var next = NextSteps()
    next.add("check it", file.givenWords.map { ["validate"] + $0 })
    next.write()
  }

  /// A Ctrl-C lets a request that is under way come to its end: it would else be on the Management Node, and nobody would know.
  private func makeRequest(for pool: PoolDeclaration, _ client: ManagementClient) async throws -> RequestOnNode {
    StopSignals.shared.onStop {
      StandardStreams.writeMessage("Stopping: a request that is under way is finished; Ctrl-C again exits immediately.")
      client.stopWriting()
    }
    do {
      return try await RequestOnNode(for: pool, key: key, with: client)
    } catch let error as InfinityError where error.code == .stopped {
      throw CommandExit.interrupted
    }
  }

  private func makeOnNode(_ pool: PoolDeclaration, _ deployment: Deployment, file: String) async throws {
    let made = try await connection.withClient(DeclaredConnection(deployment)) { client in
      do {
        let pending = try await cancelledByCtrlC { try await RequestOnNode.pending(for: pool, with: client) }
        let made = if let pending { pending } else { try await makeRequest(for: pool, client) }
        try CertificateRequest.write(request: made.request, to: file)
        return made
      } catch let error where error is RequestOnNode.Failure || error is CertificateRequest.NotWritten {
        throw CommandExit.failure(.failed, code: "csr", "\(error)")
      }
    }
    if made.wasPending {
      StandardStreams.writeMessage(
        StandardStreams.style.warning("warning: ")
          + "the request \(made.uri.path) was pending already and is used as it is; delete it there to make another")
    }
    switch output.format {
    case .text: StandardStreams.writeResult("Request      \(file)")
    case .json:
      StandardStreams.writeJSON(
        .object([
          "formatVersion": .integer(1), "requestFile": .string(file), "request": .string(made.request),
          "uri": .string(made.uri.path), "wasPending": .boolean(made.wasPending),
        ]))
    }
  }
}

extension CertificateRequest.KeyKind: ExpressibleByArgument {}
