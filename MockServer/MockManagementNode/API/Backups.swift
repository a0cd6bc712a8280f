import Crypto
import Foundation

/// The command `platform/backup_create`: the Management Node's backup of itself, which `system_backup` lists.
///
/// There is nothing in it; what can be seen of it is its name, its date and what it says of itself.
struct Backups {
  let catalog: Catalog

  /// Makes one. Where a background request was asked for, the request is listed as well, and is over at once.
  func make(_ arguments: [String: JSONValue], in database: inout Database) {
    guard let place = catalog.index(of: "system_backup") else { return }
    let now = Date()
    let name = freeName(at: now, in: database[place])
    let digest = SHA256.hash(data: Data(name.utf8)).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
    let row = catalog.resources[place].row([
      "filename": .string(name), "date": .string(Clock.apiTime(of: now)), "version": "40", "build": "40 (0.0.0)",
      "size": 1_048_576, "sha256sum": .string(digest), "type": "manual",
    ])
    database[place].set(row, for: .text(name))
    if arguments["request"] == .bool(true) { list(requestFor: name, at: now, in: &database) }
  }

  /// The time to the second, and a number where that is taken.
  private func freeName(at now: Date, in table: Table) -> String {
    let time = Clock.apiTime(of: now).prefix(19).map { $0.isNumber ? $0 : "_" }
    let names = (0...table.count).lazy.map { number in
      "pexip_backup_\(String(time))\(number == 0 ? "" : "_\(number)").tar.pexbak"
    }
    return names.first { !table.contains(.text($0)) } ?? ""
  }

  private func list(requestFor name: String, at now: Date, in database: inout Database) {
    guard let place = catalog.index(of: "status/backup_request"), let backups = catalog.index(of: "system_backup")
    else {
      return
    }
    let time = JSONValue.string(Clock.apiTime(of: now))
    let row = catalog.resources[place].row([
      "created_at": time, "updated_at": time, "state": "completed", "message": "",
      "download_uri": .string(catalog.resources[backups].uri(.text(name))),
    ])
    database[place].set(row, for: .number(database[place].nextNumber))
  }
}
