import InterfaceWords
import Testing

@testable import InfinityProvisioning

@Suite("The web interface's words")
struct InterfaceWordsTests {
  @Test("each kind that a plan can speak of has its words", arguments: Kind.all)
  func kinds(kind: Kind) {
    #expect(kind.interface != nil)
  }

  @Test("each field that a plan can show has its word", arguments: Kind.all)
  func fields(kind: Kind) {
    for field in kind.fields { #expect(kind.interface?.field(field.name) != nil, "\(kind): \(field.name)") }
  }

  @Test("old and new releases are told apart")
  func newerReleases() {
    #expect(Kind.node.title(ofField: "alternative_fqdn") == "SIP TLS FQDN")
    #expect(
      Kind.node.interfaceName(ofField: "alternative_fqdn").description
        == "SIP TLS FQDN (newer releases: Configured FQDN)")
  }

  @Test("a field without a word keeps the API's name")
  func unknownField() {
    #expect(Kind.node.title(ofField: "vm_cpu_count") == "vm_cpu_count")
  }
}
