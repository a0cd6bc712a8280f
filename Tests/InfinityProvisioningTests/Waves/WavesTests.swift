import Testing

@testable import InfinityProvisioning

/// Which locations come in which wave.
@Suite("Waves")
struct WavesTests {
  private static func locations(_ sizes: [Int]) -> [RolloutLocation] {
    sizes.enumerated().map { RolloutLocation(name: "L\($0.offset)", nodes: $0.element) }
  }

  private func names(_ division: WaveDivision, _ sizes: [Int]) throws -> [[String]] {
    try Waves(Self.locations(sizes), division).waves.map(\.locations)
  }

  @Test("without a word: one location after the other, the smallest first, of one size as in the file")
  func standard() throws {
    #expect(try names(WaveDivision(), [3, 1, 2, 1]) == [["L1"], ["L3"], ["L2"], ["L0"]])
    #expect(try names(WaveDivision(), []) == [])
  }

  @Test("the last size repeats; a percentage is one of all locations, rounded down, and one at least")
  func sizes() throws {
    let ten = [Int](repeating: 1, count: 10)
    #expect(
      try names(.computed(canary: ["L9"], sizes: [.locations(1), .percent(40)], order: .file), ten).map(\.count)
        == [1, 1, 4, 4])
    #expect(
      try names(.computed(canary: [], sizes: [.percent(1)], order: .file), ten).map(\.count)
        == [Int](repeating: 1, count: 10))
    #expect(
      try names(.computed(canary: [], sizes: [.percent(100)], order: .largest), [1, 3, 2]) == [["L1", "L2", "L0"]])
  }

  @Test("the canary is a wave of its own with its name; rest is what no wave names, and nothing where all are named")
  func named() throws {
    let waves = try Waves(Self.locations([1, 1, 1]), .computed(canary: ["L2", "L0"], sizes: [], order: .file))
    #expect(waves.waves == [.init(name: "canary", locations: ["L2", "L0"]), .init(name: nil, locations: ["L1"])])
    let listed = WaveDivision.ListedWave(name: "first", locations: ["L1"])
    #expect(try names(.listed([listed], rest: true), [1, 1, 1]) == [["L1"], ["L0", "L2"]])
    #expect(try names(.listed([listed], rest: true), [1, 1]) == [["L1"], ["L0"]])
    let short = try Waves(Self.locations([1, 1, 1]), .listed([listed], rest: false))
    #expect(short.waves.map(\.locations) == [["L1"]])
    #expect(short.left == ["L0", "L2"])
  }

  @Test("a location that is not there, one that is there twice, and a wave without any are refused by name")
  func objections() {
    func objection(_ division: WaveDivision) -> String? {
      do throws(Waves.Objection) {
        _ = try Waves([RolloutLocation(name: "Oslo", nodes: 1), RolloutLocation(name: "Rome", nodes: 1)], division)
        return nil
      } catch {
        return error.description
      }
    }
    #expect(
      objection(.computed(canary: ["Olso"], sizes: [], order: .file))
        == "the waves name the location \"Olso\", which the deployment file does not have; did you mean \"Oslo\"?")
    #expect(
      objection(.listed([.init(locations: ["Oslo"]), .init(locations: ["Rome", "Oslo"])], rest: false))
        == "the waves name the location \"Oslo\" twice; a location is in one wave only")
    #expect(
      objection(.listed([.init(locations: [])], rest: true)) == "a wave has no location; name one, or remove the wave")
  }

  @Test("a size as it is written", arguments: [("1", "1"), ("25%", "25%"), ("100%", "100%")])
  func sizeText(text: String, written: String) throws {
    #expect(try #require(WaveSize(text)).text == written)
  }

  @Test(
    "what is no size",
    arguments: ["", "0", "0%", "101%", "-1", "+1", "1.5", "% ", "%", "1 %", "٣", "99999999999999999999"])
  func noSize(text: String) {
    #expect(WaveSize(text) == nil)
  }

  @Test("whatever is wished, every location is in exactly one wave or is said to be in none", arguments: 0..<300)
  func law(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let all = Self.locations(
      (0..<Int.random(in: 1...40, using: &random)).map { _ in Int.random(in: 0...5, using: &random) })
    let chosen = all.map(\.name).shuffled(using: &random).prefix(Int.random(in: 0...all.count, using: &random))
    let isListed = Bool.random(using: &random)
    let isRest = Bool.random(using: &random)
    let sizes = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      Bool.random(using: &random)
        ? WaveSize.locations(Int.random(in: 1...7, using: &random))
        : .percent(Int.random(in: 1...100, using: &random))
    }
    let order = try #require(WaveOrder.allCases.randomElement(using: &random))
    let division: WaveDivision =
      isListed
      ? .listed(chosen.map { .init(locations: [$0]) }, rest: isRest)
      : .computed(canary: Array(chosen), sizes: sizes, order: order)
    let waves = try Waves(all, division)
    let placed = waves.waves.flatMap(\.locations)
    #expect(Set(placed).count == placed.count)
    #expect(waves.waves.allSatisfy { !$0.locations.isEmpty })
    #expect(Set(placed + waves.left) == Set(all.map(\.name)))
    #expect(placed.count + waves.left.count == all.count)
    if isListed { return #expect(waves.left.isEmpty || !isRest) }
    #expect(waves.left.isEmpty)
    // Those that nobody named stand in their order, and waves are as large as wished, the last one up to that.
    let computed = waves.waves.dropFirst(chosen.isEmpty ? 0 : 1)
    let nodes = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.nodes) })
    let row = computed.flatMap(\.locations).map { nodes[$0] ?? 0 }
    switch order {
    case .smallest: #expect(row == row.sorted())
    case .largest: #expect(row == row.sorted(by: >))
    case .file: break
    }
    for (index, wave) in computed.enumerated() {
      let wished: Int =
        switch sizes.isEmpty ? .locations(1) : sizes[min(index, sizes.count - 1)] {
        case .locations(let number): number
        case .percent(let percent): max(1, all.count * percent / 100)
        }
      #expect(index == computed.count - 1 ? wave.locations.count <= wished : wave.locations.count == wished)
    }
  }
}
