import ArgumentParser

/// How much of a plan is shown, in text.
struct ExtentOptions: ParsableArguments {
  @Flag(help: "Show every change; a plan longer than a screen is otherwise an overview.")
  var details = false
  @Flag(help: "Show only how many changes there are.")
  var quiet = false

  func validate() throws {
    guard !(details && quiet) else { throw ValidationError("give either --details or --quiet") }
  }

  /// The same for the text.
  var extent: PlanExtent { details ? .details : quiet ? .summary : .fitting }
}
