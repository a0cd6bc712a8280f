// Written by scripts/generate-resources.

public import InfinityAPI

/// Remote syslog target.
///
/// API: `configuration/syslog_server`.
public struct SyslogServer: ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "syslog_server")

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] {
      [address, auditLog, description, port, protocolFormat, supportLog, syslogLog, transport, webLog]
    }

    /// Address: at most 255 characters; needed for a create (API: `address`).
    @inlinable public var address: Field<String> { .init("address", "", .length(1...255)) }
    /// Audit log: by default `false` (API: `audit_log`).
    @inlinable public var auditLog: Field<Bool> { .init("audit_log", false) }
    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Port: 1 to 65535; by default `514` (API: `port`).
    @inlinable public var port: Field<Int> { .init("port", 514, .range(1...65535)) }
    /// Proto format: by default `rfc3164`; from v41 (API: `proto_format`).
    @inlinable public var protocolFormat: Field<ProtocolFormat> { .init("proto_format", .rfc3164) }
    /// Support log: by default `false` (API: `support_log`).
    @inlinable public var supportLog: Field<Bool> { .init("support_log", false) }
    /// Syslog log (API: `syslog_log`).
    @inlinable public var syslogLog: Field<Bool> { .init("syslog_log", false) }
    /// Transport: by default `udp` (API: `transport`).
    @inlinable public var transport: Field<Transport> { .init("transport", .udp) }
    /// Web log: by default `false` (API: `web_log`).
    @inlinable public var webLog: Field<Bool> { .init("web_log", false) }
  }

  /// Proto format: the words that the API has for it.
  public struct ProtocolFormat: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [ProtocolFormat] { [.pexip, .rfc3164, .rfc5424] }

    /// API: `pexip`.
    @inlinable public static var pexip: ProtocolFormat { ProtocolFormat(rawValue: "pexip") }
    /// API: `rfc3164`.
    @inlinable public static var rfc3164: ProtocolFormat { ProtocolFormat(rawValue: "rfc3164") }
    /// API: `rfc5424`.
    @inlinable public static var rfc5424: ProtocolFormat { ProtocolFormat(rawValue: "rfc5424") }
  }

  /// Transport: the words that the API has for it.
  public struct Transport: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [Transport] { [.udp, .tcp, .tls] }

    /// API: `udp`.
    @inlinable public static var udp: Transport { Transport(rawValue: "udp") }
    /// API: `tcp`.
    @inlinable public static var tcp: Transport { Transport(rawValue: "tcp") }
    /// API: `tls`.
    @inlinable public static var tls: Transport { Transport(rawValue: "tls") }
  }

  /// An object to create, with what it must have.
  public static func draft(address: String) -> Draft<SyslogServer> {
    var draft = Draft<SyslogServer>()
    draft.address = address
    return draft
  }
}
