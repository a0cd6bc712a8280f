public import InfinityAPI

/// A request of `infinity-provision api` in a journal: one create, change or delete of an object of any kind, or one command. It holds no
/// secret, only that one was sent.
public struct JournaledRequest: Sendable, Equatable, Codable {
  /// What was asked for.
  public enum Action: String, Sendable, Codable {
    /// To create an object.
    case create
    /// To change one.
    case update
    /// To delete one.
    case delete
    /// To carry out a command.
    case command
  }

  /// One field.
  public struct Field: Sendable, Equatable, Codable {
    /// The API's name of the field.
    public var name: String
    /// What the Management Node held, as YAML on one line; nil for a new object, a command and a secret.
    public var before: String?
    /// What it was to hold, as YAML on one line; nil for a secret and for what is deleted.
    public var after: String?
    /// Whether it is a secret, of which nothing is kept.
    public var isSecret: Bool
  }

  /// What was asked for.
  public var action: Action
  /// The kind of object or the command, as `configuration/worker_vm`.
  public var kind: String
  /// What people call the object; blank where it has no name.
  public var label: String
  /// The object; of a create once it was made.
  public var uri: ResourceURI?
  /// The fields that were sent; of a delete all that the object had.
  public var fields: [Field]
  /// How far it came.
  public var state: JournaledChange.State
  /// Why it was not made; nil where it was.
  public var message: String?

  /// The kind as the command line takes it: a command without what says that it is one.
  public var shortKind: String { action == .command ? String(kind.trimmingPrefix("command/")) : kind }

  /// Whether its texts are such as this tool writes.
  var isPlausible: Bool {
    let names = kind.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    return names.count > 1 && names.allSatisfy(\.isFieldName) && fields.allSatisfy(\.name.isFieldName)
  }
}
