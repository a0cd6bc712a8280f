/// Reads what resources do not, in the ways that Swift has for it.
struct Probe: Decodable, Equatable {
  var text: String?
  var double: Double?
  var float: Float?
  var byte: UInt8?
  var port: Int64?
  var nested: [[String: Int?]]?
  var names: [String]
  var parent: String?
  var flag: Bool?
  var first: [Int]

  init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: Key.self)
    text = try keys.decodeIfPresent(String.self, forKey: .text)
    double = try keys.decodeIfPresent(Double.self, forKey: .double)
    float = try keys.decodeIfPresent(Float.self, forKey: .count)
    byte = try keys.decodeIfPresent(UInt8.self, forKey: .byte)
    port = try keys.decodeIfPresent(Int64.self, forKey: .port)
    nested = try keys.decodeIfPresent([[String: Int?]].self, forKey: .nested)
    names = Set(keys.allKeys.map(\.stringValue)).sorted()
    let parentValue = try keys.superDecoder().singleValueContainer()
    parent = parentValue.decodeNil() ? nil : try parentValue.decode(String.self)
    flag = keys.contains(.flag) ? try !keys.decodeNil(forKey: .flag) && keys.decode(Bool.self, forKey: .flag) : nil
    first = []
    guard keys.contains(.list) else { return }
    var list = try keys.nestedUnkeyedContainer(forKey: .list)
    while !list.isAtEnd, first.count < 3 {
      if try list.decodeNil() { continue }
      first.append(try list.decode(Int.self))
    }
  }

  enum Key: String, CodingKey {
    case text, double, byte, port, nested, flag, list, count
  }
}
