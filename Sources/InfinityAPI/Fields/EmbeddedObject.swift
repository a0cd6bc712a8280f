/// An object that has no address: it exists only inside another one, and is read and written with it.
///
/// ```swift
/// change.disabledCodecs = .set([try DisabledCodec.make { $0.codec = "MP4A-LATM_128" }])
/// ```
public protocol EmbeddedObject: ObjectView, PresentValue {}

extension EmbeddedObject {
  /// An object to send.
  ///
  /// - Throws: where no answer could hold it: objects within objects more than 512 deep.
  public static func make(_ fill: (inout Sample<Self>) -> Void) throws -> Self {
    var sample = Sample<Self>(fields: [:])
    fill(&sample)
    return Self(json: try sample.view())
  }

  /// Any object.
  public static func read(_ json: JSONView, to target: Endpoint?) -> FieldReading<Self> {
    FieldReading(json.isObject ? Self(json: json) : nil)
  }

  /// The whole object.
  public var requestValue: RequestValue { RequestValue(json) }

  /// Null.
  public static var cleared: RequestValue { .null }

  /// Nothing: no list is filtered by it.
  public var queryValue: String { "" }
}

/// An object that is only listed: nothing leads to a single one.
public protocol UnaddressedObject: ObjectView {
  /// Where the API lists them.
  static var endpoint: Endpoint { get }
}

/// An object of a list that lies inside one object, as the media streams of a participant.
///
/// It is only read, and has no address of its own. (API: `…/NAME/ID/LIST/`.)
public protocol ListedPart: ObjectView {
  /// Where the objects are listed that have such a list.
  static var parent: Endpoint { get }

  /// The last component of the list's path, such as `media_stream`.
  static var list: String { get }
}
