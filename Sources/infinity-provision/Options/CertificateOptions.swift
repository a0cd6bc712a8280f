import ArgumentParser

/// Which certificate of the file a command is about.
struct CertificateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The entry of tlsCertificates; it may be left out if it is clear which one is meant.", valueName: "name"))
  var certificate: String?
  @Option(
    help: ArgumentHelp("The location whose pool's certificate it is.", valueName: "name"),
    completion: Completions.locations)
  var location: String?

  /// The same, for commands that are proposed.
  var givenWords: [String] {
    (certificate.map { ["--certificate", $0] } ?? []) + (location.map { ["--location", $0] } ?? [])
  }
}
