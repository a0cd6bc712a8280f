import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What is remembered between runs, as text.
struct StateText {
  let style: TextStyle

  /// A line for each Management Node.
  func list(_ contents: StateContents) -> String {
    guard !contents.managementNodes.isEmpty else { return "Nothing is remembered in \(style.escaped(contents.place))." }
    let lines = contents.managementNodes.map { node in
      let runs = "\(node.runs.count) run\(node.runs.count == 1 ? "" : "s")"
      let last = node.runs.first.map { ", the last one \($0)" } ?? ""
      let rollouts = node.rollouts.isEmpty ? "" : "; \(node.rollouts.count.counted("rollout", "rollouts"))"
      let secrets = "\(node.secrets.count) secret\(node.secrets.count == 1 ? "" : "s")"
      return "\(style.escaped(node.address)): \(runs)\(style.escaped(last))\(rollouts); digests of \(secrets)"
    }
    return (["Remembered in \(style.escaped(contents.place)):", ""] + lines).joined(separator: "\n")
  }

  /// Everything of one Management Node.
  func details(_ node: StateContents.ManagementNode) -> String {
    let runs = node.runs.isEmpty ? ["  none"] : node.runs.map { "  \(style.escaped($0))" }
    let rollouts =
      node.rollouts.isEmpty
      ? [] : ["", "Rollouts, the latest first"] + node.rollouts.map { "  \(style.escaped($0))" }
    let secrets = node.secrets.isEmpty ? ["  none"] : node.secrets.map { "  \(style.escaped($0))" }
    return
      ([style.escaped(node.address), "", "Runs, the latest first"] + runs + rollouts
      + ["", "Secrets of which a digest is kept"] + secrets)
      .joined(separator: "\n")
  }

  /// What was copied.
  func text(_ copy: StateCopy) -> String {
    var lines = copy.different.map {
      "\(style.warning("warning")): the run \(style.escaped($0)) is there with another journal, and was not copied"
    }
    lines += copy.differentRollouts.map {
      "\(style.warning("warning")): the rollout \(style.escaped($0)) is there and has come to another point, and was not copied"
    }
    lines += copy.differentSecrets.sorted { $0.key < $1.key }.map { managementNode, secrets in
      "\(style.warning("warning")): of secrets of \(style.escaped(managementNode)) another digest is there, and was not copied ("
        + "\(style.escaped(secrets.joined(separator: ", ")))): a secret may have been sent since one of them was made; run `apply "
        + "--send-secrets` once with the state that is used from now on"
    }
    let rollouts =
      copy.copiedRollouts.isEmpty && copy.presentRollouts.isEmpty
      ? ""
      : "\(copy.copiedRollouts.count.counted("rollout", "rollouts")) copied, \(copy.presentRollouts.count) there already; "
    lines.append(
      "State: \(copy.copied.count) run\(copy.copied.count == 1 ? "" : "s") copied, \(copy.present.count) there already; \(rollouts)"
        + "digests of secrets of \(copy.managementNodes.count) Management Node\(copy.managementNodes.count == 1 ? "" : "s")."
    )
    return lines.joined(separator: "\n")
  }
}

/// The same in JSON.
enum StateJSON {
  static func document(_ contents: StateContents) -> JSONDocument {
    .object([
      "formatVersion": .integer(1), "place": .string(contents.place),
      "managementNodes": .array(contents.managementNodes.map(node)),
    ])
  }

  static func document(_ found: StateContents.ManagementNode, in place: String) -> JSONDocument {
    .object(["formatVersion": .integer(1), "place": .string(place), "managementNode": node(found)])
  }

  static func document(_ copy: StateCopy) -> JSONDocument {
    .object([
      "formatVersion": .integer(1), "copied": strings(copy.copied), "present": strings(copy.present),
      "different": strings(copy.different), "copiedRollouts": strings(copy.copiedRollouts),
      "presentRollouts": strings(copy.presentRollouts), "differentRollouts": strings(copy.differentRollouts),
      "managementNodes": strings(copy.managementNodes),
      "differentSecrets": .object(copy.differentSecrets.mapValues(strings)),
    ])
  }

  private static func node(_ node: StateContents.ManagementNode) -> JSONDocument {
    .object([
      "address": .string(node.address), "runs": strings(node.runs), "rollouts": strings(node.rollouts),
      "secrets": strings(node.secrets),
    ])
  }

  private static func strings(_ texts: [String]) -> JSONDocument { .array(texts.map(JSONDocument.string)) }
}
