extension RequestValue {
  /// The JSON of the body: the one place where a value, secrets in it included, becomes a text.
  ///
  /// - Throws: ``InfinityError`` with the code ``InfinityError/Code/invalidRequest`` where a number is infinite or none, a file lies inside
  ///   another value, or lists and objects lie more than 512 deep in each other.
  func json() throws -> [UInt8] {
    var text = JSONText()
    try write(to: &text, depth: 0)
    return text.bytes
  }

  /// No Management Node reads what lies deeper; and to write it, and to look for secrets in it, takes a level of the stack for each.
  private static let maximumDepth = 512

  private func write(to text: inout JSONText, depth: Int) throws {
    switch self {
    case .null: text.null()
    case .string(let value): text.string(value)
    case .integer(let number): text.integer(number)
    case .number(let number):
      guard number.isFinite else {
        throw InfinityError(
          .invalidRequest, "the body holds a number that JSON cannot write",
          advice: "Check where it comes from: it is infinite or not a number.")
      }
      text.number(number)
    case .boolean(let flag): text.boolean(flag)
    case .file:
      throw InfinityError(
        .invalidRequest, "a file to upload lies inside another value of the body",
        advice: "Give the file as a field of the body itself.")
    case .secret(let secret): text.string(secret.reveal())
    case .array(let values):
      try Self.check(depth)
      try text.array { text in
        for value in values {
          text.element()
          try value.write(to: &text, depth: depth + 1)
        }
      }
    case .object(let fields):
      try Self.check(depth)
      try text.object { text in
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
          text.member(name)
          try value.write(to: &text, depth: depth + 1)
        }
      }
    }
  }

  private static func check(_ depth: Int) throws {
    guard depth < maximumDepth else {
      throw InfinityError(
        .invalidRequest, "lists and objects lie more than \(maximumDepth) deep in each other in the body",
        advice: "Check where it comes from.")
    }
  }
}
