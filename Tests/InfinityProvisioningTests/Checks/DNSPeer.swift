@testable import InfinityProvisioning

/// A small DNS server over UDP for what no real one does: it answers each name with bytes of a test's own, or with nothing.
enum DNSPeer {
  /// What follows the question in an answer.
  struct Answer: Sendable {
    /// The second half of the flags: the lowest four bits are the code.
    var code: UInt8 = 0
    var answers: [[UInt8]] = []

    static let refused = Answer(code: 5)
    static func address(_ bytes: [UInt8]) -> Answer { Answer(answers: [record(nil, type: 1, bytes)]) }
  }

  static func serve<Result: Sendable>(
    _ answers: @escaping @Sendable (_ name: String) -> Answer?, _ body: (_ port: Int) async throws -> Result
  ) async throws -> Result {
    try await UDPPeer.serve({ [reply(to: $0, answers)].compactMap(\.self) }, body)
  }

  /// A record; of the name that was asked for unless another is given.
  static func record(_ name: String?, type: UInt16, _ data: [UInt8]) -> [UInt8] {
    (name.map(encoded) ?? [0xC0, 12]) + type.bigEndianBytes + [0, 1, 0, 0, 0, 60] + UInt16(data.count).bigEndianBytes
      + data
  }

  static func encoded(_ name: String) -> [UInt8] {
    name.split(separator: ".").flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) } + [0]
  }

  private static func reply(to question: [UInt8], _ answers: (_ name: String) -> Answer?) -> [UInt8]? {
    guard question.count > 16 else { return nil }
    var position = 12
    var labels: [String] = []
    while position < question.count, question[position] != 0 {
      let next = position + 1 + Int(question[position])
      // FORMERR, as real servers answer what is no question.
      guard next < question.count else { return question[0..<2] + [0x81, 0x81] + [UInt8](repeating: 0, count: 8) }
      labels.append(String(decoding: question[(position + 1)..<next], as: UTF8.self))
      position = next
    }
    guard position + 5 <= question.count, let answer = answers(labels.joined(separator: ".")) else { return nil }
    let counts = [1, UInt16(answer.answers.count), 0, 0].flatMap(\.bigEndianBytes)
    return question[0..<2] + [0x81, 0x80 | answer.code] + counts + question[12..<(position + 5)]
      + answer.answers.flatMap { $0 }
  }
}
