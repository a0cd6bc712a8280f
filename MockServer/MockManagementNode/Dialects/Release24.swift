/// What release 24 did not have yet: of the resources that were recorded, what the recording lacks, and what is known to
/// have come with a later release.
enum Release24 {
  static let lackingFields: [String: Set<String>] = [
    "conference": [
      "breakout_rooms", "denoise_enabled", "direct_media", "direct_media_notification_duration",
      "enable_active_speaker_indication", "gms_access_token", "guest_identity_provider_group", "guests_can_see_guests",
      "host_identity_provider_group", "live_captions_enabled", "media_playlist", "non_idp_participants",
      "on_completion", "pinning_config", "post_match_string", "post_replace_string", "scheduled_conferences",
      "scheduled_conferences_count", "softmute_enabled", "teams_proxy", "two_stage_dial_type",
    ],
    "device": ["enable_standard_sso", "sso_identity_provider_group"],
    "end_user": ["exchange_user_id", "user_groups", "user_oid"],
    "gateway_routing_rule": [
      "denoise_audio", "disabled_codecs", "live_captions_enabled", "match_incoming_teams", "telehealth_profile",
    ],
    "global": ["min_pin_length"],
    "management_vm": ["tls_client_certificate"],
    "status/worker_vm": [
      "last_attempted_contact", "maintenance_mode_reason", "max_direct_participants", "sync_status",
    ],
    "syslog_server": ["proto_format"],
    "system_location": [
      "client_turn_servers", "live_captions_dial_out_1", "live_captions_dial_out_2", "live_captions_dial_out_3",
      "syslog_servers", "use_relay_candidates_only",
    ],
    "teams_proxy": [
      "eventhub_id", "min_number_of_instances", "notifications_enabled", "notifications_queue", "updated",
    ],
    "turn_server": ["secret_key", "server_type", "transport_type"],
    "webapp_alias": ["is_default"],
    "worker_vm": ["tls_client_certificate"],
  ]

  /// Secrets that came back in clear.
  static let clearSecrets: [String: Set<String>] = ["device": ["password"]]
}
