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

  @OptionGroup var journal: JournalOptions

  /// The same for the engine.
  ///
  /// - Parameter parallel: changes in flight at once.
  ///
  /// - Throws: ``CommandExit`` with exit code 64 for a reference or a place of the journal that is none.
  func engine(parallel: Int) throws -> ApplyRun.Options {
    ApplyRun.Options(
      bulk: bulk, parallel: parallel, maxChangedNodes: maxChangedNodes, syncLimit: waiting.limit,
      reference: try journal.checkedReference, audit: try journal.destinations, lockPatience: journal.lockPatience)
  }

  func validate() throws {
    guard (0...100).contains(maxChangedNodes) else {
      throw ValidationError("--max-changed-nodes is a percentage, 0 to 100")
    }
  }
}

extension BulkMode: ExpressibleByArgument {}
