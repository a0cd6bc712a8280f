import InfinityProvisioning

/// What it means that a plan has no changes: the end of a sentence about the Management Node, which says no more than was looked at.
enum NothingToDo {
  /// Of a saved plan that is shown: what the Management Node has by now nobody looked at.
  static let whenMade = "had nothing to be changed when the plan was made"
  /// Of a saved plan that is applied: with the file nothing was compared.
  static let savedPlan = "is left as it is: the saved plan changes nothing"
  /// Of the plan that rolls a run back, where nothing of it is left that could be.
  static let rolledBack = "has nothing of that run that could be undone"
  /// Of the plan of a wave.
  static let wave = "matches the file for these locations"

  /// Of a file, as far as it was compared; with no names and no numbers, all of it.
  static func matches(locations: [String] = [], steps: [Int] = []) -> String {
    let steps = Set(steps).sorted().map(String.init)
    let numbers = steps.isEmpty ? "" : " in \(steps.count == 1 ? "step" : "steps") \(listed(steps))"
    return "matches the file" + numbers + places(locations)
  }

  /// ` for the locations "Oslo" and "Bergen"`; nothing where all are meant.
  static func places(_ locations: [String]) -> String {
    let names = locations.map(\.quotedForMessage)
    return names.isEmpty ? "" : " for \(names.count == 1 ? "the location" : "the locations") \(listed(names))"
  }

  /// `1, 2 and 4`
  private static func listed(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and \(last)"
  }
}
