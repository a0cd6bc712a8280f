import ArgumentParser
import MockManagementNode

struct WatchingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A JSON line per request.", valueName: "file"))
  var requestLog: String?

  @Flag(help: "When requests are accepted, print lines for a shell instead of JSON.")
  var env = false

  @Flag(help: "Do not mask secrets in the log and the page.")
  var showSecrets = false

  func apply(to configuration: inout MockConfiguration) {
    configuration.requestLog = requestLog
    configuration.showsSecrets = showSecrets
  }
}
