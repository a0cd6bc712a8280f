#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What to do with a certificate signing request, for people who do it once a year.
package struct RequestInstructions: Sendable {
  /// One way to have a certificate issued.
  package struct Way: Sendable, Equatable {
    /// Whose: `AD CS, web page`.
    package let title: String
    /// What to do, a step each; a command line where it is one.
    package let lines: [String]
  }

  /// The file of the request.
  private let request: String

  /// For a request in a file.
  package init(request: String) {
    self.request = request
  }

  private var name: String {
    let file = request.nameInPath
    let stem = file.withoutEnding
    return stem.hasSuffix(".next") ? String(stem.dropLast(".next".count)) : stem
  }

  /// What the CA's answer is called in these lines: the chain of AD CS.
  package var answer: String { "\(name).p7b" }

  /// What it is called where it is the certificate alone.
  package var certificate: String { "\(name).cer" }

  /// As a Windows command line reads it as one word.
  private static func quoted(_ word: String) -> String { word.contains(" ") ? "\"\(word)\"" : word }

  /// The ways: AD CS by its web page and by `certreq`, and openssl for a CA of one's own.
  package var ways: [Way] {
    [
      Way(
        title: "AD CS, web page",
        lines: [
          "open https://CA-SERVER/certsrv, then: Request a certificate, advanced certificate request, \"… base-64-encoded …\"",
          "paste the content of \(request), choose a template with server and client authentication, and submit",
          "choose Base 64 encoded, download the certificate chain, and save it as \(answer)",
        ]),
      Way(
        title: "AD CS, certreq",
        lines: [
          "certreq -submit -attrib \"CertificateTemplate:TEMPLATE\" \"\(request.replacing("/", with: "\\"))\" \(Self.quoted(certificate)) "
            + Self.quoted(answer)
        ]),
      Way(
        title: "openssl",
        lines: [
          "openssl x509 -req -in \(request.quotedForShell) -CA ca.pem -CAkey ca.key -CAcreateserial -copy_extensions copy -sha256 -days 365"
            + " -out \(certificate.quotedForShell)"
        ]),
    ]
  }

  /// What a template of AD CS must be like.
  package static let template =
    "The template must take the names from the request and have both server and client authentication; AD CS's own WebServer template has "
    + "server authentication only."
}
