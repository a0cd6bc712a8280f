import InfinityAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Puts together what the answers say, one kind of object after the other.
struct Examination {
  private let address: String
  private var resources: [ResourceDiagnosis] = []
  private var findings: [DoctorFinding] = []
  private var forms = FormsSeen()
  private var durations: [Duration] = []
  private var clockDifferences: [Duration] = []
  private var release: String?
  private var schemas = 0
  /// What no object shows and no schema tells of.
  private var unseen: Set<UnseenField> = []

  private struct UnseenField: Hashable {
    var resource: String?
    var field: String?
  }

  /// Clocks that differ by more are a finding.
  private static let tolerableClockDifference = Duration.seconds(60)

  init(address: String) {
    self.address = address
  }

  /// Whether nothing so far looked like a Management Node.
  var isForeign: Bool {
    resources.count >= 2 && resources.allSatisfy { $0.access == .missing || $0.access == .unreadable }
  }

  mutating func add(
    _ resource: KnownResource, list: Result<Inspection, InfinityError>, schema: Result<Inspection, InfinityError>
  ) {
    var diagnosis = ResourceDiagnosis(
      name: resource.name, words: resource.words, access: .readable, objects: nil, isChangeable: nil, fields: [:],
      lacking: [], unknown: [])
    let schemaJSON = addSchema(schema, of: resource, &diagnosis)
    switch list {
    case .failure(let error): refused(error, resource, &diagnosis)
    case .success(let inspection): read(inspection, schemaJSON?["fields"]?.members, resource, &diagnosis)
    }
    resources.append(diagnosis)
  }

  /// The answer to a request for one object of many: where the next page is said to be.
  mutating func addNextLink(_ answer: Result<Inspection, InfinityError>) {
    guard case .success(let inspection) = answer else { return }
    note(inspection)
    forms.addNextLink(inspection.json["meta"]?["next"])
  }

  func diagnosis() -> Diagnosis {
    var (all, resources) = (findings, resources)
    // That no object shows a field says nothing where none shows what is not set.
    if forms.names["blanks"] == "blanks-missing" {
      all.removeAll { unseen.contains(UnseenField(resource: $0.resource, field: $0.field)) }
      for index in resources.indices {
        let name = resources[index].name
        resources[index].lacking.removeAll { unseen.contains(UnseenField(resource: name, field: $0)) }
      }
    }
    if isForeign {
      all = [
        DoctorFinding(
          .error, .doctor.notAManagementNode,
          "\(address) is not a Management Node, or something in front of it answers instead: neither locations nor Conferencing "
            + "Nodes can be listed; check the address")
      ]
    } else if schemas == 0 {
      all.append(
        DoctorFinding(
          .warning, .doctor.schemaMissing,
          "no schema can be read: whether this release has a field shows only where an object has it"))
    }
    let difference = clockDifferences.min { $0.magnitude < $1.magnitude }
    if let difference, difference.magnitude > Self.tolerableClockDifference {
      all.append(
        DoctorFinding(
          .error, .doctor.clockDiffers,
          "the clock of the Management Node is \(difference.magnitude.inSeconds) "
            + "\(difference > .zero ? "ahead of" : "behind") this machine's: certificates and credentials that expire "
            + "need the right time; check NTP on both"))
    }
    var forms = forms
    forms.addRelease(release, resources)
    return Diagnosis(
      managementNode: address, release: release, requestTime: durations.sorted().middle ?? .zero,
      requests: durations.count, certificate: nil, clockDifference: difference, resources: resources,
      forms: isForeign ? [:] : forms.names, findings: all)
  }

  // MARK: One kind of object

  private mutating func note(_ inspection: Inspection) {
    durations.append(inspection.duration)
    guard let date = inspection.date else { return }
    // The header has whole seconds; half of one is its best guess.
    let seconds = (date.timeIntervalSince(Date()) + 0.5).rounded()
    clockDifferences.append(.seconds(Int(exactly: seconds) ?? 0))
  }

  private mutating func addSchema(
    _ answer: Result<Inspection, InfinityError>, of resource: KnownResource, _ diagnosis: inout ResourceDiagnosis
  ) -> AnyJSON? {
    guard case .success(let schema) = answer, let fields = schema.json["fields"]?.members, !fields.isEmpty else {
      return nil
    }
    note(schema)
    schemas += 1
    forms.addSchema(fields)
    let methods = ["allowed_detail_http_methods", "allowed_list_http_methods"].flatMap {
      schema.json[$0]?.elements ?? []
    }
    .compactMap { $0.text?.lowercased() }
    if !methods.isEmpty, !methods.contains(where: { ["patch", "put", "post"].contains($0) }) {
      diagnosis.isChangeable = false
    }
    return schema.json
  }

