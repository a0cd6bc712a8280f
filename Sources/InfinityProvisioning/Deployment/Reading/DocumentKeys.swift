/// The key table of the whole deployment file: the keys of the document itself, and the lists of the kinds.
package enum DocumentKeys {
  /// The whole document.
  package static let document = ObjectShape(
    noun: "a deployment file",
    keys: [
      Key("version", .formatVersion, presence: .required, "The version of the file format: 1."),
      Key("include", .list(.path), null: .clears, "Other files whose lists are added to those of this file."),
      Key("managementNode", .object(managementNode), "The connection to the Management Node."),
    ] + Kind.globalSettings.keys
      + Kind.all.compactMap { kind in
        kind.section.map { Key($0.key, .list(.object(kind.shape)), null: .clears, $0.summary) }
      } + [
        Key(
          "rollout", .object(RolloutKeys.rollout), "How `infinity-provision rollout` goes: which locations come when.")
      ])

  /// A file that another includes: lists only.
  static let included = ObjectShape(
    noun: "an included file",
    keys: document.keys.compactMap { key in
      switch key.value {
      case .list, .formatVersion:
        Key(key.name, key.value, null: key.null, default: key.defaultValue, key.summary)
      default: nil
      }
    })

  private static let managementNode = ObjectShape(
    noun: "the Management Node",
    keys: [
      Key("address", .url, "The Management Node's URL, without user name or password."),
      Key(
        "caFile", .path, "A file of the CA to trust for this connection, and only this one, in PEM, DER or PKCS#7."),
    ])

  /// The keys of a secret, of which there is exactly one.
  static let secretForms = ["env", "file", "command"]

  /// Whether any mapping of the file has such a key.
  static func isKnown(_ name: String) -> Bool {
    name == "<<" || name.hasPrefix("x-") || secretForms.contains(name) || names(of: document).contains(name)
  }

  private static func names(of shape: ObjectShape) -> Set<String> {
    shape.keys.reduce(into: []) { names, key in
      names.insert(key.name)
      if let inner = key.value.object { names.formUnion(Self.names(of: inner)) }
    }
  }
}
