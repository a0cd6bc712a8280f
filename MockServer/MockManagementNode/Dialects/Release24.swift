/// What release 24 did not have yet, as far as it was recorded.
enum Release24 {
  static let lackingFields: [String: Set<String>] = [
    "turn_server": ["server_type", "transport_type"],
    "system_location": [
      "client_turn_servers", "live_captions_dial_out_1", "live_captions_dial_out_2", "live_captions_dial_out_3",
      "syslog_servers", "use_relay_candidates_only",
    ],
    "worker_vm": ["tls_client_certificate"],
    "status/worker_vm": ["sync_status"],
  ]
}
