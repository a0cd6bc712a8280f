public import ArgumentParser
import InfinityAPI
public import InfinityProvisioning

/// `csr`: a private key and a certificate signing request for a certificate of the file.
struct CSRCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csr",
    abstract: "Make a private key and a certificate signing request for a pool's certificate.",
    discussion: """
      The request has the pool's FQDN as common name, that and every node's SIP TLS FQDN as alternative names, and \
      the server and client authentication usages. The files go where the deployment file expects the key and the \
      certificate; if a key is there, the next one is written next to it as NAME.next.key. No file is ever replaced. What \
      the CA returns is brought in with `certificate import`.

      Examples:
        infinity-provision csr deployment.yaml
        infinity-provision csr deployment.yaml --certificate europe --key rsa4096
        infinity-provision csr deployment.yaml --location Europe --out requests

      With --out the files are POOL.key and POOL.csr in that folder. With --on-node, the Management Node makes the key and \
      keeps it; a request of the same name that is pending there is used. What the CA returns is given to it then (`api update \
      certificate_signing_request`), and no deployment file can name it.
      """)

  @OptionGroup var file: FileOptions
  @OptionGroup(title: "Which certificate") var choice: CertificateOptions
  @Option(help: ArgumentHelp("The kind of key: rsa2048, rsa4096 or p256.", valueName: "kind"))
  var key: CertificateRequest.KeyKind = .rsa2048
  @Option(
    help: ArgumentHelp("Write POOL.key and POOL.csr to this folder instead.", valueName: "folder"),
    completion: .directory)
  var out: String?
  @Flag(help: "Let the Management Node make the key and keep it.")
  var onNode = false
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    try OutPath.validate(out, "folder")
  }

  func run() async throws {
    try output.use()
    let file = try file.scoped()
    StandardStreams.writeFindings(file.warnings)
    let chosen = try file.certificate(named: choice.certificate, location: choice.location)
    let pool = chosen.pools[0]
    try refuseSeveralNames(chosen)
    if onNode {
      try await makeOnNode(pool, file.deployment, file: base(pool, in: out ?? ".") + ".csr")
    } else if let out {
      try await makeHere(chosen, keyFile: base(pool, in: out) + ".key", requestFile: base(pool, in: out) + ".csr")
    } else {
      try await makeInPlace(chosen, file)
    }
  }

  /// What could be issued would not be accepted for all of its pools.
  private func refuseSeveralNames(_ chosen: ChosenCertificate) throws {
    var seen: Set<String> = []
    let names = chosen.pools.map(\.fqdn.value).filter { seen.insert($0.lowercased()).inserted }
    guard names.count > 1 else { return }
    throw CommandExit.failure(
      .failed, code: "csr",
      "no request was made: the pools \(names.map(\.quotedForMessage).joined(separator: " and ")) use the certificate "
        + "\(chosen.declaration.name.value.quotedForMessage), whose common name can be the FQDN of one of them alone; give each pool a certificate of its own"
    )
  }

  private func base(_ pool: PoolDeclaration, in folder: String) -> String {
    folder == "." ? pool.fqdn.value : "\(folder)/\(pool.fqdn.value)"
  }

  /// Where the deployment file points: the key itself if there is none yet, else the next one.
  private func makeInPlace(_ chosen: ChosenCertificate, _ file: ScopedDeployment) async throws {
    let places = CertificatePlaces(chosen.declaration)
    let passphrase = try await file.passphrase(of: chosen.declaration, resolver: self.file.programs.resolver())
    guard !places.isOneFileForBoth else {
      throw CommandExit.failure(
        .failed, code: "csr",
        "no request was made: the deployment file names \(places.certificate.quotedForMessage) for the certificate and for its private key, and one"
          + " of them would be lost; give each a file of its own")
    }
    if let pending = places.pendingKey {
      throw CommandExit.failure(
        .failed, code: "csr-pending",
        "\(pending.quotedForMessage) is the key of a request that waits for its answer; bring the answer in with `certificate "
          + "import`, or move the file away to make another request")
    }
    let keyFile = places.isFirst ? places.key ?? places.nextKey : places.nextKey
    try await makeHere(
      chosen, keyFile: keyFile, requestFile: places.isFirst ? places.request : places.nextRequest,
      passphrase: passphrase)
  }

  private func makeHere(
    _ chosen: ChosenCertificate, keyFile: String, requestFile: String, passphrase: Secret? = nil
  ) async throws {
    let request: CertificateRequest
    do {
      request = try CertificateRequest(
        for: chosen.pools[0], sharedWith: Array(chosen.pools.dropFirst()), key: key)
      try request.write(keyTo: keyFile, requestTo: requestFile, passphrase: passphrase)
    } catch {
      throw CommandExit.failure(.failed, code: "csr", "\(error)")
    }
    let instructions = RequestInstructions(request: requestFile)
    switch output.format {
    case .text:
      StandardStreams.writeResult("Private key  \(keyFile)")
      StandardStreams.writeResult("Request      \(requestFile)")
      StandardStreams.writeResult("Names        \(request.names.joined(separator: ", "))")
      writeInstructions(instructions, chosen)
    case .json:
      StandardStreams.writeJSON(
        .object([
          "formatVersion": .integer(1), "certificate": .string(chosen.declaration.name.value),
          "privateKeyFile": .string(keyFile), "requestFile": .string(requestFile),
          "names": .array(request.names.map { .string($0) }), "request": .string(request.request),
          "instructions": .array(
            instructions.ways.map { way in
              .object(["title": .string(way.title), "lines": .array(way.lines.map { .string($0) })])
            }),
        ]))
    }
  }

  /// How the CA gets the request, and how its answer comes back.
  private func writeInstructions(_ instructions: RequestInstructions, _ chosen: ChosenCertificate) {
    let style = StandardStreams.resultStyle
    StandardStreams.writeResult("\nHave a CA issue the certificate, in one of these ways.")
    for way in instructions.ways {
      StandardStreams.writeResult(style.heading(way.title))
      for line in way.lines { StandardStreams.writeResult("  " + style.escaped(line)) }
    }
    for line in style.paragraph(RequestInstructions.template) { StandardStreams.writeResult(line) }
    guard out == nil, let words = file.givenWords else { return writeNext() }
    let given =
      choice.givenWords.isEmpty || choice.certificate != nil
      ? choice.givenWords : ["--certificate", chosen.declaration.name.value]
    let command = ["infinity-provision", "certificate", "import", instructions.answer] + words + given
    StandardStreams.writeResult(
      "\nThen bring in what the CA returned, \(style.escaped(instructions.answer)) or \(style.escaped(instructions.certificate)):"
    )
    StandardStreams.writeResult("  " + style.escaped(command.map(\.quotedForShell).joined(separator: " ")))
  }

  /// The request goes to a CA, and what comes back to the Management Node, which has the key.
  private func writeNext(_ made: RequestOnNode, _ declared: DeclaredConnection) {
    guard output.format == .text, Terminal.showsProgress else { return }
    StandardStreams.writeMessage(
      "Have a CA issue the certificate, and give it to the Management Node, which has the key: no deployment file can name it."
    )
    var next = NextSteps()
    let id = made.uri.path.split(separator: "/").last.map(String.init) ?? ""
    next.add(
      "give it there",
      ["api", "update", "certificate_signing_request", id, "--set", "certificate=@ANSWER.cer"]
        + connection.givenWords(beside: declared))
    next.write()
  }

  /// The request goes to a CA; what comes back is named in the file.
  private func writeNext() {
    guard output.format == .text, Terminal.showsProgress else { return }
    StandardStreams.writeMessage(
      "Have a CA issue the certificate, name it in tlsCertificates of the deployment file with the key, and go on.")
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
        if let pending { return pending }
        // It would be left on the Management Node alone.
        if let objection = CertificateRequest.objection(toWriting: file) {
          throw CommandExit.failure(.failed, code: "csr", "no request was made: \(objection)")
        }
        return try await makeRequest(for: pool, client)
      } catch let error as RequestOnNode.Failure {
        if case .unclear = error { throw CommandExit.failure(.stoppedPartWay, code: "outcome-unclear", "\(error)") }
        throw CommandExit.failure(.failed, code: "csr", "\(error)")
      }
    }
    if !made.wasPending { StandardStreams.noteChanges() }
    do {
      try CertificateRequest.write(request: made.request, to: file)
    } catch {
      throw CommandExit.failure(
        made.wasPending ? .failed : .stoppedPartWay, code: "csr",
        "\(error)\nThe request is pending on the Management Node (\(made.uri.path)): the same command uses it once the file can be written."
      )
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
    writeNext(made, DeclaredConnection(deployment))
  }
}

extension CertificateRequest.KeyKind: ExpressibleByArgument {}
