/// The forms that a node answers in: one of each group.
struct Forms: Sendable {
  private var named: [Dialect.Group: Dialect] = [:]
  /// Whether it answers as a stock Tastypie server where the Management Node is known to differ.
  let isStockTastypie: Bool

  /// - Parameter dialects: of two of a group the later one counts.
  init(_ dialects: [Dialect] = []) {
    isStockTastypie = dialects.contains(.tastypie)
    for dialect in dialects.flatMap(\.forms) {
      if let group = dialect.group { named[group] = dialect }
    }
    if named[.release] == .release24 && named[.secrets] == nil { named[.secrets] = .secretsEncrypted }
  }

  subscript(group: Dialect.Group) -> Dialect { named[group] ?? group.defaultForm }
}
