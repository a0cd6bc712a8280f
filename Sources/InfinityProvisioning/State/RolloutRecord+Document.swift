import InfinityAPI
import ProductBuild

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A record as it is kept: a document in JSON, which others may have written.
extension RolloutRecord {
  /// The largest document that is read, in bytes: a saved plan in it is most of it.
  static let maximumSize = 96 * 1024 * 1024
  /// More waves than anybody has locations.
  static let mostWaves = 10_000

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - id: the name that it is kept by, which it must say too.
  ///   - place: where it is, for messages.
  /// - Throws: ``FileError`` where this version does not understand it, or would not have written it so.
  init(_ document: Data, id: String, from place: String) throws {
    guard document.count <= Self.maximumSize,
      let record = try? JSONView(parsing: Array(document), dates: .iso8601).decode(RolloutRecord.self),
      record.id == id, record.isAsWritten
    else {
      let writer = WriterVersion(of: document)
      guard (try? JSONView(parsing: Array(document), dates: .iso8601)) != nil else {
        throw FileError(
          "reading the rollout", place, "it is damaged: it is not a document in JSON",
          "move it out of the folder `rollouts`, see in the history what the runs of the rollout did, and begin another rollout"
        )
      }
      throw FileError(
        "reading the rollout", place, writer?.reason ?? "it is not one that this version wrote",
        writer?.advice ?? "use the version that wrote it, or remove it and begin another rollout")
    }
    self = record
  }

  /// The document, with the version that writes it.
  ///
  /// - Throws: ``FileError`` for one that could not be read again: what stands there stays.
  func document() throws -> Data {
    guard isAsWritten else {
      throw FileError(
        "writing the rollout", id, "it could not be read again", "this is a fault of infinity-provision: report it")
    }
    var record = self
    record.version = ProductVersion.text
    let encoder = JSONEncoder()
    encoder.dateEncodingStrategy = .iso8601
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(record)
  }

  /// Whether it is what this tool would write: no wave without a location, none twice, no name of a run that leads elsewhere, and no end
  /// without somebody who ended it.
  private var isAsWritten: Bool {
    let locations = waves.flatMap(\.locations)
    return formatVersion == Self.formatVersion && RunRecord.isName(id) && settings.isPlausible
      && managementNode.escapedForTerminal == managementNode && digest.isDigest
      && (identity.map { $0.utf8.count <= 100 && $0.escapedForTerminal == $0 } ?? true)
      && (1...Self.mostWaves).contains(waves.count) && Set(locations).count == locations.count
      && (end == nil) == (ended == nil) && waves.allSatisfy(\.isAsWritten)
  }
}

extension RolloutWave {
  fileprivate var isAsWritten: Bool {
    !locations.isEmpty && RolloutSettings.plausibleCounts.contains(nodes)
      && RolloutSettings.plausibleCounts.contains(changes)
      && runs.allSatisfy(RunRecord.isName) && Set(runs).count == runs.count && rolledBack.allSatisfy(runs.contains)
      && kinds.allSatisfy { name in Kind.all.contains { $0.rawValue == name } }
      && (approval?.plan.isDigest ?? true) && (proposal?.isAsWritten ?? true)
      && (gate.map { $0.findings.count <= GateResult.mostFindings && ($0.programOutput ?? "").utf8.count <= 65_536 }
        ?? true)
      && (status != .waiting || proposal != nil)
  }
}

extension RolloutWave.Proposal {
  fileprivate var isAsWritten: Bool { digest.isDigest && RolloutSettings.plausibleCounts.contains(changes) }
}

extension String {
  /// Whether it is SHA-256 in hexadecimal.
  fileprivate var isDigest: Bool {
    utf8.count == 64
      && utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }
}
