/// How far the clocks of a time zone are from UTC, as the system's time zone database says (TZif, RFC 8536).
///
/// Foundation would bring a database of its own: ICU's data, which are larger than all the rest of the command.
struct ZoneOffsets: Sendable, Equatable {
  /// Where Linux and macOS keep the database.
  static let folder = "/usr/share/zoneinfo"

  private struct Change: Equatable {
    /// Seconds since 1970, and how many seconds clocks are ahead of UTC from then on.
    var time: Int
    var offset: Int
  }

  /// Ahead of UTC before the first change, in seconds.
  private let first: Int
  /// In the order of their times.
  private let changes: [Change]
  /// What holds after the last one; nil where that does.
  private let rule: ZoneRule?

  static let utc = ZoneOffsets(first: 0, changes: [], rule: nil)

  /// The zone of a name, as `Europe/Oslo`; nil where the database has none.
  ///
  /// - Parameter name: letters of such names only: it becomes a path.
  static func named(_ name: String) -> ZoneOffsets? {
    if name == "UTC" { return utc }
    return (try? FileBytes.read(path: "\(folder)/\(name)", maximum: 1 << 20).get()).flatMap(ZoneOffsets.init)
  }

  /// The names of places that the database knows; none where there is no database.
  static func names() -> [String] {
    guard let table = try? FileBytes.read(path: "\(folder)/zone.tab", maximum: 1 << 20).get() else { return [] }
    return String(decoding: table, as: UTF8.self).split(separator: "\n").compactMap { line in
      let columns = line.split(separator: "\t")
      return line.hasPrefix("#") || columns.count < 3 ? nil : String(columns[2])
    }
  }

  /// How many seconds clocks are ahead of UTC.
  ///
  /// - Parameter time: seconds since 1970.
  func offset(at time: Int) -> Int {
    if let rule, time >= changes.last?.time ?? .min { return rule.offset(at: time) }
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].time <= time { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? first : changes[low - 1].offset
  }
}

// MARK: The file

extension ZoneOffsets {
  /// Nil where it is no such file, or counts leap seconds, as no clock here does.
  init?(_ bytes: [UInt8]) {
    // The first block has times of 32 bits, for readers of 1970.
    guard let old = Block(bytes, at: 0, timeSize: 4), let block = Block(bytes, at: old.end, timeSize: 8),
      block.leapSeconds == 0, block.types > 0
    else { return nil }
    let offsets = (0..<block.types).map {
      Int(Int32(truncatingIfNeeded: Block.number(bytes, block.typesStart + 6 * $0, 4)))
    }
    first = offsets[0]
    var changes: [Change] = []
    for index in 0..<block.times {
      let type = Int(bytes[block.start + 8 * block.times + index])
      guard type < offsets.count else { return nil }
      changes.append(Change(time: Block.number(bytes, block.start + 8 * index, 8), offset: offsets[type]))
    }
    self.changes = changes
    let footer = bytes[block.end...].dropFirst().prefix { $0 != UInt8(ascii: "\n") }
    if footer.isEmpty {
      rule = nil
    } else {
      guard let rule = ZoneRule(String(decoding: footer, as: UTF8.self)) else { return nil }
      self.rule = rule
    }
  }

  /// Where the parts of a block are.
  private struct Block {
    let start: Int
    let times: Int
    let types: Int
    let leapSeconds: Int
    let typesStart: Int
    let end: Int

    init?(_ bytes: [UInt8], at place: Int, timeSize: Int) {
      guard bytes.count >= place + 44, bytes[place..<place + 4].elementsEqual("TZif".utf8),
        bytes[place + 4] >= UInt8(ascii: "2")
      else { return nil }
      let counts = (0..<6).map { Self.number(bytes, place + 20 + 4 * $0, 4) }
      start = place + 44
      (leapSeconds, times, types) = (counts[2], counts[3], counts[4])
      typesStart = start + times * (timeSize + 1)
      end = typesStart + types * 6 + counts[5] + leapSeconds * (timeSize + 4) + counts[1] + counts[0]
      guard end <= bytes.count else { return nil }
    }

    /// A number with its highest byte first.
    static func number(_ bytes: [UInt8], _ place: Int, _ size: Int) -> Int {
      bytes[place..<place + size].reduce(0) { $0 << 8 | Int($1) }
    }
  }
}
