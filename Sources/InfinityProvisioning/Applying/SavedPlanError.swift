/// Why a saved plan cannot be written or used.
public enum SavedPlanError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The deployment file holds a secret in plain text.
  case plaintextSecret
  /// Its file would be larger than what is read.
  case tooLarge
  /// The file cannot be read: path and reason.
  case unreadable(String, String)
  /// The file is something else.
  case notAPlan(String)
  /// The file is a plan of another format version, and the version of the product that wrote it, where it says so.
  case otherVersion(String, Int, product: String?)
  /// The file is a plan with a change that no plan of this tool holds: path, and which change and why.
  case meaningless(String, String)
  /// What follows the plan in its file are no signatures.
  case damagedSignatures(String)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .plaintextSecret:
      "the plan was not saved: the deployment file contains a secret in plain text, and a saved plan must not; write it as "
        + "{env: NAME}, {file: path} or {command: [program, argument, …]}"
    case .tooLarge:
      "the plan was not saved: it is larger than \(SavedPlan.maximumSize >> 20) MiB, and no larger one is read; plan fewer locations at a "
        + "time with --location"
    case .unreadable(let path, let reason):
      "the saved plan \(path) cannot be read: \(reason); give the file that `infinity-provision plan --out` wrote (runs are "
        + "listed by `infinity-provision history`)"
    case .notAPlan(let path):
      "\(path) is not a plan that `infinity-provision plan --out` wrote; make one with"
        + " that command"
    case .otherVersion(let path, let version, let product):
      "the saved plan \(path) has format version \(version)"
        + (product.map { " (infinity-provision \(String($0.prefix(40)).escapedForTerminal) wrote it)" } ?? "")
        + ", and this version reads \(SavedPlan.formatVersion); plan again"
    case .meaningless(let path, let change):
      "nothing was changed: the saved plan \(path) is not as `infinity-provision plan --out` wrote it, change \(change); plan "
        + "again, and find out who changed the file"
    case .damagedSignatures(let path):
      "the signatures at the end of the saved plan \(path) are not as `infinity-provision sign` wrote them; plan again, and find "
        + "out who changed the file"
    }
  }
}
