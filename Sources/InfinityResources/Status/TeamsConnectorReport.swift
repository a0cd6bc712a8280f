// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Teams Connector desired-state report.
///
/// It is only read.
///
/// API: `status/teamsnodedsc`.
public struct TeamsConnectorReport: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.status, "teamsnodedsc")

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [details, failingResources, lastContact, status, teamsNodeID] }

    /// Details (API: `details`).
    @inlinable public var details: ReadOnlyField<String> { .init("details", "") }
    /// Failing resources (API: `failing_resources`).
    @inlinable public var failingResources: ReadOnlyField<String> { .init("failing_resources", "") }
    /// Last contact: nil if unset (API: `last_contact`).
    @inlinable public var lastContact: ReadOnlyField<Date?> { .init("last_contact", nil) }
    /// Status (API: `status`).
    @inlinable public var status: ReadOnlyField<String> { .init("status", "") }
    /// Teamsnode ID: a reference to ``TeamsConnectorInstance``; nil if unset (API: `teamsnode_id`).
    @inlinable public var teamsNodeID: ReadOnlyField<ResourceURI?> {
      .init("teamsnode_id", nil, to: TeamsConnectorInstance.endpoint)
    }
  }
}
