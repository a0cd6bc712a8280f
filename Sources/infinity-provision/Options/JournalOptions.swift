import ArgumentParser
import InfinityProvisioning

/// What is written down of changes, and how long another run is waited for: the same for everything that changes.
struct JournalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("How long to wait for another apply to end (default: not at all).", valueName: "seconds"))
  var lockTimeout: Int?

  @Option(
    help: ArgumentHelp(
      "Why it is done, such as a ticket number: for the journal (INFINITY_REFERENCE).", valueName: "text"))
  var reference: String?

  @Option(
    help: ArgumentHelp(
      "Send the journal there as well, and change nothing without it (repeatable; INFINITY_AUDIT).",
      valueName: "syslog:HOST:PORT|file:PATH"))
  var audit: [String] = []

  /// How long another run is waited for; nil for not at all.
  var lockPatience: Duration? { lockTimeout.map { .seconds($0) } }

  /// The reference, of the option or of the variable.
  ///
  /// - Throws: ``CommandExit`` with exit code 64 for one that is too long or blank.
  var checkedReference: String? {
    get throws {
      guard let text = reference ?? Environment["INFINITY_REFERENCE"] else { return nil }
      guard !text.allSatisfy(\.isWhitespace) || text.isEmpty else {
        throw CommandExit.failure(
          .wrongCommandLine, code: "usage",
          "\(reference == nil ? "INFINITY_REFERENCE" : "--reference") is blank: say why it is done, or leave it out")
      }
      guard (1...Journal.longestReference).contains(text.count) else {
        throw CommandExit.failure(
          .wrongCommandLine, code: "usage",
          "\(reference == nil ? "INFINITY_REFERENCE" : "--reference") takes 1 to \(Journal.longestReference) characters, "
            + "and this is \(text.count)")
      }
      return text
    }
  }

  /// Those of the options; where there are none, those of the variable, which white space separates.
  ///
  /// - Throws: ``CommandExit`` with exit code 64 for what is none.
  var destinations: [AuditDestination] {
    get throws {
      let isVariable = audit.isEmpty
      let texts =
        isVariable
        ? (Environment["INFINITY_AUDIT"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init) : audit
      return try texts.map { text in
        guard let destination = AuditDestination(text) else {
          throw CommandExit.failure(
            .wrongCommandLine, code: "usage",
            "\(isVariable ? "INFINITY_AUDIT" : "--audit") \(text.quotedForMessage) is not a destination for a journal; give "
              + "syslog:HOST:PORT (TCP, an IPv6 address in brackets) or file:PATH")
        }
        return destination
      }
    }
  }

  func validate() throws {
    if let lockTimeout, !(0...86_400).contains(lockTimeout) {
      throw ValidationError("--lock-timeout is a number of seconds, 0 to 86400")
    }
  }
}