  private mutating func refused(
    _ error: InfinityError, _ resource: KnownResource, _ diagnosis: inout ResourceDiagnosis
  ) {
    let severity: Finding.Severity = resource.isNeeded ? .error : .warning
    let consequence =
      resource.isNeeded ? "a run that needs them stops" : "what depends on them is not checked, and nothing is removed"
    switch error.code {
    case .forbidden:
      diagnosis.access = .forbidden
      findings.append(
        DoctorFinding(
          severity, .doctor.kindForbidden,
          "this account may not read \(resource.words) (\(resource.endpoint.path) answers 403): \(consequence); give its "
            + "role the permission", resource: resource.name))
    case .notFound, .notSupported:
      diagnosis.access = .missing
      findings.append(
        DoctorFinding(
          severity, .doctor.kindMissing,
          "this Management Node has no list of \(resource.words) (\(resource.endpoint.path) answers "
            + "\(error.status ?? 404)): \(consequence)", resource: resource.name))
    default:
      diagnosis.access = .unreadable
      findings.append(
        DoctorFinding(
          severity, .doctor.kindUnreadable,
          "the list of \(resource.words) (\(resource.endpoint.path)) cannot be read: \(error.message); \(consequence)",
          resource: resource.name))
    }
  }

  private mutating func read(
    _ list: Inspection, _ schema: [String: AnyJSON]?, _ resource: KnownResource, _ diagnosis: inout ResourceDiagnosis
  ) {
    note(list)
    let objects = list.json["objects"]?.elements ?? []
    diagnosis.objects = Self.count(list.json["meta"]?["total_count"]) ?? objects.count
    forms.addPage(list.json["meta"], asked: Doctor.sample)
    forms.add(objects, of: resource.name)
    if release == nil, resource.name == "status/worker_vm" {
      release = objects.lazy.compactMap { $0["version"]?.text }.first { !$0.isEmpty }
    }

    let known = resource.needed.union(resource.optional)
    let names = Set(schema?.keys.map { $0 } ?? []).union(objects.flatMap(\.members.keys))
    for name in known {
      let field = Self.field(name, objects, schema)
      diagnosis.fields[name] = field
      // An object that shows no unset field leaves the schema to tell; without both nothing is known.
      let isKnownToLack = field.forms.isEmpty && (schema.map { $0[name] == nil } ?? !objects.isEmpty)
      guard isKnownToLack else { continue }
      diagnosis.lacking.append(name)
      if schema == nil { unseen.insert(UnseenField(resource: resource.name, field: name)) }
    }
    diagnosis.lacking.sort()
    diagnosis.unknown = names.subtracting(known).subtracting(["id", "resource_uri"]).sorted()
      .map { Self.field($0, objects, schema) }
    findings += diagnosis.lacking.map { Self.lacking($0, resource) }
    findings += Self.unreadable(list, resource)
  }

  private static func count(_ value: AnyJSON?) -> Int? {
    switch value {
    case .number(let number) where number >= 0: Int(exactly: number)
    case .text(let text): Int(text)
    default: nil
    }
  }

  private static func field(_ name: String, _ objects: [AnyJSON], _ schema: [String: AnyJSON]?) -> FieldDiagnosis {
    let type = schema?[name]?["type"]?.text
    return FieldDiagnosis(
      schemaType: type.map { FieldDiagnosis.knownTypes.contains($0) ? $0 : "other" },
      forms: Set(objects.compactMap { $0[name].map(ValueForm.init) }))
  }

  private static func lacking(_ field: String, _ resource: KnownResource) -> DoctorFinding {
    let isNeeded = resource.isNeeded && resource.needed.contains(field)
    let message =
      if resource.name == "status/worker_vm", field == "sync_status" {
        NodeSync.NotTold.explanation
      } else {
        "\(resource.words) have no field \(field) in this release: "
          + (isNeeded
            ? "a run that sets it stops" : "it counts as unset, and a deployment file that sets it cannot be applied")
      }
    return DoctorFinding(
      isNeeded ? .error : .warning, .answer.fieldMissing, message, resource: resource.name, field: field)
  }

  private static func unreadable(_ list: Inspection, _ resource: KnownResource) -> [DoctorFinding] {
    let known = resource.needed.union(resource.optional)
    let byField = Dictionary(grouping: list.unreadable.filter { known.contains($0.name) }, by: \.name)
    let fields = byField.sorted { $0.key < $1.key }.map { name, found in
      DoctorFinding(
        resource.isNeeded ? .error : .warning, .doctor.fieldUnreadable,
        "the \(name) of \(found.count) of the \(resource.words) has a form that is not understood "
          + "(\(found[0].found)): a run that needs it stops; report it with --report",
        resource: resource.name, field: name)
    }
    guard let member = list.unidentified.first else { return fields }
    return fields + [
      DoctorFinding(
        resource.isNeeded ? .error : .warning, .doctor.objectUnidentified,
        "\(list.unidentified.count) of the \(resource.words) are listed without an address (\(member.found)): a run that "
          + "needs one of them stops; report it with --report", resource: resource.name)
    ]
  }
}

extension Duration {
  fileprivate var magnitude: Duration { self < .zero ? .zero - self : self }
}

extension [Duration] {
  /// The median of a sorted list.
  fileprivate var middle: Duration? { isEmpty ? nil : self[count / 2] }
}
