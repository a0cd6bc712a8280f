/// A kind of object that can be created with a ``Draft``.
public protocol CreatableResource: Resource {}

/// A kind of object that can be changed with ``Changes``.
public protocol ChangeableResource: Resource {}

/// A kind of object that can be deleted.
public protocol DeletableResource: Resource {}

/// A kind of object that can be created, changed and deleted, as most of the configuration.
public protocol ManagedResource: CreatableResource, ChangeableResource, DeletableResource {}

/// A kind of which there is always the one object with the id 1.
public protocol SingletonResource: Resource {}

extension SingletonResource {
  /// The address of the one object that there is.
  public static var uri: ResourceURI { ResourceURI(endpoint, id: 1) }
}

/// A kind of object whose create answers with something that is never shown again.
public protocol AnsweringResource: CreatableResource {
  /// What the answer holds.
  associatedtype CreateAnswer: OneTimeAnswer
}

/// What a Management Node shows once, in the answer to a create.
public protocol OneTimeAnswer: Sendable {
  /// Reads the body of the answer.
  ///
  /// - Parameters:
  ///   - json: the body as JSON; nil where it is something else.
  ///   - text: the body as it came.
  /// - Returns: nil where the body does not hold it.
  init?(json: JSONView?, text: Secret)
}

/// The document with which a new Conferencing Node boots: an XML document, which holds the node's secrets.
public struct BootstrapDocument: OneTimeAnswer, Equatable {
  /// The document as it is to be handed to the node.
  public let text: Secret

  /// The body of the answer, unless it is empty or JSON.
  public init?(json: JSONView?, text: Secret) {
    guard json == nil, text != Secret("") else { return nil }
    self.text = text
  }
}

/// An object with fields that is shown once, in the answer to a create.
extension OneTimeAnswer where Self: ObjectView {
  /// The body, an object.
  public init?(json: JSONView?, text: Secret) {
    guard let json, json.isObject else { return nil }
    self.init(json: json)
  }
}
