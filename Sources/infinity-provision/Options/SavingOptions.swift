import ArgumentParser
import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `--out` and `--expires`, for every command that makes a plan which `apply --plan` may make later.
struct SavingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Write the plan to this file, for `apply --plan`.", valueName: "saved"), completion: .file())
  var out: String?
  @Option(
    help: ArgumentHelp("With --out: how long the plan may be applied, such as 90m, 8h or 2d.", valueName: "time"),
    transform: { try Validity($0) })
  var expires: Validity?

  func validate() throws {
    try OutPath.validate(out, "file")
    guard expires == nil || out != nil else { throw ValidationError("--expires is used only with --out") }
  }

  /// Where the plan goes, looked at before the Management Node is asked; nil where it is not saved.
  ///
  /// - Throws: ``CommandExit`` where it cannot be written there.
  func saving() throws -> PlanSaving? {
    try out.map { PlanSaving(path: $0, destination: try PlanDestination($0), validity: expires?.duration) }
  }
}

/// A plan that is saved to a file.
struct PlanSaving {
  let path: String
  let destination: PlanDestination
  /// How long it may be applied; nil for ever.
  let validity: Duration?

  /// Writes it, and says where it is.
  ///
  /// - Parameter make: makes the form that is saved, good for a time.
  /// - Throws: ``CommandExit`` where it could not be made or written.
  func save(_ make: (Duration?) throws -> SavedPlan) throws {
    let saved: SavedPlan
    do {
      saved = try make(validity)
      try destination.write(saved)
    } catch let exit as CommandExit {
      throw exit
    } catch {
      throw CommandExit.failure(.failed, code: "plan-not-saved", "\(error)")
    }
    guard destination.isFile else { return }
    let limit = saved.expires.map { " until \($0.formatted(.iso8601))" } ?? ""
    StandardStreams.writeMessage(
      StandardStreams.style.escaped(
        "The plan was saved to \(path); `infinity-provision apply --plan \(path.quotedForShell)` applies it\(limit)."))
  }

  /// What is done with a saved plan: it is looked at, signed and made.
  ///
  /// - Parameters:
  ///   - signing: options of programs that give secrets.
  ///   - state: options of the state.
  ///   - connection: options of the connection.
  func next(signing: [String], state: [String], connection: [String]) -> NextSteps {
    var next = NextSteps()
    guard destination.isFile else { return next }
    next.add("look at it", ["show", path] + state)
    next.add("sign it", ["sign", path] + signing)
    next.add("make it", ["apply", "--plan", path] + signing + state + connection)
    return next
  }
}
