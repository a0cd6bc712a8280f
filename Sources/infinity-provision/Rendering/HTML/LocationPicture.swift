import InfinityProvisioning

/// A picture of a location at one moment: its nodes, by the certificate that they present, and lines to the servers that it uses.
struct LocationPicture {
  /// What it means that something of this picture is not in the other one, or differs there.
  enum Difference {
    /// It goes: this is the picture before.
    case gone
    /// It is new: this is the picture after.
    case new
  }

  let name: String
  /// Nil where the location does not exist.
  let state: LocationState?
  /// The other picture's.
  let other: LocationState?
  let difference: Difference
  let names: CertificateNames

  private static let (width, boxWidth, serverX) = (456, 206, 244)
  private static let (headHeight, lineHeight, nodeHeight) = (50, 22, 26)

  func svg(id: String, title: String) -> HTML {
    let (shapes, height) = state.map(drawing) ?? absent
    return .element(
      "svg",
      [
        "viewBox": "0 0 \(Self.width) \(height)", "role": "img", "aria-labelledby": "\(id)-title \(id)-desc",
      ],
      [
        .element("title", ["id": "\(id)-title"], title), .element("desc", ["id": "\(id)-desc"], description),
      ] + shapes)
  }

  /// The picture in words.
  private var description: String {
    guard let state else { return "The location does not exist." }
    let nodes = groups(state).map { "\(PlanReport.count($0.nodes.count, "node")), \($0.certificate)" }
    let servers = state.servers.map { "\($0.reference.key.kind.title) \($0.reference.label)" }
    return [
      nodes.isEmpty ? "No nodes" : nodes.joined(separator: "; "),
      servers.isEmpty ? "no servers" : "uses \(servers.joined(separator: ", "))",
    ].joined(separator: "; ") + "."
  }

  private var absent: ([HTML], height: Int) {
    (
      [
        rectangle(1, 1, Self.width - 2, 70, "g"),
        text(Self.width / 2, 40, difference == .new ? "No longer exists" : "Does not exist yet", "s c"),
      ], 72
    )
  }

  private func drawing(_ state: LocationState) -> ([HTML], height: Int) {
    let (inside, boxHeight) = contents(state)
    var y = 1
    let links = state.servers.map { server in
      defer { y += Self.height(server) + 8 }
      return link(server, y: y, boxHeight: boxHeight)
    }
    let height = max(boxHeight, y - 8) + 2
    let noServers =
      state.servers.isEmpty
      ? [text(Self.serverX, 27, "No servers", "s")] : []
    let box = rectangle(1, 1, Self.boxWidth, boxHeight - 1, "place")
    return (links.map(\.line) + [box] + inside + links.map(\.server) + noServers, height)
  }
}

// The box of the location, with its nodes.
extension LocationPicture {
  private typealias Group = (certificate: String, nodes: [LocationState.NodeState])

  private func contents(_ state: LocationState) -> ([HTML], height: Int) {
    let isKnown = !state.unreadable.contains("local_mssip_domain")
    let domain = state.sipDomain ?? (isKnown ? "no Pexip Infinity domain" : "domain not known")
    var shapes = [text(14, 23, name, "h", width: 180), text(14, 40, domain, "s", width: 180)]
    var y = Self.headHeight
    for group in groups(state) {
      shapes.append(text(14, y + 15, group.certificate, "s", width: 180))
      y += Self.lineHeight
      for node in group.nodes {
        shapes += self.node(node, y: y)
        y += Self.nodeHeight
      }
      y += 4
    }
    if state.nodes.isEmpty {
      shapes.append(text(14, y + 15, "No nodes", "s"))
      y += Self.lineHeight
    }
    return (shapes, y + 6)
  }

  private func node(_ node: LocationState.NodeState, y: Int) -> [HTML] {
    let differs = other?.nodes.first { $0.reference.key == node.reference.key } != node
    let mark = differs ? [text(Self.boxWidth - 16, y + 15, "~", "m")] : []
    return [
      rectangle(10, y, Self.boxWidth - 18, Self.nodeHeight - 4, differs ? "n d" : "n"),
      text(18, y + 15, node.reference.label, nil, width: 150),
    ] + mark
  }

  /// The nodes by certificate, in the order of the first of each.
  private func groups(_ state: LocationState) -> [Group] {
    var groups: [Group] = []
    for node in state.nodes {
      let certificate = certificate(of: node)
      if let index = groups.firstIndex(where: { $0.certificate == certificate }) {
        groups[index].nodes.append(node)
      } else {
        groups.append((certificate, [node]))
      }
    }
    return groups
  }

  private func certificate(of node: LocationState.NodeState) -> String {
    guard !node.unreadable.contains("tls_certificate") else { return "TLS certificate not known" }
    return node.certificate.map { names.name($0) } ?? "no TLS certificate assigned"
  }
}

// The servers, and the lines to them.
extension LocationPicture {
  private func link(_ server: LocationState.LinkedServer, y: Int, boxHeight: Int) -> (line: HTML, server: HTML) {
    let present = other?.servers.first { $0.reference.key == server.reference.key }
    let style = present == nil ? (difference == .new ? "d" : "d g") : nil
    let mark = present == nil ? difference.linkMark : present == server ? nil : "~"
    let (start, end) = (min(24, boxHeight / 2), y + 22)
    let line = HTML.shape(
      "path", ["class": style, "d": "M\(Self.boxWidth + 1) \(start)C225 \(start) 222 \(end) \(Self.serverX) \(end)"])
    let width = Self.width - Self.serverX
    let box = rectangle(Self.serverX, y, width - 1, Self.height(server), style.map { "n \($0)" } ?? "n")
    let kind = text(Self.serverX + 10, y + 16, server.reference.key.kind.title, "s", width: width - 34)
    let label = text(Self.serverX + 10, y + 33, server.reference.label, nil, width: width - 20)
    let address = server.isNamedByAddress ? nil : server.address
    let rest = [
      address.map { text(Self.serverX + 10, y + 48, $0, "s", width: width - 20) },
      mark.map { text(Self.width - 9, y + 17, $0, "m") },
    ].compactMap { $0 }
    return (line, .joined([box, kind, label] + rest))
  }

  private static func height(_ server: LocationState.LinkedServer) -> Int {
    server.address == nil || server.isNamedByAddress ? 42 : 57
  }
}

extension LocationState.LinkedServer {
  /// A DNS server goes by its address, which is then said once.
  fileprivate var isNamedByAddress: Bool { address == reference.label }
}

extension LocationPicture.Difference {
  fileprivate var linkMark: String {
    switch self {
    case .gone: "−"
    case .new: "+"
    }
  }
}

// Shapes.
extension LocationPicture {
  private func rectangle(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ style: String) -> HTML {
    .shape(
      "rect", ["class": style, "x": "\(x)", "y": "\(y)", "width": "\(width)", "height": "\(height)"])
  }

  private func text(
    _ x: Int, _ y: Int, _ text: String, _ style: String?, width: Int? = nil
  ) -> HTML {
    let size = style?.hasPrefix("s") == true ? 11.0 : 13.0
    let shown = width.map { FittedText.fitted(text, width: Double($0), size: size, isBold: style == "h") } ?? text
    return .element("text", ["class": style, "x": "\(x)", "y": "\(y)"], shown)
  }
}
