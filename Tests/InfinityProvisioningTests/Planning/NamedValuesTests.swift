import Testing

@testable import InfinityProvisioning

/// The values of an entry's keys and of an object's fields.
@Suite("Values by name")
struct NamedValuesTests {
  @Test("a value is replaced where it is, and removed by nil")
  func values() {
    var values = NamedValues<Int>(capacity: 2)
    values["one"] = 1
    values["two"] = 2
    values["one"] = 11
    #expect(Array(values.values) == [11, 2])
    values["one"] = nil
    #expect(values["one"] == nil)
    #expect(values.dictionary == ["two": 2])
  }

  @Test("two are the same in whatever order their values came, and no others are")
  func equality() {
    // Not from a dictionary, whose order is another one in each run.
    var one = NamedValues<Int>()
    one["a"] = 1
    one["b"] = 2
    var other = NamedValues<Int>()
    other["b"] = 2
    #expect(one != other)
    #expect(other != one)
    other["a"] = 1
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
    other["a"] = 3
    #expect(one != other)
  }
}
