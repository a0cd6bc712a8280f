extension Plan {
  /// The first request that no plan of this tool holds, and why; nil where all may be of one.
  var objection: (request: Change, reason: String)? {
    var created: [ObjectKey: String] = [:]
    for request in requests {
      if let reason = request.objection ?? request.objection(after: created) { return (request, reason) }
      if request.action == .create { created[request.target.key] = request.target.label }
    }
    return nil
  }
}

extension Change {
  /// Why it cannot follow upon the creation of these objects; nil where it can. What has no address yet is one of them, under the name
  /// that was shown there.
  fileprivate func objection(after created: [ObjectKey: String]) -> String? {
    guard action != .create || created[target.key] == nil else { return "it is created twice" }
    let referenced = fields.flatMap(\.after.referenced) + (action == .create ? [] : [target])
    return referenced.first { $0.uri == nil && created[$0.key] != $0.label }
      .map { "the \($0.name) does not exist, and is not created before" }
  }
}
