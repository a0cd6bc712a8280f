/// Which programs may be run for secrets. A deployment file or a saved plan names them, and both may be somebody else's.
public struct PermittedPrograms: Sendable {
  /// A program that may be run.
  struct Permitted: Sendable {
    /// Where it is, absolute and without symbolic links.
    var path: String
    /// What it is told that it is called: as whoever permitted it calls it.
    var name: String
  }

  /// A program that was to be permitted is not there.
  public struct NotFound: Error, Sendable {
    /// As it was given.
    public var program: String
  }

  private enum Rule {
    case any
    case only([Permitted])
  }

  private let rule: Rule

  private init(_ rule: Rule) {
    self.rule = rule
  }

  /// Whatever a file names.
  public static let any = PermittedPrograms(.any)

  /// No program at all.
  public static let none = PermittedPrograms(.only([]))

  /// Only these, each a path, absolute or relative to the working directory, or a name that is looked up in PATH.
  ///
  /// - Throws: ``NotFound`` for one that is not there, or that may not be executed.
  public init(_ programs: [String], environment: [String: String]) throws(NotFound) {
    var permitted: [Permitted] = []
    for program in programs {
      guard let path = ProgramPath.resolved(program, in: ".", environment) else { throw NotFound(program: program) }
      permitted.append(Permitted(path: path, name: program))
    }
    rule = .only(permitted)
  }

  /// Whether there are programs that may not be run.
  var isRestricted: Bool {
    if case .any = rule { false } else { true }
  }

  /// Whether there is one that may be run.
  package var allowsSome: Bool {
    if case .only(let permitted) = rule { !permitted.isEmpty } else { true }
  }

  /// What is run where a file names a program, or nil where it may not be. Not asked where any may be.
  ///
  /// A file at the end of several links may be several programs, and tell by its name which one is meant. So it is told the
  /// name under which it was permitted, never the one that the file gives.
  func permitted(_ program: String, in folder: String, _ environment: [String: String]) -> Permitted? {
    guard case .only(let all) = rule, let path = ProgramPath.resolved(program, in: folder, environment) else {
      return nil
    }
    let same = all.filter { $0.path == path }
    return same.first { ProgramPath.lastComponent($0.name) == ProgramPath.lastComponent(program) } ?? same.first
  }

  /// An error for every program among these sources that may not be run, by place; the same place is told of once.
  package func objections(to sources: [SecretSource], _ environment: [String: String]) -> [Finding] {
    guard isRestricted else { return [] }
    var findings: [Finding] = []
    for source in sources.flatMap(\.withPassphrase) {
      guard let objection = objection(to: source, environment), !findings.contains(objection) else { continue }
      findings.append(objection)
    }
    return findings.sortedByPlace()
  }

  private func objection(to source: SecretSource, _ environment: [String: String]) -> Finding? {
    guard case .command(let words, let folder) = source.origin, isRestricted else { return nil }
    let program = words.first ?? ""
    guard permitted(program, in: folder, environment) == nil else { return nil }
    let path = ProgramPath.resolved(program, in: folder, environment)
    // The whole of it, however long: it is what the decision is about.
    let shown = path.map { $0 == program ? "" : " (\"\($0.escapedForTerminal)\")" } ?? ", which is not found,"
    let cause = FindingCause("the program \(program.quotedForMessage)\(shown) is not one that may be run")
    return Finding(.secret.programNotAllowed, cause, at: source.mark)
  }
}

extension SecretSource {
  /// The source, and where it is a PFX the one of its passphrase before it.
  var withPassphrase: [SecretSource] {
    guard case .pfx(_, let passphrase?) = origin else { return [self] }
    return passphrase.withPassphrase + [self]
  }
}
