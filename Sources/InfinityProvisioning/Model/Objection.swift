/// What is wrong with a value, before anybody knows where it stands: with a place it becomes a ``Finding``.
struct Objection: Error, Equatable {
  var code: FindingCode
  /// It repeats no secret.
  var message: String
}
