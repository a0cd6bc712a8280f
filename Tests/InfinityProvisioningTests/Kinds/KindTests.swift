import Foundation
import TestSupport
import Testing

@testable import InfinityProvisioning

/// What must hold of every table of a kind.
@Suite("Tables of kinds")
struct KindTests {
  @Test("every kind that a file of Kinds/ declares is in the list of kinds, once")
  func list() throws {
    let folder = PackageFolder.root + "/Sources/InfinityProvisioning/Kinds"
    let declared = try FileManager.default.contentsOfDirectory(atPath: folder).reduce(0) { count, file in
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      return count + text.components(separatedBy: " = Kind(\n").count - 1
    }
    #expect(Kind.all.count == declared)
    #expect(Set(Kind.all.map(\.rawValue)).count == Kind.all.count)
    #expect(Set(Kind.all.map(\.words.code)).count == Kind.all.count)
  }

  @Test("no key stands twice in a mapping, and no field is set by two keys", arguments: Kind.all)
  func keys(kind: Kind) {
    let names = kind.keys.map(\.name)
    #expect(Set(names).count == names.count)
    let fields = (kind.keys + kind.outerKeys).compactMap(\.field?.name)
    #expect(Set(fields).count == fields.count)
  }

  @Test("a key that goes with a word of another key finds that key, its word and its default", arguments: Kind.all)
  func conditions(kind: Kind) throws {
    for key in kind.keys {
      guard case .with(let other, let word) = key.presence else { continue }
      let condition = try #require(kind.shape.key(other))
      #expect(condition.apiWords[word] != nil)
      #expect(condition.defaultValue.map { condition.apiWords[$0] != nil } == true)
    }
  }

  @Test("a kind with a list in the file is known by something that the file says, and has a step", arguments: Kind.all)
  func sections(kind: Kind) {
    guard kind.section != nil else { return }
    #expect(kind.step != nil)
    #expect(kind.identityKey != nil || kind.identity == .certificate)
    #expect(kind.actions.contains(.create))
  }

  @Test("a link leads to a kind that comes before, so that an export and a plan make it first", arguments: Kind.all)
  func links(kind: Kind) throws {
    let place = try #require(Kind.all.firstIndex(of: kind))
    for linked in (kind.keys + kind.outerKeys).compactMap(\.link) {
      #expect(try #require(Kind.all.firstIndex(of: linked)) < place)
    }
  }

  @Test("a resource's name gives its kind, and no other text does")
  func names() {
    for kind in Kind.all { #expect(Kind(rawValue: kind.rawValue) == kind) }
    for name in ["", "worker", "MSSIP_PROXY"] { #expect(Kind(rawValue: name) == nil) }
  }
}
