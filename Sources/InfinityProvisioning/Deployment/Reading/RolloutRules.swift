import InfinityAPI

/// The rules over the section `rollout` and the locations of the whole deployment.
enum RolloutRules {
  /// - Parameters:
  ///   - locations: the names of all locations of the file and those that it includes; nil where not all are known.
  ///   - faults: what was found in values: a list is not empty because what is in it is wrong.
  static func findings(
    for section: RolloutSection, locations: [Located<String>]?, faults: [Finding]
  ) -> [Finding] {
    let names = locations.map { Set($0.map(\.value)) }
    let waves = section.waves ?? []
    let named = waves.flatMap(\.locations) + section.canary
    return bothWays(section) + rest(waves) + empty(section, waves).filter { !isExplained($0, by: faults) }
      + (names.map { unknown(named, $0) } ?? []) + repeated(named)
      + (locations.map { leftOut(section, waves, $0) } ?? [])
  }

  private static func isExplained(_ finding: Finding, by faults: [Finding]) -> Bool {
    guard let mark = finding.mark else { return false }
    return faults.contains { $0.mark?.file == mark.file && $0.mark?.path.hasPrefix(mark.path) == true }
  }

  private static func bothWays(_ section: RolloutSection) -> [Finding] {
    guard section.waves != nil else { return [] }
    return ["canary", "size", "order"].compactMap { key in
      section.entry[key].map {
        Finding(
          .rollout.waves,
          "not used with `waves`, which says already which locations come when; remove one or the other",
          at: $0.mark)
      }
    }
  }

  private static func rest(_ waves: [RolloutSection.Wave]) -> [Finding] {
    waves.dropLast().filter(\.isRest).map { wave in
      Finding(
        .rollout.rest,
        "`rest` is every location that no other wave names, so it comes last; a location of that name is written `[rest]`",
        at: wave.mark)
    }
  }

  private static func empty(_ section: RolloutSection, _ waves: [RolloutSection.Wave]) -> [Finding] {
    if let item = section.entry["waves"], waves.isEmpty {
      return [
        Finding(
          .rollout.empty, "there is no wave in this list; leave `waves` out for one location after the other",
          at: item.mark)
      ]
    }
    var findings = waves.filter { !$0.isRest && $0.locations.isEmpty }.map {
      Finding(.rollout.empty, "this wave has no location; name one, or remove the wave", at: $0.mark)
    }
    if case .list(let sizes) = section.entry["size"]?.value, sizes.isEmpty, let item = section.entry["size"] {
      findings.append(
        Finding(
          .rollout.empty, "there is no size in this list; leave `size` out for waves of one location", at: item.mark))
    }
    return findings
  }

  private static func unknown(_ named: [Located<String>], _ names: Set<String>) -> [Finding] {
    var near = NearestName(names)
    return named.filter { !names.contains($0.value) }.map { name in
      let message =
        "the rollout names the location \(name.value.quotedForMessage), which the file does not declare"
        + near.suggestion(for: name.value)
      return Finding(.rollout.unknownLocation, message, at: name.mark)
    }
  }

  private static func repeated(_ named: [Located<String>]) -> [Finding] {
    var first: [String: SourceMark] = [:]
    var findings: [Finding] = []
    for name in named {
      if let other = first[name.value] {
        let message =
          "the location \(name.value.quotedForMessage) is in the rollout twice; the first is at \(other.place)"
        findings.append(Finding(.rollout.repeatedLocation, message, at: name.mark))
      } else {
        first[name.value] = name.mark
      }
    }
    return findings
  }

  private static func leftOut(
    _ section: RolloutSection, _ waves: [RolloutSection.Wave], _ locations: [Located<String>]
  ) -> [Finding] {
    guard let item = section.entry["waves"], !waves.isEmpty, !waves.contains(where: \.isRest) else { return [] }
    let named = Set(waves.flatMap(\.locations).map(\.value))
    let left = locations.map(\.value).filter { !named.contains($0) }
    guard !left.isEmpty else { return [] }
    let shown = left.prefix(5).map(\.quotedForMessage).joined(separator: ", ")
    let more = left.count > 5 ? " and \(left.count - 5) more" : ""
    return [
      Finding(
        .rollout.leftOut,
        "no wave has \(shown)\(more); a rollout leaves \(left.count == 1 ? "it" : "them") as \(left.count == 1 ? "it is" : "they are"): "
          + "write `rest` as the last wave if that is not meant", at: item.mark)
    ]
  }
}
