/// Which locations of a deployment come in which wave, as it is written.
public enum WaveDivision: Sendable, Equatable {
  /// The waves one by one. Where `rest` is true, one more has the locations that none of them names.
  case listed([ListedWave], rest: Bool)
  /// Locations that come first, in a wave of their own where there are any, then waves of these sizes, of which the last one
  /// repeats. No size is one location a wave.
  case computed(canary: [String], sizes: [WaveSize], order: WaveOrder)

  /// A wave with the locations that it has.
  public struct ListedWave: Sendable, Equatable, Codable {
    /// What it is called; nil for its number.
    public var name: String?
    /// The names of its locations.
    public var locations: [String]

    /// A wave; without a name of its own unless given.
    public init(name: String? = nil, locations: [String]) {
      self.name = name
      self.locations = locations
    }
  }

  /// One location after the other, the smallest first.
  public init() { self = .computed(canary: [], sizes: [], order: .smallest) }
}

/// How many locations a wave has.
public enum WaveSize: Sendable, Equatable {
  /// A number of locations, 1 at least.
  case locations(Int)
  /// A share of all locations of the rollout, in percent, 1 to 100; one location at least, else rounded down.
  case percent(Int)

  /// The size as it is written, `5` or `25%`; nil where that is none.
  public init?(_ text: String) {
    let digits = text.hasSuffix("%") ? text.dropLast() : text[...]
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits), number > 0 else {
      return nil
    }
    if !text.hasSuffix("%") {
      self = .locations(number)
    } else if number <= 100 {
      self = .percent(number)
    } else {
      return nil
    }
  }

  /// How it is written.
  public var text: String {
    switch self {
    case .locations(let number): "\(number)"
    case .percent(let number): "\(number)%"
    }
  }
}

/// In which order locations come that no wave lists.
public enum WaveOrder: String, Sendable, Equatable, CaseIterable, Codable {
  /// The one with the fewest Conferencing Nodes first; of the same number, as in the file.
  case smallest
  /// The one with the most Conferencing Nodes first; of the same number, as in the file.
  case largest
  /// As in the file.
  case file
}
