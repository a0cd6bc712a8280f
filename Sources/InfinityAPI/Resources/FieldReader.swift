#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A field of an object that stood in the answer in a form that nobody knows.
public struct UnreadableField: Sendable, Hashable {
  /// The API's name of the field.
  public var name: String
  /// What stood there, in short and escaped, as `"abc"`, `an object` or `a list of 3`; an encrypted text is not quoted.
  public var found: String
}

/// Reads an object's fields the way the API means them, in every form in which a Management Node may answer.
///
/// Blank, null and missing are one value, numbers and booleans may be written as texts, and a reference is whatever leads
/// to the object. What is none of these counts as unset and is noted in ``unreadable``: one odd field must not cost the
/// object, and one odd object not the list.
struct FieldReader<Field: CodingKey> {
  private let decoder: any Decoder
  private let fields: KeyedDecodingContainer<Field>

  /// The fields that could not be read, in the order in which they were asked for.
  private(set) var unreadable: [UnreadableField] = []

  /// - Throws: ``UnidentifiedObject`` where the value is no object.
  init(_ decoder: any Decoder) throws {
    self.decoder = decoder
    do {
      fields = try decoder.container(keyedBy: Field.self)
    } catch {
      throw UnidentifiedObject(found: FoundValue.description(of: decoder))
    }
  }

  // MARK: Values

  mutating func text(_ key: Field) -> String {
    read(key) { try $0.decodeIfPresent(String.self, forKey: key) } ?? ""
  }

  mutating func textIfAny(_ key: Field) -> String? {
    let text = text(key)
    return text.isEmpty ? nil : text
  }

  /// A number, or a number written as a text; nil for null, a missing field and `""`.
  mutating func integer(_ key: Field) -> Int? {
    read(key) { fields in
      if let number = try? fields.decodeIfPresent(Int.self, forKey: key) { return number }
      guard let text = try fields.decodeIfPresent(String.self, forKey: key), !text.isEmpty else { return nil }
      guard let number = Int(text) else { throw UnknownForm() }
      return number
    }
  }

  /// A boolean, or one written as a text or as 1 and 0; the default for null, a missing field and `""`.
  mutating func boolean(_ key: Field, default value: Bool = false) -> Bool {
    let read: Bool? = read(key) { fields in
      if let truth = try? fields.decodeIfPresent(Bool.self, forKey: key) { return truth }
      let text: String?
      if let number = try? fields.decodeIfPresent(Int.self, forKey: key) {
        text = "\(number)"
      } else {
        text = try fields.decodeIfPresent(String.self, forKey: key)?.lowercased()
      }
      switch text {
      case nil, "": return nil
      case "true", "1": return true
      case "false", "0": return false
      default: throw UnknownForm()
      }
    }
    return read ?? value
  }

  mutating func word<Word: OpenEnumeration>(_ key: Field, default value: Word) -> Word {
    textIfAny(key).map { Word(rawValue: $0) } ?? value
  }

  /// A date, or nil for null, a missing field, `""` and what is no date: none decides anything here.
  mutating func timestamp(_ key: Field) -> Date? {
    textIfAny(key).flatMap(Timestamp.date(from:))
  }

  // MARK: References

  /// The object's own address, or the one that its `id` makes.
  ///
  /// - Throws: ``UnidentifiedObject`` where there is neither.
  mutating func uri(_ key: Field, in endpoint: Endpoint) throws -> ResourceURI {
    if let text = try? fields.decodeIfPresent(String.self, forKey: key), !text.isEmpty {
      // An address of something else is not mended by an id.
      if let uri = ResourceURI(leadingTo: text, in: endpoint) { return uri }
    } else if let uri = (try? Reference(from: decoder))?.uri(in: endpoint) {
      return uri
    }
    throw UnidentifiedObject(found: found(key), label: label)
  }

  mutating func reference(_ key: Field, to endpoint: Endpoint) -> ResourceURI? {
    read(key) { fields in
      // Nearly always it is a text: with a decoder of its own for each, a list of nodes took a tenth longer.
      if let text = try? fields.decodeIfPresent(String.self, forKey: key) {
        guard !text.isEmpty else { return nil }
        guard let uri = ResourceURI(leadingTo: text, in: endpoint) else { throw UnknownForm() }
        return uri
      }
      guard let form = try fields.decodeIfPresent(Reference.self, forKey: key), form != .none else { return nil }
      guard let uri = form.uri(in: endpoint) else { throw UnknownForm() }
      return uri
    }
  }

  /// The references that can be read; one that cannot makes the whole list unreadable, and so empty.
  mutating func references(_ key: Field, to endpoint: Endpoint) -> [ResourceURI] {
    let read: [ResourceURI]? = read(key) { fields in
      if let text = try? fields.decodeIfPresent(String.self, forKey: key), text.isEmpty { return nil }
      return try fields.decodeIfPresent([Reference].self, forKey: key)?.map { form in
        guard let uri = form.uri(in: endpoint) else { throw UnknownForm() }
        return uri
      }
    }
    return read ?? []
  }

  /// Whole objects; one that cannot be read makes the list unreadable, and so empty.
  mutating func objects<Part: Decodable>(_ key: Field, of type: Part.Type) -> [Part] {
    read(key) { try $0.decodeIfPresent([Part].self, forKey: key) } ?? []
  }

  // MARK: What cannot be read

  private struct UnknownForm: Error {}

  private mutating func read<Value>(
    _ key: Field, _ read: (KeyedDecodingContainer<Field>) throws -> Value?
  ) -> Value? {
    do {
      return try read(fields)
    } catch {
      unreadable.append(UnreadableField(name: key.stringValue, found: found(key)))
      return nil
    }
  }

  private func found(_ key: Field) -> String {
    guard fields.contains(key), let decoder = try? fields.superDecoder(forKey: key) else { return "nothing" }
    return FoundValue.description(of: decoder)
  }

  /// By what people know an object whose address is missing.
  private var label: String? {
    guard let fields = try? decoder.container(keyedBy: NaturalKey.self) else { return nil }
    return NaturalKey.allCases.lazy.compactMap { try? fields.decodeIfPresent(String.self, forKey: $0) }
      .first { !$0.isEmpty }
  }
}

private enum NaturalKey: String, CodingKey, CaseIterable {
  case name, address, alias
}

/// A member of a list that is no object, or one without an address: neither `resource_uri` nor `id` leads to it.
package struct UnidentifiedObject: Error, Sendable, Hashable {
  /// What stood in place of the address, or of the object.
  package var found: String
  /// Its name, address or alias where that can be read.
  package var label: String?
}

/// Says in short what stands in an answer.
enum FoundValue {
  static func description(of decoder: any Decoder) -> String {
    if let list = try? decoder.unkeyedContainer() { return "a list of \(list.count ?? 0)" }
    guard let value = try? decoder.singleValueContainer() else { return "an object" }
    if value.decodeNil() { return "null" }
    if let truth = try? value.decode(Bool.self) { return "\(truth)" }
    if let number = try? value.decode(Int.self) { return "\(number)" }
    if let number = try? value.decode(Double.self) { return "\(number)" }
    guard let text = try? value.decode(String.self) else { return "an object" }
    // What an old release gives of a secret.
    return text.hasPrefix("$~!") ? "an encrypted text" : "\"\(Printable.line(text, limit: 60))\""
  }
}
