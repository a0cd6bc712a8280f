// Written by scripts/generate-resources.

public import InfinityAPI

/// Saved offline licence request.
///
/// It is only read.
///
/// API: `configuration/licence_request`.
public struct LicenseRequest: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "licence_request")

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
      [actions, generationTime, reference, responseXML, sequenceNumber, status]
    }

    /// Actions: needed for a create (API: `actions`).
    @inlinable public var actions: ReadOnlyField<String> { .init("actions", "") }
    /// Generation time (API: `generation_time`).
    @inlinable public var generationTime: ReadOnlyField<String> { .init("generation_time", "") }
    /// Reference: at most 100 characters; needed for a create (API: `reference`).
    @inlinable public var reference: ReadOnlyField<String> { .init("reference", "", .length(1...100)) }
    /// Response XML: nil if unset (API: `response_xml`).
    @inlinable public var responseXML: ReadOnlyField<String?> { .init("response_xml", nil) }
    /// Sequence number (API: `sequence_number`).
    @inlinable public var sequenceNumber: ReadOnlyField<String> { .init("sequence_number", "") }
    /// Status (API: `status`).
    @inlinable public var status: ReadOnlyField<String> { .init("status", "") }
  }
}
