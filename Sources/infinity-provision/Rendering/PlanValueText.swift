import InfinityAPI
import InfinityProvisioning
import InterfaceWords

/// Objects and values of a plan as text. A certificate is introduced once, with its fingerprint and its last day, and then goes by a
/// short name.
struct PlanValueText {
  let style: TextStyle
  private let names: CertificateNames
  private var introduced: Set<ObjectKey> = []

  /// - Parameter changes: all that is shown, so that no two certificates go by one name.
  init(_ changes: [Change], style: TextStyle) {
    self.style = style
    names = CertificateNames(changes)
  }

  /// What an object is called here: in full where it is a certificate that was not spoken of before.
  mutating func name(_ reference: ObjectReference) -> String {
    introduced.insert(reference.key).inserted ? style.escaped(reference.label) : shortName(reference)
  }

  /// What the object of a change is called in its heading: in full where it goes.
  mutating func name(_ change: Change) -> String {
    change.action == .delete ? style.escaped(change.target.label) : name(change.target)
  }

  /// What an object is called once it was introduced.
  func shortName(_ reference: ObjectReference) -> String { style.escaped(names.name(reference)) }

  /// Goes on with the short names of certificates that were introduced otherwise.
  mutating func introduce(_ references: [ObjectReference]) {
    introduced.formUnion(references.map(\.key))
  }

  /// `(none) → Europe SfB`, or the one value of an object that is created or deleted.
  mutating func difference(_ before: PlanValue, _ after: PlanValue, of action: Change.Action) -> String {
    switch action {
    case .create: value(after)
    case .update where after.isSecret && !before.isSecret: value(after)
    case .update: "\(value(before)) → \(value(after))"
    case .delete: value(before)
    }
  }

  /// A value; of a secret, where it comes from.
  mutating func value(_ value: PlanValue) -> String {
    switch value {
    case .null: return "(none)"
    case .text(let text): return style.escaped(text)
    case .integer(let number): return String(number)
    case .reference(let reference), .certificate(let reference, _): return name(reference)
    case .references(let references):
      return references.isEmpty ? "(none)" : references.map { name($0) }.joined(separator: ", ")
    case .secret(let source): return secret(source)
    }
  }

  /// `(secret, from environment variable TURN_PASSWORD)`
  func secret(_ source: SecretSource) -> String { "(secret, from \(SecretSourceText(style: style).text(source)))" }
}

extension Change {
  /// Those that say more than the heading of the change.
  var shownFields: [FieldDifference] { fields.filter { !$0.isHeading(of: self) } }
}

extension Step {
  /// `Step 4  SIP TLS FQDNs (newer releases: Configured FQDN)`
  var heading: String {
    let newer =
      self == .sipTLSFQDNs ? Kind.node.interfaceName(ofField: ConferencingNode.Fields().sipTLSFQDN.name).newer : nil
    return "Step \(rawValue)  \(title)" + (newer.map { " (newer releases: \($0))" } ?? "")
  }
}
