import InfinityAPI
import Testing

@testable import InfinityProvisioning
@testable import infinity_provision

@Suite("Pictures of locations")
struct LocationPictureTests {
  private static func server(_ kind: Kind, _ name: String, _ address: String?) -> LocationState.LinkedServer {
    .init(reference: ObjectReference(ObjectKey(kind, name), label: name, uri: nil), address: address)
  }

  private static func state(
    _ servers: [LocationState.LinkedServer], fqdn: String? = nil, unreadable: Set<String> = [],
    domain: String? = "vc.example.com"
  ) -> LocationState {
    let node = LocationState.NodeState(
      reference: ObjectReference(ObjectKey(.node, "conf01"), label: "conf01", uri: nil), certificate: nil,
      sipTLSFQDN: fqdn, unreadable: unreadable)
    return LocationState(sipDomain: domain, servers: servers, nodes: [node], unreadable: unreadable)
  }

  private static func svg(
    _ state: LocationState?, _ other: LocationState?, _ difference: LocationPicture.Difference = .new
  ) -> String {
    LocationPicture(
      name: "Europe", state: state, other: other, difference: difference, names: CertificateNames([])
    ).svg(id: "p", title: "Europe: After").source
  }

  private static let lync = server(.lyncServer, "SfB", "fe.example.com")

  @Test("it has a title and says in words what it shows")
  func words() {
    let svg = Self.svg(Self.state([Self.lync]), Self.state([Self.lync]))
    #expect(svg.contains(#"role="img" aria-labelledby="p-title p-desc"><title id="p-title">Europe: After</title>"#))
    #expect(
      svg.contains(
        #"<desc id="p-desc">1 node, no TLS certificate assigned; uses Lync / Skype for Business server SfB.</desc>"#))
    #expect(svg.contains(">vc.example.com</text>") && svg.contains(">fe.example.com</text>"))
  }

  @Test("nothing is marked where both pictures are the same")
  func same() { #expect(!Self.svg(Self.state([Self.lync]), Self.state([Self.lync])).contains(#"class="m""#)) }

  @Test("a new link and one that goes are marked by a sign, and not by color alone")
  func links() {
    let (with, without) = (Self.state([Self.lync]), Self.state([]))
    #expect(Self.svg(with, without, .new).contains(">+</text>"))
    #expect(Self.svg(with, without, .gone).contains(">−</text>"))
    #expect(Self.svg(without, with).contains(">No servers</text>"))
  }

  @Test("a server that got another address, and a node that got another name, are marked")
  func differences() {
    let moved = Self.server(.lyncServer, "SfB", "other.example.com")
    #expect(Self.svg(Self.state([moved]), Self.state([Self.lync])).contains(">~</text>"))
    #expect(Self.svg(Self.state([], fqdn: "a.example.com"), Self.state([])).contains(">~</text>"))
  }

  @Test("a location that does not exist is drawn as such")
  func absent() {
    #expect(Self.svg(nil, Self.state([]), .gone).contains(">Does not exist yet</text>"))
    #expect(Self.svg(nil, Self.state([]), .new).contains(">No longer exists</text>"))
  }

  @Test("what could not be read is not drawn as nothing")
  func unreadable() {
    let svg = Self.svg(Self.state([], unreadable: ["tls_certificate", "local_mssip_domain"], domain: nil), nil)
    #expect(svg.contains(">TLS certificate not known</text>"))
    #expect(svg.contains(">domain not known</text>"))
  }
}
