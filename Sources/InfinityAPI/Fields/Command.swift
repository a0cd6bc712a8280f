/// Something that the Management Node can be made to do.
///
/// Each command has a function that asks for what it must be given, and makes a ``Call``:
///
/// ```swift
/// try await client.perform(MuteParticipant.call(participantID: id))
/// ```
public protocol Command: Callable {}

/// A command that is about one object, and is sent to an address below the object's.
///
/// Its ``Callable/endpoint`` is where those objects are listed. (API: `…/NAME/ID/COMMAND/`.)
public protocol ObjectCommand: Callable {
  /// The last component of its path, such as `finish`.
  static var name: String { get }
}

/// What a ``Call`` is of: a ``Command`` or an ``ObjectCommand``.
public protocol Callable: Sendable {
  /// What it can be given.
  associatedtype Parameters: ParameterSet

  /// What it returns.
  associatedtype Result: CommandResult

  /// Where it is sent.
  static var endpoint: Endpoint { get }
}

/// The parameters of a command, each a property that makes its declaration.
public protocol ParameterSet: Sendable {
  /// The parameters; it holds nothing.
  init()
}

/// A command with what it is given.
@dynamicMemberLookup
public struct Call<Called: Callable>: RequestBody {
  private var parameters: [String: any PresentValue] = [:]

  /// Gives the command nothing yet, not even what it needs.
  public init() {}

  /// What a parameter is; nil for the Management Node's default.
  public subscript<Written: WritableField>(
    dynamicMember path: KeyPath<Called.Parameters, Written>
  ) -> Written.Value.Present? {
    get { parameters[Called.Parameters()[keyPath: path].name] as? Written.Value.Present }
    set { parameters[Called.Parameters()[keyPath: path].name] = newValue }
  }

  /// The body.
  public var requestValue: RequestValue { .object(parameters.mapValues { $0.requestValue }) }
}

/// What a command returns.
public protocol CommandResult: Sendable {
  /// Reads what came back.
  ///
  /// - Parameter data: the answer's `data`, or the whole answer of a command that is about one object; nil where there is none.
  /// - Returns: nil where that is no such result.
  init?(data: JSONView?)
}

/// The result of a command of which it is not known that it returns anything.
public struct AnyCommandResult: CommandResult {
  /// What came back all the same; nil for nothing.
  public let data: JSONView?

  /// Whatever came back.
  public init(data: JSONView?) { self.data = data }
}

extension CommandResult where Self: ObjectView {
  /// An object.
  public init?(data: JSONView?) {
    guard let data, data.isObject else { return nil }
    self.init(json: data)
  }
}

/// The result of a command that may return nothing.
public struct PossibleResult<Value: CommandResult>: CommandResult {
  /// What came back; nil for nothing, and for what is no such result.
  public let value: Value?

  /// Whatever came back.
  public init(data: JSONView?) { value = Value(data: data) }
}
