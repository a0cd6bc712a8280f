/// One key of the deployment file: the line of the table that the reader, the JSON Schema, what is wanted of the Management Node, the
/// export and the documentation all read.
///
/// A class, since it is asked about each value of a file and each field of an object, and has a dozen parts.
package final class Key: Sendable {
  /// When a mapping must hold the key.
  package enum Presence: Sendable {
    /// Always.
    case required
    /// Need not.
    case optional
    /// Where another key says this word, and must not where it says another one.
    case with(_ key: String, is: String)
    /// Where another key is not written, and must not where it is.
    case without(_ key: String, because: String)
  }

  /// What an explicit null means.
  package enum Null: Sendable {
    /// It clears the field, or is an empty list.
    case clears
    /// It is an error: there is nothing to clear.
    case refused
  }

  /// When the field is sent.
  enum Occasion: Sendable, Hashable {
    /// With the object: when it is created, and when it differs.
    case withObject
    /// When the object is created, and in this step when it differs.
    case withNewObject(thenIn: Step)
    /// In a step of its own, of an object that exists by then: a link to an object of that step.
    case later(Step)
  }

  /// The key as it is written.
  package let name: String
  /// What its value must be.
  package let value: ValueKind
  /// When the mapping must hold it.
  package let presence: Presence
  /// What null means.
  package let null: Null
  /// What the Management Node gets when the object is created without it, as written; nil where it is nothing.
  package let defaultValue: String?
  /// One sentence for people.
  package let summary: String

  /// The field that it is about; nil where it says something that the API has no field for.
  let field: KindField?
  /// Whether the field is set by it; else only compared.
  let setsField: Bool
  /// When the field is sent.
  let occasion: Occasion
  /// The kind of object that it names; nil for what is no name of another object.
  let link: Kind?
  /// The file's words and the API's, where they differ.
  let apiWords: [String: String]
  /// Whether the default counts for an object that exists as well.
  let isAssumed: Bool
  /// The end of the name of a file for such a secret, where an export names one.
  let secretName: String

  /// A key; one that no field of the API is about unless one is given.
  init(
    _ name: String, _ value: ValueKind, presence: Presence = .optional, null: Null = .refused,
    default defaultValue: String? = nil, _ summary: String, field: KindField? = nil, setsField: Bool = false,
    occasion: Occasion = .withObject, link: Kind? = nil, apiWords: [String: String] = [:], isAssumed: Bool = false,
    secretName: String = ""
  ) {
    self.name = name
    self.value = value
    self.presence = presence
    self.null = null
    self.defaultValue = defaultValue
    self.summary = summary
    self.field = field
    self.setsField = setsField
    self.occasion = occasion
    self.link = link
    self.apiWords = apiWords
    self.isAssumed = isAssumed
    self.secretName = secretName
  }

  /// Whether every mapping must hold it.
  package var isRequired: Bool {
    if case .required = presence { true } else { false }
  }
}
