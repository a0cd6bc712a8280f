/// The environment of a program that is run for a secret: that of the process, without what is a secret of something else.
struct ProgramEnvironment: Sendable {
  /// How the variables begin that are for this command, for the connection to the Management Node, and for databases.
  private static let withheld = ["PEXIP_", "INFINITY_", "PG"]

  /// Names of variables that other secrets are read from.
  private(set) var secretVariables: Set<String> = []

  /// Withholds the variables as well that these secrets are read from.
  mutating func withhold(_ sources: [SecretSource]) {
    for source in sources.flatMap(\.withPassphrase) {
      if case .environment(let name) = source.origin { secretVariables.insert(name) }
    }
  }

  /// What is left of the process's environment.
  func variables(of environment: [String: String]) -> [String: String] {
    environment.filter { name, _ in
      !secretVariables.contains(name) && !Self.withheld.contains { name.hasPrefix($0) }
    }
  }
}
