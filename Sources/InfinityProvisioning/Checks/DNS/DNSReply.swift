/// What of a DNS message (RFC 1035, section 4) tells why there are no records: aliases, and other servers named instead.
struct DNSReply {
  private(set) var isTruncated = false
  private(set) var isAuthoritative = false
  /// The target of each alias, by its name.
  private(set) var aliases: [String: String] = [:]
  /// The name servers of the authority section; none where that has a SOA, as every negative answer should.
  private(set) var nameServers: [String] = []
  /// The name that was asked for.
  private(set) var question = ""

  private static let typeNS = 2
  private static let typeCNAME = 5
  private static let typeSOA = 6

  /// Reads as far as the message can be read.
  init(bytes: [UInt8]) {
    guard bytes.count >= 12 else { return }
    isTruncated = bytes[2] & 0x02 != 0
    isAuthoritative = bytes[2] & 0x04 != 0
    let answers = Int(bytes.number16(at: 6))
    let authorities = Int(bytes.number16(at: 8))
    guard bytes.number16(at: 4) == 1, let (asked, end) = Self.name(in: bytes, at: 12) else { return }
    question = asked
    var position = end + 4
    var hasSOA = false
    for index in 0..<(answers + authorities) {
      guard let (owner, header) = Self.name(in: bytes, at: position), header + 10 <= bytes.count else { break }
      let type = Int(bytes.number16(at: header))
      let target = Self.name(in: bytes, at: header + 10)?.name
      if index < answers, type == Self.typeCNAME, let target { aliases[owner] = target }
      if index >= answers, type == Self.typeNS, let target { nameServers.append(target) }
      if index >= answers, type == Self.typeSOA { hasSOA = true }
      position = header + 10 + Int(bytes.number16(at: header + 8))
    }
    if hasSOA { nameServers = [] }
  }

  /// Why an answer without records is no plain "none"; nil where it is.
  var reasonForNothing: DNSAnswer.Failure? {
    var name = question
    var seen: Set<String> = []
    while let next = aliases[name] {
      guard seen.insert(name).inserted else { return .aliasLoop(name) }
      name = next
    }
    if !seen.isEmpty { return .danglingAlias(to: name) }
    return isAuthoritative || nameServers.isEmpty ? nil : .referral(to: nameServers.sorted())
  }

  /// A name in lower case and where it ends; nil where it does not end. Pointers lead back only (section 4.1.4).
  private static func name(in bytes: [UInt8], at start: Int) -> (name: String, end: Int)? {
    var labels: [String] = []
    var position = start
    var end: Int?
    var earliest = start
    while position < bytes.count {
      let length = Int(bytes[position])
      if length == 0 { return (labels.joined(separator: "."), end ?? position + 1) }
      if length & 0xC0 == 0xC0 {
        guard position + 1 < bytes.count else { return nil }
        let target = Int(bytes.number16(at: position) & 0x3FFF)
        guard target < earliest else { return nil }
        end = end ?? position + 2
        earliest = target
        position = target
      } else {
        guard length < 64, position + 1 + length <= bytes.count else { return nil }
        labels.append(String(decoding: bytes[(position + 1)..<(position + 1 + length)], as: UTF8.self).lowercased())
        position += 1 + length
      }
    }
    return nil
  }
}
