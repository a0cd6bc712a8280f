import Foundation
import InfinityAPI

@testable import InfinityProvisioning

/// What the engine reads from files: run by scripts/fuzz on bytes that it makes up, and by the tests on every file of the
/// corpus.
enum EngineFuzzTargets {
  /// What is fuzzed, by the name of its folder in the corpus.
  static let all: [String: @Sendable ([UInt8]) throws -> Void] = [
    "deployment": deployment, "plan": savedPlan, "journal": journal, "secrets": secretRecords, "pem": pem,
    "certificate": certificate,
  ]

  /// A secret in plain text that holds this word must not be shown.
  static let secretMarker = "canary"

  /// A deployment file on standard input.
  static func deployment(_ bytes: [UInt8]) throws {
    for reader in [DeploymentReader(), DeploymentReader(allowsPlaintextSecrets: true)] {
      let reading = reader.read(standardInput: bytes)
      try require(reader.read(standardInput: bytes) == reading, "read twice, it says something else")
      try require(reading.findings == reading.findings.sortedByPlace(), "findings out of order")
      for finding in reading.findings {
        try checkShown(finding.description)
        try require(!finding.message.isEmpty, "a finding without words")
        try require(finding.code.severities.contains(finding.severity), "a severity that the table of codes lacks")
        try require(finding.mark.map { $0.line >= 1 && $0.column >= 1 } ?? true, "a finding at no place")
      }
      try checkSecrets(reading, bytes)
      if let valid = reading.valid { try checkWritten(valid) }
    }
  }

  /// A saved plan.
  static func savedPlan(_ bytes: [UInt8]) throws {
    let file: SavedPlanFile
    do {
      file = try SavedPlanFile(Data(bytes), path: "saved.plan")
    } catch {
      try checkShown(error.description)
      return
    }
    try require(file.document.bytes == Data(bytes), "taken apart and put together, it differs")
    let saved = file.plan
    try require(try SavedPlan.read(try saved.encoded(), path: "saved.plan") == saved, "written and read, it differs")
    let plan = saved.plan(base: "/base")
    try require(plan.requests.map(\.id) == Array(plan.requests.indices), "changes out of order")
    try require(plan.objection == nil, "it says what no plan says")
    try checkShown(plan.managementNode)
    for change in plan.requests {
      _ = change.dependencies
      for field in change.fields { try checkShown(field.name) }
    }
    for reason in saved.drift(in: inventory) { try checkShown(reason) }
  }

  /// The journal of a run, and the way back from it.
  static func journal(_ bytes: [UInt8]) throws {
    let verification = JournalVerification(run: "run", Data(bytes))
    if case .broken(let line, let reason) = verification.result {
      try checkShown(reason)
      try require(line >= 1 && line <= verification.lines, "a line that is not there is broken")
    }
    let run: RunRecord
    do {
      run = try RunRecord(journal: Data(bytes), from: "run.jsonl")
    } catch let error as FileError {
      try checkShown(error.description)
      return
    }
    try require(try RunRecord(journal: Data(bytes), from: "run.jsonl") == run, "read twice, it says something else")
    try checkShown(run.id)
    for change in run.changes {
      for field in change.fields { try checkShown(field.name) }
    }
    let plan = Rollback.plan(run, inventory: inventory)
    try require(plan.objection == nil, "the way back says what no plan says")
    try require(plan.changes.map(\.id) == Array(plan.changes.indices), "changes out of order")
    for warning in plan.warnings { try checkShown(warning.description) }
  }

  /// What is remembered of secrets.
  static func secretRecords(_ bytes: [UInt8]) throws {
    guard let records = try? JSONDecoder().decode(SecretRecords.self, from: Data(bytes)) else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let written = try encoder.encode(records)
    let again = try JSONDecoder().decode(SecretRecords.self, from: written)
    try require(try encoder.encode(again) == written, "written and read, it differs")
    let mine = records.only(of: "https://manager.example.com")
    try require(
      try encoder.encode(mine.only(of: "https://manager.example.com")) == encoder.encode(mine),
      "of one Management Node's records some are another's")
  }

