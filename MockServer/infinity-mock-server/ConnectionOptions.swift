import ArgumentParser
import Foundation
import MockManagementNode

struct ConnectionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The address to listen on; anything but loopback gives a warning.", valueName: "address"))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("The port; 0 uses a free one.", valueName: "n"))
  var port = 8443

  @Option(help: ArgumentHelp("The administrator's name.", valueName: "name"))
  var username = "admin"

  @Option(
    help: ArgumentHelp(
      "A file with the administrator's password (or MOCK_PASSWORD); otherwise one is made and shown.",
      valueName: "path"))
  var passwordFile: String?

  @Option(help: ArgumentHelp("Where the CA and server certificate are made, or reused.", valueName: "dir"))
  var tlsDir: String?

  @Flag(help: "Plain HTTP.")
  var noTls = false

  @Option(
    help: ArgumentHelp("The server certificate: valid, expired or wrong-host. Default: valid.", valueName: "kind"))
  var certificate: String?

  @Option(help: ArgumentHelp("The oldest version of TLS: 1.0 to 1.3.", valueName: "version"))
  var minTls = "1.2"

  @Option(help: ArgumentHelp("The newest version of TLS: 1.0 to 1.3.", valueName: "version"))
  var maxTls = "1.3"

  @Option(
    help: ArgumentHelp("Ask every client for a certificate of one of the CAs in this file.", valueName: "path"))
  var clientCa: String?

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port is a number from 0 to 65535") }
    if username.isEmpty || username.contains(":") {
      throw ValidationError("--username is a name without a colon, which ends it in the credentials of HTTP")
    }
    if noTls, certificate != nil || clientCa != nil {
      throw ValidationError("--no-tls excludes \(certificate == nil ? "--client-ca" : "--certificate")")
    }
    if let certificate, MockConfiguration.Certificate(rawValue: certificate) == nil {
      throw ValidationError("--certificate is valid, expired or wrong-host")
    }
    for version in [minTls, maxTls] where MockConfiguration.TLSVersion(rawValue: version) == nil {
      throw ValidationError("\(version) is not a version of TLS: 1.0, 1.1, 1.2 or 1.3")
    }
    if maxTls < minTls { throw ValidationError("--max-tls is older than --min-tls") }
  }

  /// - Returns: whether the password was made up here.
  func apply(to configuration: inout MockConfiguration) throws -> Bool {
    configuration.host = host
    configuration.port = port
    configuration.username = username
    configuration.tls = noTls ? .none : .generated(folder: tlsDir)
    configuration.certificate = certificate.flatMap(MockConfiguration.Certificate.init) ?? .valid
    configuration.minimumTLSVersion = MockConfiguration.TLSVersion(rawValue: minTls) ?? .v1_2
    configuration.maximumTLSVersion = MockConfiguration.TLSVersion(rawValue: maxTls)
    configuration.clientAuthorityFile = clientCa
    if let passwordFile {
      guard var text = try? String(contentsOf: URL(filePath: passwordFile), encoding: .utf8) else {
        throw MockError("cannot read the password file \(passwordFile)")
      }
      if text.hasSuffix("\n") { text.removeLast() }
      guard !text.isEmpty else {
        throw MockError("the password file \(passwordFile) is empty: write a password into it")
      }
      configuration.password = text
      return false
    }
    if let password = ProcessInfo.processInfo.environment["MOCK_PASSWORD"], !password.isEmpty {
      configuration.password = password
      return false
    }
    configuration.password = UUID().uuidString.lowercased()
    return true
  }

  func warn() {
    if ["127.0.0.1", "::1", "localhost"].contains(host) || host.hasPrefix("127.") { return }
    FileHandle.standardError.write(
      Data("warning: listening on \(host): anyone who can reach this address can use the mock server\n".utf8))
  }
}
