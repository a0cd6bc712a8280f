/// As a rollout's record keeps them. The waves themselves stand beside them, so that how they were chosen is left out: it is read
/// as the default.
extension RolloutSettings: Codable {
  private enum CodingKeys: String, CodingKey {
    case between, maxFailures, gate, window, maxCalls, backup
  }

  /// Reads them.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    between = try values.decode(Between.self, forKey: .between)
    maxFailures = try values.decode(Int.self, forKey: .maxFailures)
    gate = try values.decode(Gate.self, forKey: .gate)
    maxCalls = try values.decodeIfPresent(Int.self, forKey: .maxCalls)
    backup = try values.decode(Bool.self, forKey: .backup)
    if let text = try values.decodeIfPresent(String.self, forKey: .window) {
      guard let window = MaintenanceWindow(text) else {
        throw DecodingError.dataCorruptedError(forKey: .window, in: values, debugDescription: "no window")
      }
      self.window = window
    }
  }

  /// Writes them.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(between, forKey: .between)
    try values.encode(maxFailures, forKey: .maxFailures)
    try values.encode(gate, forKey: .gate)
    try values.encodeIfPresent(window?.text, forKey: .window)
    try values.encodeIfPresent(maxCalls, forKey: .maxCalls)
    try values.encode(backup, forKey: .backup)
  }
}

/// As the deployment file writes it: `none`, `approval` or `{pause: SECONDS}`.
extension RolloutSettings.Between: Codable {
  private enum CodingKeys: String, CodingKey {
    case pause
  }

  /// Reads it.
  public init(from decoder: any Decoder) throws {
    if let values = try? decoder.container(keyedBy: CodingKeys.self) {
      self = .pause(seconds: try values.decode(Int.self, forKey: .pause))
      return
    }
    let value = try decoder.singleValueContainer()
    switch try value.decode(String.self) {
    case "none": self = .none
    case "approval": self = .approval
    default: throw DecodingError.dataCorruptedError(in: value, debugDescription: "neither none nor approval")
    }
  }

  /// Writes it.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .none, .approval:
      var value = encoder.singleValueContainer()
      try value.encode(self == .none ? "none" : "approval")
    case .pause(let seconds):
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(seconds, forKey: .pause)
    }
  }
}

extension RolloutSettings.Gate: Codable {
  private enum CodingKeys: String, CodingKey {
    case timeout, sync, checks, strict, program, onFailure
  }

  /// Reads it.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    timeout = try values.decode(Int.self, forKey: .timeout)
    sync = try values.decode(Bool.self, forKey: .sync)
    checks = try values.decodeIfPresent([String].self, forKey: .checks).map { names in
      Set(
        try names.map { name in
          guard let check = CheckName(rawValue: name) else {
            throw DecodingError.dataCorruptedError(forKey: .checks, in: values, debugDescription: "no check")
          }
          return check
        })
    }
    strict = try values.decode(Bool.self, forKey: .strict)
    program = try values.decodeIfPresent([String].self, forKey: .program)
    onFailure = try values.decode(OnFailure.self, forKey: .onFailure)
  }

  /// Writes it.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(timeout, forKey: .timeout)
    try values.encode(sync, forKey: .sync)
    try values.encodeIfPresent(checks?.map(\.rawValue).sorted(), forKey: .checks)
    try values.encode(strict, forKey: .strict)
    try values.encodeIfPresent(program, forKey: .program)
    try values.encode(onFailure, forKey: .onFailure)
  }
}

extension RolloutSettings {
  /// What a pause between two waves can be, in seconds: up to 30 days.
  public static let pauseSeconds = 1...2_592_000
  /// What the time of a gate can be, in seconds: up to 7 days.
  public static let gateSeconds = 1...604_800
  /// How many waves may fail.
  public static let failureCounts = 0...100_000
  /// What a time in seconds can be in a record, which others may have written: up to 30 days.
  public static let plausibleSeconds = 0...2_592_000
  /// What a number of participants or of waves can be.
  public static let plausibleCounts = 0...1_000_000

  /// Whether the numbers are such that somebody may have meant them: others are never calculated with.
  var isPlausible: Bool {
    let pause = if case .pause(let seconds) = between { seconds } else { 0 }
    return [pause, gate.timeout].allSatisfy(Self.plausibleSeconds.contains)
      && [maxFailures, maxCalls ?? 0].allSatisfy(Self.plausibleCounts.contains)
  }
}
