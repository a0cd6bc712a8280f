/// A finding of `verify` as it is reported: once, however many checks come upon its cause.
public struct ReportedFinding: Sendable, Equatable {
  /// A check that came upon it, and where.
  public struct Origin: Sendable, Hashable {
    /// The check.
    public var check: CheckName
    /// The location's name; nil for what locations share.
    public var location: String?
  }

  /// The finding. Where several checks came upon its cause, its message says which.
  public var finding: Finding
  /// The check that came upon it, of several the first.
  public var origin: Origin
  /// From where that saw it: a machine's name, or the Management Node.
  public var seenFrom: String
  /// All checks that came upon it, ``origin`` first.
  public var origins: [Origin]
}

extension [CheckOutcome] {
  /// The findings of all checks, those of one cause as one: a server that does not answer, or a secret that is missing, is one finding,
  /// although each check that needs it has its own.
  ///
  /// A finding without a cause that says the same in several checks, as that a server cannot be reached that locations share, is one
  /// cause as well: messages name what they are about.
  public var reportedFindings: [ReportedFinding] {
    var reported: [ReportedFinding] = []
    var places: [FindingCause: Int] = [:]
    for outcome in self {
      let origin = ReportedFinding.Origin(check: outcome.check, location: outcome.location)
      for finding in outcome.findings {
        let cause = finding.cause ?? FindingCause(finding.message, of: finding.code.text)
        if let place = places[cause] {
          reported[place].absorb(finding, from: origin)
        } else {
          places[cause] = reported.count
          reported.append(
            ReportedFinding(finding: finding, origin: origin, seenFrom: outcome.seenFrom, origins: [origin]))
        }
      }
    }
    for (cause, place) in places { reported[place].sayReach(of: cause) }
    return reported
  }
}

extension ReportedFinding {
  fileprivate mutating func absorb(_ other: Finding, from origin: Origin) {
    if !origins.contains(origin) { origins.append(origin) }
    // Added to what is there, and looked through once: a cause may have as many places as there are nodes.
    if finding.places.isEmpty { finding.places = finding.allPlaces }
    finding.places += other.allPlaces
    if other.severity == .error, finding.severity == .warning {
      (finding.severity, finding.code) = (.error, other.code)
    }
  }

  fileprivate mutating func sayReach(of cause: FindingCause) {
    var seen: Set<SourceMark> = []
    let places = finding.places.filter { seen.insert($0).inserted }
    finding.places = places.count > 1 ? places : []
    guard origins.count > 1 else {
      // One check that came upon it at several places, such as the nodes of a location.
      if let folded = [finding].foldedByCause().first, finding.cause != nil { finding.message = folded.message }
      return
    }
    finding.message = cause.message(
      reaching: origins.map { origin in
        origin.check.rawValue + (origin.location.map { " in \($0.quotedForMessage)" } ?? "")
      }, called: "checks")
  }
}
