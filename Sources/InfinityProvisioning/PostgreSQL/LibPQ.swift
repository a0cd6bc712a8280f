import CLibPQ

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// PostgreSQL's client library, opened when a database is used for the first time.
struct LibPQ: Sendable {
  /// The library, or why there is none.
  static let shared = Result { try LibPQ() }

  let connect: infinity_pg_connect
  let parse: infinity_pg_parse
  let options: infinity_pg_options
  let freeOptions: infinity_pg_free_options
  let free: infinity_pg_free
  let finish: infinity_pg_void
  let status: infinity_pg_int
  let errorMessage: infinity_pg_text
  let backendPID: infinity_pg_int
  let socket: infinity_pg_int
  let send: infinity_pg_send
  let flush: infinity_pg_change
  let consumeInput: infinity_pg_change
  let isBusy: infinity_pg_change
  let nextResult: infinity_pg_next_result
  let resultStatus: infinity_pg_int
  let resultErrorField: infinity_pg_error_field
  let rowCount: infinity_pg_int
  let columnCount: infinity_pg_int
  let value: infinity_pg_value
  let isNull: infinity_pg_is_null
  let clear: infinity_pg_void

  /// The library's file, by the names that Linux and macOS have for it.
  private static let names = ["libpq.so.5", "libpq.5.dylib", "/opt/homebrew/opt/libpq/lib/libpq.5.dylib"]

  private init() throws {
    guard let library = Self.names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else {
      throw PostgreSQLFailure(
        .noLibrary,
        "PostgreSQL's client library (libpq.so.5) is not installed; install libpq5, or keep the state in a folder")
    }
    func symbol<Function>(_ name: String) throws -> Function {
      guard let address = dlsym(library, name) else {
        throw PostgreSQLFailure(.noLibrary, "PostgreSQL's client library has no \(name); install libpq 10 or later")
      }
      return unsafeBitCast(address, to: Function.self)
    }
    connect = try symbol("PQconnectdbParams")
    parse = try symbol("PQconninfoParse")
    options = try symbol("PQconninfo")
    freeOptions = try symbol("PQconninfoFree")
    free = try symbol("PQfreemem")
    finish = try symbol("PQfinish")
    status = try symbol("PQstatus")
    errorMessage = try symbol("PQerrorMessage")
    backendPID = try symbol("PQbackendPID")
    socket = try symbol("PQsocket")
    send = try symbol("PQsendQueryParams")
    flush = try symbol("PQflush")
    consumeInput = try symbol("PQconsumeInput")
    isBusy = try symbol("PQisBusy")
    nextResult = try symbol("PQgetResult")
    resultStatus = try symbol("PQresultStatus")
    resultErrorField = try symbol("PQresultErrorField")
    rowCount = try symbol("PQntuples")
    columnCount = try symbol("PQnfields")
    value = try symbol("PQgetvalue")
    isNull = try symbol("PQgetisnull")
    clear = try symbol("PQclear")
  }
}
