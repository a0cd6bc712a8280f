import InfinityAPI
import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What `verify` found and measured, in Prometheus's text format, for node_exporter's textfile collector.
enum PrometheusText {
  /// How every document begins.
  static let beginning = "# HELP infinity_verify_"

  /// The document of a run; of one that failed, only that it did, and when.
  static func text(_ run: CheckRun, _ outcomes: [CheckOutcome]) -> String {
    let families = runFamilies(run) + (run.failure == nil ? [findings(outcomes)] + measured(outcomes) : [])
    return families.filter { !$0.samples.isEmpty }.flatMap { $0.lines(deployment: run.file) }.joined(separator: "\n")
  }

  /// The samples of one name. All of them are gauges.
  private struct Family {
    var name: String
    var help: String
    var samples: [(labels: KeyValuePairs<String, String>, value: String)]

    /// Equal labels would be an error of the whole file: the first sample stands for the others.
    func lines(deployment: String) -> [String] {
      var seen: Set<String> = []
      let lines = samples.compactMap { sample -> String? in
        let labels = ([("deployment", deployment)] + sample.labels.map { ($0.key, $0.value) })
          .map { "\($0.0)=\"\(PrometheusText.escaped($0.1))\"" }.joined(separator: ",")
        return seen.insert(labels).inserted ? "\(name){\(labels)} \(sample.value)" : nil
      }
      return ["# HELP \(name) \(help)", "# TYPE \(name) gauge"] + lines
    }
  }

  private static func runFamilies(_ run: CheckRun) -> [Family] {
    [
      Family(
        name: "infinity_verify_success",
        help: "Whether the last run could make its checks (with or without findings): 1 or 0.",
        samples: [([:], run.failure == nil ? "1" : "0")]),
      Family(
        name: "infinity_verify_failure", help: "Why the last run could not make its checks: the code of its error.",
        samples: run.failure.map { [(["code": $0.code], "1")] } ?? []),
      Family(
        name: "infinity_verify_timestamp_seconds", help: "When the last run ended, in seconds since 1970.",
        samples: [([:], seconds(run.ended))]),
      Family(
        name: "infinity_verify_duration_seconds", help: "How long the last run took.",
        samples: [([:], thousandths(max(0, run.ended.timeIntervalSince(run.began))))]),
    ]
  }

  /// Zeros too: a check that was made and found nothing is told from one that was not made.
  private static func findings(_ outcomes: [CheckOutcome]) -> Family {
    Family(
      name: "infinity_verify_findings",
      help: "What a check found, by severity; not-checked is what could not be looked at from there.",
      samples: outcomes.flatMap { outcome in
        let counts = FindingCounts(outcome.findings)
        let numbers = [("error", counts.errors), ("warning", counts.warnings), ("not-checked", counts.notChecked)]
        return numbers.map { severity, count in
          let labels: KeyValuePairs = [
            "check": outcome.check.rawValue, "location": outcome.location ?? "", "severity": severity,
          ]
          return (labels, "\(count)")
        }
      })
  }

  private static func measured(_ outcomes: [CheckOutcome]) -> [Family] {
    var differences = Family(
      name: "infinity_configuration_differences",
      help: "Objects on the Management Node that are not as the deployment file says.", samples: [])
    var sync = Family(
      name: "infinity_node_in_sync", help: "Whether a node has the latest configuration: 1 or 0.", samples: [])
    var certificates = Family(
      name: "infinity_certificate_not_after_timestamp_seconds",
      help: "When a certificate ends, in seconds since 1970.", samples: [])
    for measurement in outcomes.flatMap(\.measurements) {
      switch measurement {
      case .differences(let count, let location):
        differences.samples.append((["location": location ?? ""], "\(count)"))
      case .sync(let node, let location, let isInSync):
        sync.samples.append((["location": location, "node": node], isInSync ? "1" : "0"))
      case .certificate(let sight):
        let labels: KeyValuePairs = [
          "place": sight.place.rawValue, "location": sight.location ?? "", "holder": sight.holder,
          "common_name": sight.commonName, "sha256": sight.fingerprint,
        ]
        certificates.samples.append((labels, seconds(sight.notAfter)))
      }
    }
    return [differences, sync, certificates]
  }

  private static func seconds(_ date: Date) -> String {
    String(Int(exactly: date.timeIntervalSince1970.rounded(.toNearestOrEven)) ?? 0)
  }

  /// With three decimals.
  private static func thousandths(_ seconds: Double) -> String {
    let (whole, rest) = (Int(exactly: (seconds * 1000).rounded()) ?? 0).quotientAndRemainder(dividingBy: 1000)
    return "\(whole).\(String(1000 + rest).dropFirst())"
  }

  /// The value of a label; control characters are made visible first, since the file is looked at on terminals too, and the format knows of
  /// no other escapes than these.
  private static func escaped(_ text: String) -> String {
    text.escapedForTerminal.escaping { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n": "\\n"
      default: nil
      }
    }
  }
}
