import Foundation
import TestSupport
import Testing

/// `infinity-provision api`: reading and changing objects of any kind, by the built command.
@Suite("The API from the shell")
struct APICommandTests {
  private static let api = "/api/admin/configuration/v1"

  @Test("a misspelled field, comparison or kind is refused with the nearest name before the list is asked for")
  func misspelled() async throws {
    try await Workplace.europe { desk in
      for (words, message) in [
        (["list", "worker_vm", "--where", "adress=1"], "has no field \"adress\"; did you mean \"address\"?"),
        (
          ["list", "worker_vm", "--where", "name__startwith=c"],
          "cannot be compared with \"startwith\"; did you mean \"startswith\"?"
        ),
        (
          ["list", "worker_vm", "--where", "system_location.nam=E"],
          "system_location has no field \"nam\"; did you mean \"name\"?"
        ),
        (["list", "worker_vm", "--order", "nme"], "has no field \"nme\"; did you mean \"name\"?"),
        (["list", "worker_vm", "--fields", "adres"], "has no field \"adres\"; did you mean \"address\"?"),
        (["list", "worker_vm", "--fields", " ,"], "--fields names no field; write --fields name,address"),
        (["get", "worker_vm", "conf01", "--fields", ","], "--fields names no field; write --fields name,address"),
        (["list", "worker_vm", "--order", ""], "--order names no field; write --order name,address"),
        (
          ["list", "worker_vm", "--where", "name=conf01", "--where", "name__exact=conf02"],
          "the condition on name is given twice"
        ),
        (
          ["list", "worker_vm", "--where", "name__in=conf01,conf02", "--where", "name__in=conf03"],
          "the condition on name__in is given twice"
        ),
        (["list", "worker_vn"], "there is no kind of object \"worker_vn\"; did you mean \"worker_vm\"?"),
        (["list", "system_location", "--where", "mtu=big"], "mtu is compared with a whole number, not with \"big\""),
        (["list", "conference", "--where", "pin=1234"], "cannot be filtered or ordered by pin: it is a secret"),
        (["update", "system_location", "Europe", "--set", "mtu=big"], "mtu needs a whole number, not \"big\""),
        (
          ["update", "system_location", "Europe", "--set", "id=7"], "id cannot be set: only the Management Node sets it"
        ),
        (
          ["update", "system_location", "Europe", "--set", "dns_servers=10.9.9.9"],
          "dns_servers: there is no configuration/dns_server whose address is \"10.9.9.9\""
        ),
        (["update", "system_location", "Europe"], "say what changes"),
        (
          ["create", "permission", "--set", "name=a"],
          "an object of configuration/permission cannot be created: the API has no method for it; what it has is list, get"
        ),
        (
          ["command", "participant/dail"],
          "there is no command \"participant/dail\"; did you mean \"participant/dial\"?"
        ),
        (["create", "oauth2_client", "--set", "client_name=a"], "--answer-file keeps it"),
      ] {
        let result = try await desk.command(["api"] + words).run()
        #expect(result.exitCode == (message.contains("10.9.9.9") ? 1 : 64), "\(words)\n\(result.errorOutput)")
        #expect(result.errorOutput.contains(message), "\(words)\n\(result.errorOutput)")
        #expect(result.output == "", "\(words)")
      }
      let requests = try desk.server.requests()
      #expect(requests.writes.isEmpty)
      #expect(!requests.contains { $0.path == "\(Self.api)/worker_vm/" })
    }
  }

