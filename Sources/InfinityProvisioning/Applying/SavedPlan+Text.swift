import InfinityAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension SavedPlan {
  /// The content of the file: what `JSONEncoder` makes of it, indented and with sorted keys. A plan of ten thousand nodes has twenty million
  /// bytes, and is written directly: it is a tenth of the work.
  ///
  /// - Throws: `EncodingError` for a secret in plain text.
  func encoded() throws -> Data {
    var text = JSONText(isIndented: true)
    try text.write(self)
    return Data(text.bytes)
  }
}

// The members of each object stand in the order of their names.
extension JSONText {
  fileprivate mutating func write(_ plan: SavedPlan) throws {
    try object { text in
      text.member("caFile", plan.caFile)
      text.member("changes")
      try text.list(plan.changes) { try $0.write($1) }
      text.member("created", plan.created.formatted(.iso8601))
      text.member("deploymentDigest", plan.deploymentDigest)
      text.member("expires", plan.expires?.formatted(.iso8601))
      text.member("formatVersion")
      text.integer(plan.formatVersion)
      text.member("id", plan.id)
      if let isBackward = plan.isBackward {
        text.member("isBackward")
        text.boolean(isBackward)
      }
      text.member("managementNode", plan.managementNode)
      text.member("nodeCount")
      text.integer(plan.nodeCount)
      text.member("unchanged")
      text.integer(plan.unchanged)
      if let secrets = plan.unknownSecrets {
        text.member("unknownSecrets")
        try text.list(secrets) { try $0.write($1) }
      }
      text.member("version", plan.version)
    }
  }

  private mutating func write(_ change: Change) throws {
    try object { text in
      text.member("action", change.action.rawValue)
      text.member("fields")
      try text.list(change.fields) { text, field in
        try text.object { text in
          text.member("after")
          try text.write(field.after) { try $0.write($1) }
          text.member("before")
          try text.write(field.before) { try $0.write($1) }
          text.member("name", field.name)
        }
      }
      text.member("id")
      text.integer(change.id)
      text.member("location", change.location)
      text.member("object")
      text.write(change.target)
      if let place = change.place {
        text.member("place")
        place.write(to: &text)
      }
      text.member("step")
      text.integer(change.step.rawValue)
    }
  }

  private mutating func write(_ secret: UnknownSecret) throws {
    try object { text in
      text.member("field", secret.field)
      text.member("object")
      text.write(secret.target)
      text.member("source")
      try text.write(secret.source)
    }
  }

  private mutating func write(_ source: SecretSource) throws {
    try object { text in
      text.member("mark")
      text.write(source.mark)
      text.member("origin")
      try text.write(source.origin)
    }
  }

  private mutating func write(_ origin: SecretSource.Origin) throws {
    try object { text in
      switch origin {
      case .environment(let name):
        text.member("env", name)
      case .file(let file):
        text.member("file")
        text.write(file)
      case .command(let words, let folder):
        text.member("command")
        text.list(words) { $0.string($1) }
        text.member("workingDirectory", folder)
      case .pfx(let file, let passphrase):
        if let passphrase {
          text.member("passphrase")
          try text.write(passphrase)
        }
        text.member("pfx")
        text.write(file)
      case .plaintext:
        throw EncodingError.invalidValue(
          origin, .init(codingPath: [], debugDescription: "a secret in plain text is never written out"))
      }
    }
  }

  private mutating func write(_ file: DeclaredFile) {
    object { text in
      text.member("mark")
      text.write(file.mark)
      text.member("path", file.path)
      text.member("written", file.written)
    }
  }

  private mutating func write(_ mark: SourceMark) {
    object { text in
      text.member("column")
      text.integer(mark.column)
      text.member("file", mark.file)
      text.member("line")
      text.integer(mark.line)
      text.member("path", mark.path)
    }
  }
}
