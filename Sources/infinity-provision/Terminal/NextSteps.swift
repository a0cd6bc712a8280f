import InfinityAPI
import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What may come next, as commands that can be run as they stand there.
struct NextSteps {
  /// One of them.
  struct Step {
    /// What it is for: `undo it`.
    let purpose: String
    /// The words of the command line after the program's name.
    let words: [String]
  }

  var steps: [Step] = []

  /// Adds one; nothing where the words are not known.
  mutating func add(_ purpose: String, _ words: [String]?) {
    if let words { steps.append(Step(purpose: purpose, words: words)) }
  }

  /// Under a heading, a line each; nothing for none.
  func lines(program: String) -> [String] {
    guard !steps.isEmpty else { return [] }
    let width = (steps.map(\.purpose.count).max() ?? 0) + 2
    return ["Next:"]
      + steps.map { step in
        "  \(step.purpose.padded(to: width))" + ([program] + step.words).map(\.quotedForShell).joined(separator: " ")
      }
  }

  /// Writes them on a terminal: they are for people, and a job that has nothing to complain of stays silent.
  func write() {
    guard Terminal.showsProgress else { return }
    for line in lines(program: CommandLine.arguments.first ?? "infinity-provision") {
      StandardStreams.writeMessage(StandardStreams.style.escaped(line))
    }
  }
}