  /// PEM text: a certificate file, a bundle or a private key.
  static func pem(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    for block in PEMText(text).blocks {
      _ = OpenedKey.open(block, passphrase: nil)
      let again = PEMText(PEMBlock.text(label: "CERTIFICATE", bytes: block.bytes))
      try require(again.blocks.map(\.bytes) == [block.bytes] && again.faults.isEmpty, "bytes that are lost in PEM")
    }
    for fault in PEMText(text).faults { try checkShown(fault.reason) }
    try require(KeyText.normalized(KeyText.normalized(text)) == KeyText.normalized(text), "a key that is never normal")
    for certificate in X509Certificate.certificates(inPEM: text) { try check(certificate) }
  }

  /// A certificate's DER bytes.
  static func certificate(_ bytes: [UInt8]) throws {
    _ = PFX.open(bytes, passphrase: Secret("canary"))
    _ = CertificateContainer(bytes, name: "a file")
    guard let certificate = try? X509Certificate(der: bytes) else { return }
    try check(certificate)
  }

  private static func check(_ certificate: X509Certificate) throws {
    let summary = certificate.summary
    try require((try? CertificateSummary(pem: summary.pem)) == summary, "written and read, it differs")
    try require(!summary.label.isEmpty, "a certificate without a label")
    for finding in [summary.label.quotedForMessage] + summary.dnsNames.map(\.quotedForMessage) {
      try checkShown(finding)
    }
    _ = certificate.signed(certificate)
    _ = certificate.isSelfIssued
  }

  /// What is in the file once, and there as a secret, must be in no finding.
  private static func checkSecrets(_ reading: DeploymentReader.Reading, _ bytes: [UInt8]) throws {
    guard String(decoding: bytes, as: UTF8.self).ranges(of: secretMarker).count == 1,
      let sources = reading.deployment?.secretSources
    else { return }
    let isSecret = sources.contains { needed in
      if case .plaintext(let secret) = needed.source.origin { secret.reveal().contains(secretMarker) } else { false }
    }
    guard isSecret else { return }
    try require(!"\(reading.findings)".contains(secretMarker), "a secret is shown")
  }

  /// What export would write for it has no fault either, but for the secrets that it does not hold.
  private static func checkWritten(_ deployment: Deployment) throws {
    let text = DeploymentWriter().text(deployment)
    let written = DeploymentReader().read(standardInput: Array(text.utf8))
    try require(written.deployment?.lyncServers == deployment.lyncServers, "Lync servers that are lost in writing")
    try require(written.deployment?.stunServers == deployment.stunServers, "STUN servers that are lost in writing")
    try require(written.deployment?.dnsServers == deployment.dnsServers, "DNS servers that are lost in writing")
    try require(
      written.deployment?.locations.map(\.name) == deployment.locations.map(\.name),
      "locations that are lost in writing")
  }

  private static func checkShown(_ text: String) throws {
    try require(text.unicodeScalars.allSatisfy { !$0.isControl }, "a control character is shown")
  }

  private static func require(_ condition: Bool, _ fault: String) throws {
    guard condition else { throw Fault(description: fault) }
  }

  /// A Management Node on which what the corpus speaks of partly exists, partly moved.
  private static let inventory = Inventory(
    objects: [
      object(.lyncServer, "Europe SfB", 1, ["address": .text("fepool-eu.example.com"), "port": .integer(5061)]),
      object(.dnsServer, "10.44.0.2", 1, ["description": .null]),
      object(.location, "Europe", 1, ["mssip_proxy": .null, "description": .text("moved")]),
      object(.node, "conf01", 1, ["alternative_fqdn": .text("conf01.vc.example.com")]),
    ])

  private static func object(_ kind: Kind, _ key: String, _ id: Int, _ fields: [String: PlanValue])
    -> ObservedObject
  {
    ObservedObject(kind, key: key, label: key, uri: ResourceURI(kind.endpoint, id: id), fields: fields)
  }

  /// A property that does not hold for some bytes.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }
}
