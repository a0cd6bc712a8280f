import ArgumentParser
import InfinityProvisioning

/// Which locations a command is about.
struct LocationOptions: ParsableArguments {
  @Option(
    name: .customLong("location"),
    help: ArgumentHelp("Only this location and what it depends on (repeatable; default: all).", valueName: "name"),
    completion: Completions.locations)
  var locations: [String] = []
}

/// Which locations of the Management Node a command is about that reads no deployment file.
struct PlatformLocationOptions: ParsableArguments {
  @Option(
    name: .customLong("location"),
    help: ArgumentHelp("Only this location and what it uses (repeatable; default: all).", valueName: "name"))
  var locations: [String] = []
}

/// Which of the six steps a command is about.
struct StepOptions: ParsableArguments {
  @Option(
    name: .customLong("step"),
    help: ArgumentHelp("Only this step, 1 to 6 (repeatable; default: all).", valueName: "n"))
  var numbers: [Int] = []

  func validate() throws {
    for number in numbers where !(1...6).contains(number) {
      throw ValidationError("there is no step \(number); the steps are 1 to 6")
    }
  }

  /// The chosen steps; with none chosen, all of them and the creation of locations.
  var steps: Set<Step> {
    numbers.isEmpty ? Set(Step.allCases) : Set(numbers.compactMap(Step.init(rawValue:)))
  }
}