  @Test("what a condition means is compared once more: of a list that ignores conditions nothing else is deleted")
  func ignoredCondition() async throws {
    try await Workplace.europe { desk in
      let create = ["api", "create", "dns_server", "--set", "address=10.44.0.9", "--set", "description=Lab"]
      #expect(try await desk.command(create).run().exitCode == 0)
      let lab: JSON = [
        "address": "10.44.0.9", "description": "Lab", "id": 1,
        "resource_uri": "/api/admin/configuration/v1/dns_server/1/",
      ]
      try await desk.server.setFaults([
        [
          "method": "GET", "path": "*/dns_server/",
          "do": ["json": ["meta": ["limit": 1000, "offset": 0, "total_count": 1], "objects": [lab]]],
        ]
      ])
      let delete = ["api", "delete", "dns_server", "--auto-approve"]
      let other = try await desk.command(delete + ["description=Office"]).run()
      #expect(other.exitCode == 1)
      #expect(
        other.errorOutput
          == "error: there is no configuration/dns_server whose description is \"Office\"\n", "\(other.errorOutput)")
      #expect(try !desk.server.requests().contains { $0.method == "DELETE" })
      #expect(try await desk.command(delete + ["description=Lab"]).run().exitCode == 0)
      #expect(try desk.server.requests().count { $0.method == "DELETE" } == 1)
    }
  }

  @Test("conditions, orders and fields; a location by our word for it; all pages")
  func lists() async throws {
    try await Workplace.world(["--max-limit", "2"]) { desk in
      let names = ["--fields", "name", "--format", "csv"]
      func list(_ words: String...) async throws -> [String] {
        let result = try await desk.command(["api", "list"] + words + names).run()
        #expect(result.exitCode == 0, "\(result.errorOutput)")
        return result.output.split(separator: "\n").dropFirst().map(String.init)
      }
      #expect(try await list("worker_vm", "--order", "-name").sorted() == ["am1", "am2", "as1", "as2", "eu1", "eu2"])
      #expect(try await list("worker_vm", "--order", "-name").first == "eu2")
      #expect(try await list("worker_vm", "--where", "location.name=Europe", "--order", "name") == ["eu1", "eu2"])
      #expect(try await list("node", "--where", "system_location=Asia", "--order", "name") == ["as1", "as2"])
      #expect(try await list("worker_vm", "--where", "name__in=eu1,am2", "--order", "name") == ["am2", "eu1"])
      #expect(try await list("worker_vm", "--where", "name=none") == [])
      let last = try #require(try desk.server.requests().last)
      #expect(last.query.hasPrefix("name__in=none%2Cnone&") || last.query.hasPrefix("name__in=none,none&"))
    }
  }

  @Test("what the Management Node shows of a secret is in no form of output, inside other objects either")
  func secrets() async throws {
    let seed: JSON = [
      "conference": [["name": "Weekly", "service_type": "conference", "pin": "48151623"]],
      "ntp_server": [["address": "10.1.1.1", "key": "ntp-canary", "key_id": 3]],
      "system_location": [["name": "Europe", "ntp_servers": [.string("\(Self.api)/ntp_server/1/")]]],
    ]
    for dialect in [["--dialect", "secrets-encrypted"], []] {
      try await Workplace.world(dialect, seed: seed) { desk in
        for format in dialect.isEmpty ? ["table", "json", "yaml", "csv"] : ["json"] {
          for words in [
            ["list", "conference", "--fields", "name,pin"], ["get", "conference", "Weekly"], ["list", "ntp_server"],
            ["get", "system_location", "Europe"],
          ] {
            let result = try await desk.command(["api"] + words + ["--format", format]).run()
            #expect(result.exitCode == 0, "\(words) \(result.errorOutput)")
            #expect(!result.output.contains("48151623") && !result.output.contains("ntp-canary"), "\(words) \(format)")
          }
        }
        let shown = try await desk.provision(
          "api", "get", "conference", "Weekly", "--fields", "pin", "--format", "json")
        #expect(try shown.json()["object"]["pin"] == "(secret)")
      }
    }
  }

  @Test("a secret is given by --set-secret only, and is in no message, journal or dry run")
  func givenSecrets() async throws {
    try await Workplace.world { desk in
      let create = ["api", "create", "conference", "--set", "name=Weekly", "--set", "service_type=conference"]
      let plain = try await desk.command(create + ["--set", "pin=48151623"]).run()
      #expect(plain.exitCode == 64)
      #expect(
        plain.errorOutput
          == "error: pin is a secret, which is not given on a command line; write --set-secret 'pin={env: NAME}', or with {file: path} or {command: [program, argument, …]}\n"
      )
      let bare = try await desk.command(create + ["--set-secret", "pin=48151623"]).run()
      #expect(bare.exitCode == 64 && !bare.errorOutput.contains("48151623"))
      try desk.folder.write("name: Filed\nservice_type: conference\npin: 48151623\n", to: "fields.yaml")
      let filed = try await desk.provision("api", "create", "conference", "--file", "fields.yaml")
      #expect(filed.exitCode == 64 && !filed.errorOutput.contains("48151623"))
      #expect(try desk.server.requests().writes.isEmpty)

      let made = try await desk.command(
        create + ["--set-secret", "pin={env: PIN}", "--format", "json"], environment: ["PIN": "48151623"]
      ).run()
      #expect(made.exitCode == 0, "\(made.errorOutput)")
      #expect(try await desk.server.state()["objects"]["conference"][0]["pin"] == "48151623")
      let run = try #require(try made.json()["run"].text)
      let shown = try await desk.provision("history", run)
      let journal = try desk.folder.read("state/infinity-provision/runs/\(run).jsonl")
      for text in [made.output, made.errorOutput, shown.output, journal] { #expect(!text.contains("48151623")) }
      #expect(shown.output.contains("\n      pin  (secret)\n"))
    }
  }

  @Test("a bundle is sent as it stands in its file, certificates and key; of a private key's file the key alone")
  func bundles() async throws {
    try await Workplace.world { desk in
      let certificate = try desk.folder.read("world/certs/eu.pem")
      let key = try desk.folder.read("world/secrets/eu.key")
      try desk.folder.write(certificate + key, to: "bundle.pem")
      func held() async throws -> [JSON] { try await desk.server.state()["objects"]["tls_certificate"].elements }
      let before = try await held().count
      let imported = try await desk.provision(
        "api", "command", "platform/certificates_import", "--set-secret", "bundle={file: bundle.pem}")
      #expect(imported.exitCode == 0, "\(imported.errorOutput)")
      let after = try await held()
      #expect(after.count == before + 1)

      let uri = "\(Self.api)/tls_certificate/\(try #require(after.last?["id"].integer))/"
      let deleted = try await desk.provision("api", "delete", "tls_certificate", uri, "--auto-approve")
      #expect(deleted.exitCode == 0, "\(deleted.errorOutput)")
      let created = try await desk.provision(
        "api", "create", "tls_certificate", "--set", "certificate=@world/certs/eu.pem", "--set-secret",
        "private_key={file: bundle.pem}")
      #expect(created.exitCode == 0, "\(created.errorOutput)")
      let sent = try #require(try await held().last?["private_key"].text)
      #expect(sent + "\n" == key)
    }
  }

  @Test("CSV runs nothing in a spreadsheet; control characters are escaped in tables and CSV, and kept in JSON")
  func neutralized() async throws {
    let texts = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "say \"hi\", x", "a\u{1b}[31mb"]
    let objects: JSON = [
      "meta": ["limit": 1000, "offset": 0, "total_count": .number(Double(texts.count)), "next": .null],
      "objects": .array(
        texts.enumerated().map { ["id": .number(Double($0.offset)), "description": .string($0.element)] }),
    ]
    try await Workplace.world { desk in
      try await desk.server.setFaults([
        ["method": "GET", "path": "*/dns_server/", "do": ["status": 200, "body": .string(objects.serialized)]]
      ])
      let list = ["api", "list", "dns_server", "--order", "id", "--fields", "description", "--format"]
      let csv = try await desk.command(list + ["csv"]).run().output
      #expect(
        csv == "description\n'=1+1\n'+1\n'-1\n'@SUM(A1)\n'\\u{9}x\n'\\u{D}x\n\"say \"\"hi\"\", x\"\na\\u{1B}[31mb\n")
      let table = try await desk.command(list + ["table"]).run().output
      #expect(!table.contains("\u{1b}") && table.contains("a\\u{1B}[31mb"))
      let objects = try await desk.command(list + ["json"]).run().json()["objects"].elements
      #expect(objects.map { $0["description"].text } == texts)
    }
  }

  @Test("an update sends what differs, null clears, and a second one sends nothing")
  func updates() async throws {
    try await Workplace.europe { desk in
      try await desk.server.post("\(Self.api)/dns_server/", ["address": "10.44.0.8"])
      try desk.folder.write("{\"mtu\": 1400, \"dns_servers\": [\"10.44.0.8\"]}", to: "fields.json")
      let update = ["api", "update", "system_location", "Europe", "--file", "fields.json", "--set", "name=Europe"]
      let dry = try await desk.command(update + ["--dry-run"]).run()
      #expect(dry.exitCode == 0 && dry.output.hasSuffix("Nothing was changed (--dry-run).\n"))
      #expect(try desk.server.requests().writes.count == 1)
      let first = try await desk.command(update).run()
      #expect(
        first.output == """
          ~ update configuration/system_location "Europe"
              dns_servers  - → \(Self.api)/dns_server/1/
              mtu          1500 → 1400

          Changed: \(Self.api)/system_location/1/

          """)
      let sent = try #require(try desk.server.requests().writes.last)
      #expect(sent.body == ["mtu": 1400, "dns_servers": [.string("\(Self.api)/dns_server/1/")]])
      let second = try await desk.command(update).run()
      #expect(
        second.output == "Nothing to change: configuration/system_location \"Europe\" has these values already.\n")
      #expect(try desk.server.requests().writes.count == 2)
      let clear = try await desk.provision("api", "update", "location", "Europe", "--set", "dns_servers=null")
      #expect(clear.exitCode == 0)
      #expect(try desk.server.requests().writes.last?.body == ["dns_servers": []])
    }
  }

  @Test("what the Management Node calls a success and did not do is not called done (5)")
  func unmade() async throws {
    try await Workplace.europe(["--without", "system_location.description"]) { desk in
      let update = try await desk.provision("api", "update", "location", "Europe", "--set", "description=new")
      #expect(update.exitCode == 5)
      #expect(
        update.errorOutput.contains(
          "error: the Management Node answered with success, but description is as before (this release may have no such field: `api "
            + "schema configuration/system_location` shows those that it has): look at it before you run the same again"
        ),
        "\(update.errorOutput)")
      let create = try await desk.provision(
        "api", "create", "location", "--set", "name=Lab", "--set", "description=new")
      #expect(create.exitCode == 5)
      #expect(
        create.errorOutput.contains(
          "error: the Management Node answered with success, but the object has no description (this release may have no such field: `api "
            + "schema configuration/system_location` shows those that it has): look at it before you run the same again"
        ),
        "\(create.errorOutput)")
      try await desk.server.post("\(Self.api)/dns_server/", ["address": "10.44.0.8"])
      try await desk.server.setFaults([["method": "DELETE", "path": "*/dns_server/1/", "do": ["status": 204]]])
      let delete = try await desk.provision("api", "delete", "dns_server", "10.44.0.8", "--auto-approve")
      #expect(delete.exitCode == 5)
      #expect(
        delete.errorOutput.contains(
          "error: the Management Node answered with success, but the object is there still: look"),
        "\(delete.errorOutput)")
      let last = try #require(try await desk.runs().first)
      let record = try await desk.provision("history", last, "--format", "json").json()
      #expect("\(record.serialized)".contains("\"sent\""), "\(record.serialized)")
    }
  }

  @Test(
    "what the Management Node shows in another form, or with more inside, is what was asked for: nothing is sent twice")
  func otherForms() async throws {
    try await Workplace.europe(["--dialect", "numbers-as-texts"]) { desk in
      for _ in 1...2 {
        let mtu = try await desk.provision("api", "update", "location", "Europe", "--set", "mtu=1400")
        #expect(mtu.exitCode == 0, "\(mtu.errorOutput)")
      }
      #expect(try desk.server.requests().writes.count == 1)
      try await desk.server.post("\(Self.api)/conference/", ["name": "Weekly", "service_type": "conference"])
      let alias = ["api", "update", "conference", "Weekly", "--set", #"aliases=[{"alias": "weekly@vc.example.com"}]"#]
      for _ in 1...2 { #expect(try await desk.command(alias).run().exitCode == 0) }
    }
  }

  @Test("a create whose answer is lost is looked up and not sent twice; without a name to look for it is unclear (5)")
  func lostAnswer() async throws {
    try await Workplace.europe { desk in
      try await desk.server.setFaults([["method": "POST", "path": "*", "do": ["reset": "after"]]])
      let named = try await desk.provision("api", "create", "dns_server", "--set", "address=10.44.0.9")
      #expect(named.exitCode == 0, "\(named.errorOutput)")
      #expect(named.output.hasSuffix("\nCreated: \(Self.api)/dns_server/1/\n"))
      #expect(try desk.server.requests().writes.count == 1)
      let nameless = try await desk.provision(
        "api", "create", "syslog_server", "--set", "address=10.44.0.9", "--set", "port=514")
      #expect(nameless.exitCode == 5)
      #expect(
        nameless.errorOutput.contains(
          "\nIt is not known whether it took effect: look at the object before you run the same again."))
      #expect(try desk.server.requests().writes.count == 2)
      let runs = try await desk.provision("history", "--format", "json").json()["runs"].elements
      #expect(runs.map { $0["request"]["result"] } == ["sent", "applied"])
    }
  }

  @Test("what the Management Node refuses is shown field by field, and is in the history as not made")
  func fieldErrors() async throws {
    try await Workplace.europe { desk in
      let create = ["api", "create", "conference", "--set", "name=Weekly", "--set", "service_type=bogus"]
      let result = try await desk.command(create + ["--format", "json"]).run()
      #expect(result.exitCode == 1)
      let document = try result.json()
      #expect(document["error"]["code"] == "validation")
      #expect(document["fieldErrors"][0]["field"] == "service_type")
      #expect(
        result.errorOutput.contains(
          "\n  service_type: Select a valid choice. bogus is not one of the available choices."))
      let runs = try await desk.provision("history", "--format", "json").json()["runs"]
      #expect(runs[0]["action"] == "api create configuration/conference")
      #expect(runs[0]["request"]["result"] == "failed")
    }
  }

  @Test("a delete shows what refers to the object, and needs somebody to ask or --auto-approve")
  func deletes() async throws {
    try await Workplace.europe { desk in
      #expect(try await desk.apply().exitCode == 0)
      let asked = try await desk.provision("api", "delete", "dns_server", "10.44.0.2")
      #expect(asked.exitCode == 6)
      #expect(
        asked.errorOutput.contains(
          "  Referred to by:\n    configuration/system_location \"Europe\" (dns_servers)\nerror: nothing was changed: there is no terminal to ask on; --auto-approve deletes the object without asking\n"
        ), "\(asked.errorOutput)")
      let writes = try desk.server.requests().writes.count
      let done = try await desk.provision(
        "api", "delete", "dns_server", "10.44.0.2", "--auto-approve", "--format", "json")
      let document = try done.json()
      #expect(document["usedBy"][0]["name"] == "Europe" && document["usedBy"].elements.count == 1)
      #expect(try desk.server.requests().writes.dropFirst(writes).map(\.summary) == ["DELETE dns_server"])
      let run = try #require(document["run"].text)
      // What it was is in the history, and a rollback says that it does not bring it back.
      #expect(try await desk.provision("show", run).output.contains("      address  \"10.44.0.2\"\n"))
      for name in [run, "last"] {
        let back = try await desk.provision("rollback", name, "--auto-approve")
        #expect(back.exitCode == 6)
        #expect(
          back.errorOutput.contains(
            "run \(run) is a request of `api` (\"api delete configuration/dns_server\"), which a rollback does not undo"
          ))
      }
    }
  }

  @Test(
    "nodes, the global settings and the Management Node are never deleted",
    arguments: ["worker_vm", "node", "global", "management_vm"])
  func neverDeleted(kind: String) async throws {
    try await Workplace.europe { desk in
      let result = try await desk.provision("api", "delete", kind, "1", "--auto-approve")
      #expect(result.exitCode == 6)
      #expect(result.errorOutput.hasPrefix("error: nothing was changed: "))
      #expect(try desk.server.requests().isEmpty)
    }
  }

  @Test("a kind and a field that only the Management Node's schema has are used, and that is said")
  func schemaOfTheNode() async throws {
    try await Workplace.europe { desk in
      let schema: JSON = [
        "fields": ["name": ["type": "string"], "id": ["type": "integer"], "admin_password": ["type": "string"]],
        "allowed_list_http_methods": ["get"], "allowed_detail_http_methods": ["get"],
      ]
      let objects: JSON = [
        "meta": ["limit": 1000, "offset": 0, "total_count": 1, "next": .null],
        "objects": [["id": 1, "name": "new", "admin_password": "canary-of-a-new-kind"]],
      ]
      try await desk.server.setFaults([
        ["method": "GET", "path": "*/new_kind/schema/", "do": ["status": 200, "body": .string(schema.serialized)]],
        ["method": "GET", "path": "*/new_kind/", "do": ["status": 200, "body": .string(objects.serialized)]],
        [
          "method": "GET", "path": "*/worker_vm/schema/",
          "do": ["json": ["fields": ["brand_new": ["type": "integer"]]]],
        ],
      ])
      let list = try await desk.provision("api", "list", "new_kind", "--format", "csv")
      #expect(list.exitCode == 0, "\(list.errorOutput)")
      #expect(list.output == "admin_password,id,name\n(secret),1,new\n")
      #expect(
        list.errorOutput
          == "note: this version does not know \"configuration/new_kind\"; the Management Node's own schema is used, and a field is treated as a secret if its name sounds like one\n"
      )
      let field = try await desk.provision("api", "list", "worker_vm", "--order", "brand_new")
      #expect(
        field.errorOutput.hasPrefix(
          "note: this version does not know the field \"brand_new\" of configuration/worker_vm; it is used as the Management Node's schema has it\n"
        ))
      #expect(try desk.server.requests().last?.query.hasPrefix("order_by=brand_new&") == true)
    }
  }

  @Test("an answer that is shown once goes into a new file of its owner's; nothing is sent where it cannot be made")
  func answers() async throws {
    try await Workplace.europe { desk in
      let create = [
        "api", "create", "oauth2_client", "--set", "client_name=ci", "--set", "role=Read-only", "--answer-file",
      ]
      try desk.folder.write("mine", to: "there")
      #expect(try await desk.command(create + ["there"]).run().exitCode == 6)
      #expect(try desk.folder.read("there") == "mine")
      #expect(try await desk.command(create + ["no/folder"]).run().exitCode == 1)
      #expect(try desk.server.requests().writes.isEmpty)
      let result = try await desk.command(create + ["answer"]).run()
      #expect(result.exitCode == 0, "\(result.errorOutput)")
      let answer = try JSON(parsing: desk.folder.read("answer"))
      let key = try #require(answer["private_key_jwt"].text ?? answer["private_key_jwt"].members.keys.first)
      #expect(!result.output.contains(key) && !result.errorOutput.contains(key))
      let mode = try FileManager.default.attributesOfItem(atPath: desk.folder.path("answer"))[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
  }

  @Test("where signatures are required, nothing is changed")
  func signaturesRequired() async throws {
    try await Workplace.europe { desk in
      let result = try await desk.provision(
        "api", "create", "dns_server", "--set", "address=10.1.1.1", environment: ["INFINITY_REQUIRE_SIGNATURES": "2"])
      #expect(result.exitCode == 6)
      #expect(try desk.server.requests().isEmpty)
    }
  }

  @Test("a command is sent once, under no lock if it is about calls; if its answer is lost, that is unclear (5)")
  func commands() async throws {
    try await Workplace.europe { desk in
      let dial = [
        "api", "command", "participant/dial", "--set", "conference_alias=weekly", "--set",
        "destination=sip:a@example.com",
      ]
      let done = try await desk.command(dial + ["--format", "json"]).run()
      let participant = try #require(try done.json()["data"]["participant_id"].text)
      let there = try await desk.provision(
        "api", "list", "status/participant", "--fields", "call_uuid", "--format", "csv")
      #expect(there.output == "call_uuid\n\(participant)\n")
      let before = try desk.server.requests().writes.count
      try await desk.server.setFaults([["method": "POST", "path": "*", "do": ["reset": "after"]]])
      #expect(try await desk.command(dial).run().exitCode == 5)
      #expect(try desk.server.requests().writes.count == before + 1)
    }
  }
}
