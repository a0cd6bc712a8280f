/// What can be set about the API's behavior.
struct APISettings: Sendable {
  /// The largest page; 0 knows no largest.
  var maximumLimit = 10_000
  /// How long a Conferencing Node stays out of sync after a change.
  var syncDelay: Duration = .seconds(1)
  /// Whether a path without the slash at its end is sent on, or unknown.
  var redirectsToSlash = true
  /// How answers look.
  var forms = Forms()
  /// What the account may do.
  var rights = Rights()
  /// What URLs of this node begin with.
  var scheme = "https"
}
