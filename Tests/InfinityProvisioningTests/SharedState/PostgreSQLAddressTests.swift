import TestSupport
import Testing

@testable import InfinityProvisioning

@Suite("The address of a database", .enabled(if: PostgreSQLServer.isInstalled, "needs postgresql"))
struct PostgreSQLAddressTests {
  private func address(_ text: String, _ environment: [String: String] = [:]) throws -> PostgreSQLAddress {
    try PostgreSQLAddress(text, environment: environment)
  }

  @Test(
    "one with a password is refused, and the password is not repeated",
    arguments: [
      "postgresql://anna:geheim@db.example.com/state", "postgresql://anna:ge/heim@db.example.com/state",
      "postgresql://db.example.com/state?user=anna&password=geheim", "postgres://:geheim@db.example.com",
      "postgresql://db.example.com/state?sslpassword=geheim",
    ])
  func passwords(text: String) {
    let failure = #expect(throws: PostgreSQLFailure.self) { try address(text) }
    #expect(
      failure?.description
        == "the address of the database holds a password, which others can see in the list of processes; take it out, and "
        + "give it in the password file (~/.pgpass, or PGPASSFILE) or a service file")
  }

  @Test("one that cannot be read is not repeated either")
  func unreadable() {
    let failure = #expect(throws: PostgreSQLFailure.self) { try address("postgresql://db.example.com/state?geheim=1") }
    #expect(
      failure?.description
        == "the address of the database cannot be read; it has the form "
        + "postgresql://USER@HOST:PORT/DATABASE?sslrootcert=FILE")
  }

  @Test("the server is verified unless somebody says otherwise, and that is warned about")
  func verification() throws {
    let plain = try address("postgresql://db.example.com/state")
    #expect(plain.defaults["sslmode"] == "verify-full")
    #expect(plain.warning == nil)
    for (text, environment) in [
      ("postgresql://db.example.com/state?sslmode=require", [:]),
      ("postgresql://db.example.com/state", ["PGSSLMODE": "require"]),
    ] {
      let weaker = try address(text, environment)
      #expect(weaker.defaults["sslmode"] == nil)
      #expect(
        weaker.warning
          == "the connection to postgresql://db.example.com:5432/state is not protected against interception "
          + "(sslmode require); use sslmode=verify-full")
    }
    let stated = try address("postgresql://db.example.com/state?sslmode=verify-full", ["PGSSLMODE": "disable"])
    #expect(stated.warning == nil)
  }

  @Test("a socket of this machine needs no encryption")
  func socket() throws {
    let local = try address("postgresql:///state?host=/run/postgresql")
    #expect(local.defaults["sslmode"] == nil)
    #expect(local.warning == nil)
    #expect(local.description == "postgresql:///state?host=/run/postgresql")
  }

  @Test("several hosts, each with its port")
  func hosts() throws {
    #expect(
      try address("postgresql://one.example.com:5433,two.example.com/state?target_session_attrs=read-write").description
        == "postgresql://one.example.com:5433,two.example.com:5432/state")
  }

  @Test("what was meant as a database and is the address of none is no file")
  func misspelt() {
    for text in [
      "postgresq://u:hunter2@h/x", "PostgreSQL://h/x", "postgress://h/x", "mysql://h/x", " postgresql://h/x",
      "'postgresql://h/x'", "postgresql://h/x\n", "host=127.0.0.1 dbname=x", "service=foo", "Service = foo",
    ] {
      let objection = PostgreSQLAddress.objection(to: text)
      #expect(objection != nil, "\(text)")
      #expect(objection?.contains("hunter2") != true)
    }
    for text in ["postgresql://h/x", "postgres:///x", "state", "my state", "/var/lib/x=y", "host", "C:state"] {
      #expect(PostgreSQLAddress.objection(to: text) == nil, "\(text)")
    }
  }

  @Test("a file is no database")
  func files() {
    #expect(!PostgreSQLAddress.isMeant(by: "state/postgresql.json"))
    #expect(PostgreSQLAddress.isMeant(by: "postgres://db/state"))
  }
}
