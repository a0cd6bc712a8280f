/// Which keys of a mapping go together: some only with one word of another key, some only without another key.
enum PresenceRules {
  /// What of a mapping is missing, or is not used beside what else is there.
  static func findings(for entry: Entry, _ shape: ObjectShape) -> [Finding] {
    shape.keys.filter { entry[$0.name] != nil }.compactMap { unused($0, entry, shape) }
      + shape.keys.filter { !entry.isWritten($0.name) }.compactMap { missing($0, entry, shape) }
  }

  /// Whether a mapping has all that it must have.
  static func isComplete(_ entry: Entry, _ shape: ObjectShape) -> Bool {
    shape.keys.allSatisfy { key in
      if case .without(let other, _) = key.presence, entry.isWritten(other) {
        return entry[key.name] == nil && entry[other] != nil
      }
      return entry[key.name] != nil || !isMissed(key, in: entry, shape)
    }
  }

  /// Whether a mapping without a key lacks it.
  static func isMissed(_ key: Key, in entry: Entry, _ shape: ObjectShape) -> Bool {
    switch key.presence {
    case .optional: false
    case .required: true
    case .with(let other, let word): chosen(other, entry, shape) == word
    case .without(let other, _): !entry.isWritten(other)
    }
  }

  private static func unused(_ key: Key, _ entry: Entry, _ shape: ObjectShape) -> Finding? {
    guard let mark = entry[key.name]?.mark else { return nil }
    switch key.presence {
    case .with(let other, let word):
      let chosen = chosen(other, entry, shape)
      guard chosen != word else { return nil }
      let message = "not used with `\(other): \(chosen)`; remove it, or write `\(other): \(word)`"
      return Finding(.entry.turnAuthentication, message, at: mark)
    case .without(let other, let reason):
      guard entry.isWritten(other) else { return nil }
      return Finding(.entry.pfxOrCertificate, "not used with `\(other)`, \(reason); remove one or the other", at: mark)
    case .required, .optional:
      return nil
    }
  }

  private static func missing(_ key: Key, _ entry: Entry, _ shape: ObjectShape) -> Finding? {
    let mark = entry.mark.key(key.name)
    switch key.presence {
    case .with(let other, let word) where isMissed(key, in: entry, shape):
      return Finding(.value.missingKey, "required with `\(other): \(word)`, but missing", at: mark)
    case .without(let other, _) where isMissed(key, in: entry, shape):
      return Finding(.value.missingKey, "required without `\(other)`, but missing", at: mark)
    case .with, .without, .required, .optional:
      return nil
    }
  }

  /// The word that a key says, by default if it is not there.
  private static func chosen(_ key: String, _ entry: Entry, _ shape: ObjectShape) -> String {
    entry.text(key)?.value ?? shape.key(key)?.defaultValue ?? ""
  }
}
