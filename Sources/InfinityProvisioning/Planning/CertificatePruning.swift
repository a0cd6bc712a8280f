/// Deletes the certificates that a plan's changes leave unreferenced (`--prune-certificates`).
///
/// Only those that a node stops using in this very plan: what was unreferenced before is somebody else's. One that
/// another node or the Management Node still uses stays, until the apply that switches the last of them.
enum CertificatePruning {
  /// The changes with the deletions at the end of step 1.
  static func adding(to changes: [Change], _ inventory: Inventory) -> [Change] {
    let replaced = changes.flatMap(\.fields).filter { $0.name == "tls_certificate" }.flatMap(\.before.referenced)
    var seen: Set<ObjectReference> = []
    let deletions = replaced.filter { reference in
      seen.insert(reference).inserted && inventory.referrers(of: reference, after: changes).isEmpty
    }.map { reference in
      Change(id: 0, step: .certificates, action: .delete, object: reference, location: nil, fields: [])
    }
    let end = changes.lastIndex { $0.step <= .certificates }.map { $0 + 1 } ?? 0
    return Array(changes[..<end]) + deletions + Array(changes[end...])
  }
}
