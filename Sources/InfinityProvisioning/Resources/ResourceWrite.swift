package import InfinityAPI

/// What one request changes: what `api create`, `update`, `delete` and `command` show, do and write down.
package struct ResourceWrite: Sendable {
  /// A field and its values.
  package struct Line: Sendable {
    /// The API's name.
    package let name: String
    /// What the Management Node holds; nil for a new object and a command.
    package let before: ShownValue?
    /// What it is to hold; nil for an object that is deleted.
    package let after: ShownValue?
  }

  /// Create, update, delete or command.
  package let action: JournaledRequest.Action
  /// The kind or the command.
  package let facts: ResourceFacts
  /// What people call the object; blank where it has no name.
  package let label: String
  /// The object; of a create once it was made.
  package internal(set) var uri: ResourceURI?
  /// What changes; of a delete all that the object has.
  package let lines: [Line]
  /// What refers to the object; nil where that is not looked for.
  package internal(set) var uses: ObjectUses?
  /// The run's name in the history; nil where nothing was sent.
  package internal(set) var run: String?
  /// What a command returned; nil for nothing.
  package internal(set) var result: ShownValue?
  /// The answer to a create, where it shows what nothing shows again.
  package internal(set) var answer: Secret?
  /// That the journal was not kept to its end; nil where it was.
  package internal(set) var unaudited: String?

  let values: PreparedFields?

  /// Whether there is nothing to do.
  package var isEmpty: Bool { action == .update && lines.isEmpty }

  var journaled: JournaledRequest {
    JournaledRequest(
      action: action, kind: facts.kind, label: label, uri: uri,
      fields: lines.map { line in
        let isSecret = line.before == .secret || line.after == .secret
        return JournaledRequest.Field(
          name: line.name, before: isSecret ? nil : line.before.map(ShownYAML.flow),
          after: isSecret ? nil : line.after.map(ShownYAML.flow), isSecret: isSecret)
      }, state: .planned)
  }
}

/// How a request is made.
package struct WriteOptions: Sendable {
  /// Why, as the number of a ticket; nil for nothing.
  package var reference: String?
  /// Where the journal goes as well.
  package var audit: [AuditDestination]
  /// How long another apply is waited for; nil for not at all.
  package var lockPatience: Duration?
  /// Whether nothing is changed, only shown.
  package var isDry: Bool

  /// Options.
  package init(reference: String?, audit: [AuditDestination], lockPatience: Duration?, isDry: Bool) {
    (self.reference, self.audit, self.lockPatience, self.isDry) = (reference, audit, lockPatience, isDry)
  }
}
