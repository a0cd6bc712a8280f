// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Cloud burst node state.
///
/// It is only read.
///
/// API: `status/cloud_node`.
public struct CloudNodeStatus: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.status, "cloud_node")

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
      [
        awsInstanceID, awsInstanceIP, awsInstanceLaunchTime, awsInstanceName, awsInstanceState, cloudInstanceID,
        cloudInstanceIP, cloudInstanceLaunchTime, cloudInstanceName, cloudInstanceState, maximumHDCalls, mediaLoad,
        nodeConfigurationID, nodeConfigurationLocationName, nodeConfigurationName,
      ]
    }

    /// AWS instance ID: deprecated (API: `aws_instance_id`).
    @inlinable public var awsInstanceID: ReadOnlyField<String> { .init("aws_instance_id", "") }
    /// AWS instance IP: deprecated (API: `aws_instance_ip`).
    @inlinable public var awsInstanceIP: ReadOnlyField<String> { .init("aws_instance_ip", "") }
    /// AWS instance launch time: nil if unset; deprecated (API: `aws_instance_launch_time`).
    @inlinable public var awsInstanceLaunchTime: ReadOnlyField<Date?> { .init("aws_instance_launch_time", nil) }
    /// AWS instance name: deprecated (API: `aws_instance_name`).
    @inlinable public var awsInstanceName: ReadOnlyField<String> { .init("aws_instance_name", "") }
    /// AWS instance state: deprecated (API: `aws_instance_state`).
    @inlinable public var awsInstanceState: ReadOnlyField<String> { .init("aws_instance_state", "") }
    /// Cloud instance ID (API: `cloud_instance_id`).
    @inlinable public var cloudInstanceID: ReadOnlyField<String> { .init("cloud_instance_id", "") }
    /// Cloud instance IP (API: `cloud_instance_ip`).
    @inlinable public var cloudInstanceIP: ReadOnlyField<String> { .init("cloud_instance_ip", "") }
    /// Cloud instance launch time: nil if unset (API: `cloud_instance_launch_time`).
    @inlinable public var cloudInstanceLaunchTime: ReadOnlyField<Date?> { .init("cloud_instance_launch_time", nil) }
    /// Cloud instance name (API: `cloud_instance_name`).
    @inlinable public var cloudInstanceName: ReadOnlyField<String> { .init("cloud_instance_name", "") }
    /// Cloud instance state (API: `cloud_instance_state`).
    @inlinable public var cloudInstanceState: ReadOnlyField<String> { .init("cloud_instance_state", "") }
    /// Max HD calls: nil if unset (API: `max_hd_calls`).
    @inlinable public var maximumHDCalls: ReadOnlyField<Int?> { .init("max_hd_calls", nil) }
    /// Media load: nil if unset (API: `media_load`).
    @inlinable public var mediaLoad: ReadOnlyField<Int?> { .init("media_load", nil) }
    /// Workervm configuration ID: nil if unset (API: `workervm_configuration_id`).
    @inlinable public var nodeConfigurationID: ReadOnlyField<Int?> { .init("workervm_configuration_id", nil) }
    /// Workervm configuration location name: nil if unset (API: `workervm_configuration_location_name`).
    @inlinable public var nodeConfigurationLocationName: ReadOnlyField<String?> {
      .init("workervm_configuration_location_name", nil)
    }
    /// Workervm configuration name: nil if unset (API: `workervm_configuration_name`).
    @inlinable public var nodeConfigurationName: ReadOnlyField<String?> { .init("workervm_configuration_name", nil) }
  }
}
