#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A wave as the program of a gate reads it. Its keys stand in `docs/rollouts.md`.
struct GateDocument: Encodable {
  private struct Wave: Encodable {
    var number: Int
    var name: String?
    var locations: [String]
    var nodes: [String]
    var changes: Int
    var runs: [String]
  }

  private var formatVersion = 1
  private var rollout: String
  private var managementNode: String
  private var reference: String?
  private var waves: Int
  private var wave: Wave

  /// - Parameter nodes: the names of the Conferencing Nodes of the wave's locations.
  init(_ record: RolloutRecord, _ index: Int, _ nodes: [String]) {
    let wave = record.waves[index]
    rollout = record.id
    managementNode = record.managementNode
    reference = record.reference
    waves = record.waves.count
    self.wave = Wave(
      number: index + 1, name: wave.name, locations: wave.locations, nodes: nodes, changes: wave.changes,
      runs: wave.runs)
  }

  func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}
