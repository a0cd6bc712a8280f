import InfinityAPI

/// Whether objects are still as a plan found them.
enum Drift {
  /// Why a change must not be made any more, given the present state of its kind of object; nil where nothing moved.
  static func reason(_ change: Change, in current: Inventory) -> String? {
    let object = change.target
    let name = object.name
    guard let uri = object.uri else {
      // An update without a URI is a link of a location that this very plan creates.
      guard change.action == .create, let twin = current.object(object.key) else { return nil }
      return reason(object, twin: twin.uri)
    }
    guard let observed = current.object(at: uri) else {
      return "\(name) (\(uri.path)) no longer exists; plan again"
    }
    if let field = change.fields.first(where: { observed.unreadable[$0.name] != nil }) {
      return "the \(field.name) of \(name) cannot be read any more; it was left unchanged: plan again"
    }
    let moved =
      change.fields.filter { !isSame(observed[$0.name], $0.before) && !$0.after.isSecret }.map(\.name)
      + (change.place?.changes(in: observed) ?? [])
    guard !moved.isEmpty || observed.reference.key != object.key else { return nil }
    let fields = moved.isEmpty ? "its name" : moved.joined(separator: ", ")
    return "\(name) changed after the plan was made (\(fields)); it was left unchanged: plan again"
  }

  /// Why an object must not be created any more: there is one at this URI.
  static func reason(_ object: ObjectReference, twin: ResourceURI) -> String {
    "\(object.name) was created after the plan was made, by someone else or another run (\(twin.path)); it was left unchanged: plan again"
  }

  /// Why a change is not what it was shown to be: an object that it speaks of has another name; nil where all have theirs.
  static func misnamed(_ change: Change, in current: Inventory) -> String? {
    for shown in change.existing where !shown.isNamedByAddress {
      guard let uri = shown.uri else { continue }
      guard let observed = current.object(at: uri)?.reference else {
        return "\(shown.name) (\(uri.path)) no longer exists; plan again"
      }
      if observed != shown { return "\(shown.name) (\(uri.path)) is the \(observed.name) now; plan again" }
    }
    return nil
  }

  /// Why an object must not be deleted: what refers to it once changes are made; nil where nothing does.
  static func usage(of deletion: Change, _ referrers: Referrers) -> String? {
    let object = deletion.target
    if let unreadable = referrers.unreadable {
      return "what \(unreadable) refers to cannot be read, so the \(object.name)"
        + " may be in use; it was left unchanged"
    }
    let users = referrers.of(object).map(\.reference.label.quotedForMessage)
    guard !users.isEmpty else { return nil }
    return
      "the \(object.name) is in use by \(users.joined(separator: ", ")); it was "
      + "left unchanged: plan again"
  }

  /// The same for what the six steps are not about.
  static func usage(of deletion: Change, _ uses: OutsideUses) -> String? {
    uses.reason(deletion.target).map { "the \(deletion.target.name) was left unchanged: \($0); plan again" }
  }

  /// By identity, not by meaning: any change by somebody else counts.
  private static func isSame(_ left: PlanValue, _ right: PlanValue) -> Bool {
    switch (left, right) {
    case (.reference, .reference), (.references, .references):
      Set(left.referenced.map(\.uri)) == Set(right.referenced.map(\.uri))
    case (.references(let list), .null), (.null, .references(let list)): list.isEmpty
    default: left == right
    }
  }
}
