import ArgumentParser

/// `--out FILE` of commands whose result other programs fetch from a file.
struct ResultFileOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("Write the result to this file, all at once; not with text.", valueName: "file"),
    completion: .file())
  var out: String?

  /// Sends the result there, where the option is given.
  ///
  /// - Parameter format: what the result is written as.
  /// - Throws: ``CommandExit`` where the file must not be replaced, or its folder is not there.
  func use(_ format: some OutputFormat) throws {
    if let out { StandardStreams.sendResults(to: try ResultFile(out, beginning: Self.beginning(format.rawValue))) }
  }

  /// A wrong command line: text that failed would leave the file of an earlier run.
  func validate(with format: some OutputFormat) throws {
    guard out == nil || format.rawValue != "text" else {
      let others = type(of: format).allCases.map(\.rawValue).filter { $0 != "text" }
      throw ValidationError("--out goes with --format \(others.joined(separator: ", "))")
    }
  }

  /// How a result of that form begins: only a file that begins so is replaced.
  private static func beginning(_ format: String) -> String {
    switch format {
    case "junit": JUnitXML.declaration
    case "prometheus": PrometheusText.beginning
    default: "{"
    }
  }
}
