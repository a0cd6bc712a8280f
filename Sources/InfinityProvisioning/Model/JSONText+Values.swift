import InfinityAPI

// What plans and journals say in the same words. The members of each object stand in the order of their names.
extension JSONText {
  mutating func write(_ reference: ObjectReference) {
    object { text in
      text.member("label", reference.label)
      text.member("object")
      text.object { text in
        text.member("key", reference.key.text)
        text.member("kind", reference.key.kind.rawValue)
      }
      text.member("uri", reference.uri?.path)
    }
  }

  /// Writes the value of a field.
  ///
  /// - Parameter writeSecret: writes where a secret comes from; by default nothing is kept of it, and it is null.
  mutating func write(_ value: PlanValue, writeSecret: ((inout JSONText, SecretSource) throws -> Void)? = nil) rethrows
  {
    try object { text in
      switch value {
      case .secret(let source) where writeSecret != nil:
        text.member("secret")
        try text.only { try writeSecret?(&$0, source) }
      case .null, .secret:
        text.member("null")
        text.object { _ in }
      case .text(let value):
        text.member("text")
        text.only { $0.string(value) }
      case .integer(let number):
        text.member("integer")
        text.only { $0.integer(number) }
      case .reference(let reference):
        text.member("reference")
        text.only { $0.write(reference) }
      case .references(let references):
        text.member("references")
        text.only { $0.list(references) { $0.write($1) } }
      case .certificate(let reference, let pem):
        text.member("certificate")
        text.object { text in
          text.member("_0")
          text.write(reference)
          text.member("pem", pem)
        }
      }
    }
  }

  /// Writes an array with these elements.
  mutating func list<Element>(
    _ elements: some Sequence<Element>, _ write: (inout JSONText, Element) throws -> Void
  ) rethrows {
    try array { text in
      for element in elements {
        text.element()
        try write(&text, element)
      }
    }
  }

  /// Writes the one value of a case of an enumeration.
  mutating func only(_ write: (inout JSONText) throws -> Void) rethrows {
    try object { text in
      text.member("_0")
      try write(&text)
    }
  }

  /// Writes a member that is a text; none where there is no text.
  mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    member(name)
    string(text)
  }
}
