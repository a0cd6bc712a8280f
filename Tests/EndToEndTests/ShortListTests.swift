import Foundation
import TestSupport
import Testing

/// An account that may not see something is often answered with a list without it, not with an error.
@Suite("Lists without what must be in them")
struct ShortListTests {
  private static let api = "/api/admin/configuration/v1"

  private static func list(_ kind: String, _ objects: JSON...) -> JSON {
    let meta: JSON = [
      "limit": 1000, "offset": 0, "next": .null, "previous": .null, "total_count": .number(Double(objects.count)),
    ]
    return [
      "method": "GET", "path": .string("\(api)/\(kind)/"), "do": ["json": ["meta": meta, "objects": .array(objects)]],
    ]
  }

  private func refused(_ desk: Workplace, _ fault: JSON, _ arguments: String...) async throws -> String {
    let writes = try desk.server.requests().writes.count
    try await desk.server.setFaults([fault])
    let result = try await desk.command(arguments + [desk.deployment]).run(input: "")
    try await desk.server.setFaults([])
    #expect(result.exitCode == 1)
    #expect(try desk.server.requests().writes.count == writes)
    return result.errorOutput
  }

  @Test("global settings that are not there are no settings as they should be")
  func noGlobalSettings() async throws {
    try await Workplace.europe { desk in
      #expect(
        try await refused(desk, Self.list("global"), "plan", "--step", "5").hasPrefix(
          "error: the Management Node lists no global settings, and there are always some: the account may not see them; use one that may "
            + "read them\n"))
      #expect(
        try await refused(desk, Self.list("global", ["local_mssip_domain": ""]), "apply", "--auto-approve").contains(
          "error: the Management Node lists a global settings that cannot be addressed: its resource_uri is nothing, and no id helps; "
        ))
      // Where nothing is wanted of them, they need not be there.
      try await desk.server.setFaults([Self.list("global")])
      #expect(try await desk.plan("--step", "2").exitCode == 0)
    }
  }

  @Test("a certificate that nodes have, and the list does not: nothing is uploaded again")
  func noCertificates() async throws {
    try await Workplace.europe { desk in
      #expect(try await desk.apply().exitCode == 0)
      let message = """
        error: the list of TLS certificates lacks /api/admin/configuration/v1/tls_certificate/2/, to which the Conferencing Node "conf01" \
        refers: the account may not see all of them, or someone changes them now; plan again, with an account that may read them

        """
      let told = try await refused(desk, Self.list("tls_certificate"), "apply", "--auto-approve")
      #expect(told.hasPrefix(message), "\(told)")
      #expect(try await desk.plan().output.contains("\nPlan: 0 to create, 0 to change, 0 to delete.\n"))
    }
  }

  @Test("a certificate that a node has, in a form that cannot be read, may be the file's: nothing is uploaded again")
  func unreadCertificate() async throws {
    try await Workplace.europe { desk in
      #expect(try await desk.apply().exitCode == 0)
      let certificates = try await desk.server.state()["objects"]["tls_certificate"].elements
      func shown(_ id: Int, _ text: JSON) -> JSON {
        ["id": .number(Double(id)), "resource_uri": .string("\(Self.api)/tls_certificate/\(id)/"), "certificate": text]
      }
      let told = try await refused(
        desk,
        Self.list("tls_certificate", shown(1, certificates[0]["certificate"]), shown(2, "something else")),
        "apply", "--auto-approve")
      #expect(
        told.hasPrefix(
          "error: it is not known which TLS certificate /api/admin/configuration/v1/tls_certificate/2/ is: its certificate cannot be "
            + "read (found what is no certificate), and it may be one that the file means; "), "\(told)")
    }
  }

  @Test("a deletion that finds nothing to delete, since it was made already, is made")
  func deletedTwice() async throws {
    try await Workplace.europe { desk in
      let before = try await desk.server.state()["objects"]
      try await desk.apply()
      try await desk.server.setFaults([
        ["method": "DELETE", "path": "*", "do": ["status": 404, "takes_effect": true, "body": "{}"]]
      ])
      let result = try await desk.provision("rollback", "last", "--auto-approve")
      #expect(result.exitCode == 0)
      #expect(result.output.hasSuffix("Apply: 15 applied, 0 failed, 0 never tried.\n"))
      #expect(try await desk.server.state()["objects"] == before)
      // One that is still there was not deleted.
      try await desk.server.setFaults([])
      try await desk.apply()
      try await desk.server.setFaults([["method": "DELETE", "path": "*", "do": ["status": 404, "body": "{}"]]])
      #expect(try await desk.provision("rollback", "last", "--auto-approve").exitCode == 5)
    }
  }
}
