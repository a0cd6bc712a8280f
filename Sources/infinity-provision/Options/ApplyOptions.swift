public import ArgumentParser
public import InfinityProvisioning

/// How changes are made, and what may prevent them.
struct ApplyOptions: ParsableArguments {
  @Flag(help: "Do not ask before the changes are made.")
  var autoApprove = false

  @Option(help: "When several objects are changed in one request (auto: 50 of a kind or more in a step).")
  var bulk = BulkMode.auto

  @Option(help: ArgumentHelp("Refuse to change more than this share of the nodes.", valueName: "percent"))
  var maxChangedNodes = 100
  @OptionGroup var waiting: WaitOptions

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

  /// The same for the engine.
  ///
  /// - Parameter parallel: changes in flight at once.
  ///
  /// - Throws: ``CommandExit`` with exit code 64 for a reference or a place of the journal that is none.
  func engine(parallel: Int) throws -> ApplyRun.Options {
    ApplyRun.Options(
      bulk: bulk, parallel: parallel, maxChangedNodes: maxChangedNodes, syncLimit: waiting.limit,
      reference: try checkedReference, audit: try destinations, lockPatience: lockTimeout.map { .seconds($0) })
  }

  private var checkedReference: String? {
    get throws {
      guard let text = reference ?? Environment["INFINITY_REFERENCE"] else { return nil }
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
  private var destinations: [AuditDestination] {
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
    guard (0...100).contains(maxChangedNodes) else {
      throw ValidationError("--max-changed-nodes is a percentage, 0 to 100")
    }
    if let lockTimeout, !(0...86_400).contains(lockTimeout) {
      throw ValidationError("--lock-timeout is a number of seconds, 0 to 86400")
    }
  }
}

extension BulkMode: ExpressibleByArgument {}
