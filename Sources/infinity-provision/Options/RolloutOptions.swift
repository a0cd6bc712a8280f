public import ArgumentParser
public import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Which rollout a command is about.
struct RolloutChoice: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The rollout's name (default: the one under way, else the latest).", valueName: "id"))
  var id: String?
}

/// Where rollouts are looked for by commands that ask no Management Node.
struct RolloutPlace: ParsableArguments {
  @OptionGroup(title: "State") var state: StateOptions
  @Option(
    help: ArgumentHelp("Only rollouts of this Management Node (PEXIP_ADDRESS).", valueName: "url"))
  var address: String?

  /// The one of the option or the variable; nil for any.
  var givenAddress: String? { address ?? Environment["PEXIP_ADDRESS"] }

  func store() throws -> any StateStore { try state.store() }
}

/// What waves plan.
struct RolloutPlanningOptions: ParsableArguments {
  @OptionGroup(title: "State") var state: StateOptions

  @Flag(help: "Send secrets again that the Management Node never shows.")
  var sendSecrets = false

  /// The same for the engine.
  var options: PlanRun.Options { PlanRun.Options(sendsSecrets: sendSecrets) }
}

/// Which locations come when. Each option wins over its key in the file's section `rollout`.
struct WaveOptions: ParsableArguments {
  @Option(
    name: .customLong("wave"),
    help: ArgumentHelp(
      "A wave by its locations, separated by commas (repeatable); rest, as the last one, is all others.",
      valueName: "locations"))
  var waves: [String] = []
  @Option(
    help: ArgumentHelp("A location that comes first (repeatable).", valueName: "name"),
    completion: Completions.locations)
  var canary: [String] = []
  @Option(
    help: ArgumentHelp(
      "How many locations a wave has, as a number or a percentage of all (repeatable; the last one repeats; default: 1).",
      valueName: "n|n%"))
  var size: [String] = []
  @Option(help: "In which order locations come (default: smallest, the one with the fewest nodes first).")
  var order: WaveOrder?

  func validate() throws {
    guard waves.isEmpty || canary.isEmpty && size.isEmpty && order == nil else {
      throw ValidationError("give either --wave, or --canary, --size and --order")
    }
    for text in size where WaveSize(text) == nil {
      throw ValidationError(
        "--size takes a number of locations from 1, or a percentage from 1% to 100%, not \(text.quotedForMessage)")
    }
    if let place = waves.firstIndex(of: "rest"), place != waves.endIndex - 1 {
      throw ValidationError("--wave rest is the last wave")
    }
  }

  /// Settings in which these options are put into effect.
  func applied(to settings: RolloutSettings) throws -> RolloutSettings {
    var settings = settings
    if !waves.isEmpty {
      let names = waves.filter { $0 != "rest" }
      settings.waves = .listed(
        names.map { .init(locations: $0.split(separator: ",").map(\.trimmed)) },
        rest: names.count < waves.count)
    } else if !canary.isEmpty || !size.isEmpty || order != nil {
      var (first, sizes, sorting) = ([String](), [WaveSize](), WaveOrder.smallest)
      if case .computed(let fileCanary, let fileSizes, let fileOrder) = settings.waves {
        (first, sizes, sorting) = (fileCanary, fileSizes, fileOrder)
      }
      settings.waves = .computed(
        canary: canary.isEmpty ? first : canary, sizes: size.isEmpty ? sizes : size.compactMap(WaveSize.init),
        order: order ?? sorting)
    }
    return settings
  }
}

extension WaveOrder: ExpressibleByArgument {}
