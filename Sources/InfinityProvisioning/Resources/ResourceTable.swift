// Written by scripts/generate-resources.

/// What is known of every kind of object of the API, as JSON: a block a kind, a line a field. ``ResourceBook`` reads it.
///
/// One text, since 160 types would make the command larger and slower to start.
enum ResourceTable {
  /// Our words for what the API calls otherwise.
  static let words = [
    "theme": "ivr_theme",
    "one_touch_join_profile": "mjx_integration",
    "lync_server": "mssip_proxy",
    "location": "system_location",
    "teams_connector": "teams_proxy",
    "node": "worker_vm",
  ]

  static let text = #"""
    {"kind":"command/conference/disconnect","title":"End a meeting","listMethods":["POST"],"detailMethods":[],"command":true,"fields":{
    "conference_id":{"type":"string","writeOnly":true,"maxLength":200}
    }}

    {"kind":"command/conference/lock","title":"Lock a meeting","listMethods":["POST"],"detailMethods":[],"command":true,"fields":{
    "conference_id":{"type":"string","writeOnly":true,"maxLength":200,"required":true}
    }}

    {"kind":"command/conference/mute_guests","title":"Mute every guest","listMethods":["POST"],"detailMethods":[],"command":true,"fields":{
    "conference_id":{"type":"string","writeOnly":true,"maxLength":200,"required":true}
    }}

    {"kind":"command/conference/send_conference_email","title":"Mail a room owner","listMethods":["POST"],"detailMethods":[],"command":true,"fields":{
    "conference_id":{"type":"integer","writeOnly":true,"required":true},
    "conference_sync_template_id":{"type":"integer","writeOnly":true}
    }}

    {"kind":"command/conference/send_device_email","title":"Mail a device owner","listMethods":["POST"],"detailMethods":[],"command":true,"fields":{
    "conference_sync_template_id":{"type":"integer","writeOnly":true},
    "device_id":{"type":"integer","writeOnly":true,"required":true}
    }}

    {"kind":"command/conference/sync","title":"Run an LDAP template","listMethods":["POST"],"detailMethods":[],"command":true,"fields":{
    "conference_sync_template_id":{"type":"string","writeOnly":true}
    }}

    {"kind":"command/conference/transform_layout","title":"Change meeting layout","listMethods":["POST"],"detailMethods":[],"command":true,"fields":{
    "ai_enabled_indicator":{"type":"boolean","writeOnly":true},
    "conference_id":{"type":"string","writeOnly":true,"maxLength":200,"required":true},
    "enable_overlay_text":{"type":"boolean","writeOnly":true},
    "free_form_overlay_text":{"type":"string","writeOnly":true,"maxLength":1000},
    "guest_layout":{"type":"string","writeOnly":true},
    "host_layout":{"type":"string","writeOnly":true},
    "layout":{"type":"string","writeOnly":true},
    "live_captions_indicator":{"type":"boolean","writeOnly":true},
    "plus_n_pip_enabled":{"type":"boolean","writeOnly":true},
    "recording_indicator":{"type":"boolean","writeOnly":true},
    "streaming_indicator":{"type":"boolean","writeOnly":true},
    "transcribing_indicator":{"type":"boolean","writeOnly":true}
    }}

    {"kind":"command/conference/unlock","title":"Unlock a meeting","listMethods":["POST"],"detailMethods":[],"command":true,"fields":{
    "conference_id":{"type":"string","writeOnly":true,"maxLength":200,"required":true}
    }}

    {"kind":"command/conference/unmute_guests","title":"Unmute every guest","listMethods":["POST"],"detailMethods":[],"command":true,"fields":{
    "conference_id":{"type":"string","writeOnly":true,"maxLength":200,"required":true}
    }}

    {"kind":"command/participant/dial","title":"Dial out to someone","listMethods":["POST"],"detailMethods":[],"command":true,"fields":{
    "call_type":{"type":"string","writeOnly":true,"choices":["audio","video","video-only"],"default":"video"},
    "conference_alias":{"type":"string","writeOnly":true,"maxLength":250,"required":true},
    "custom_sip_headers":{"type":"string","writeOnly":true},
    "destination":{"type":"string","writeOnly":true,"maxLength":250,"required":true},
    "dtmf_sequence":{"type":"string","writeOnly":true,"maxLength":250,"secret":true},
    "keep_conference_alive":{"type":"string","writeOnly":true,"choices":["keep_conference_alive","keep_conference_alive_if_multiple","keep_conference_alive_never"],"default":"keep_conference_alive"},
    "local_display_name":{"type":"string","writeOnly":true,"maxLength":250},
    "node":{"type":"string","writeOnly":true,"maxLength":255},
    "presentation_url":{"type":"string","writeOnly":true,"maxLength":250},
    "protocol":{"type":"string","writeOnly":true,"choices":["gms","h323","sip","mssip","rtmp","teams"],"default":"sip"},
    "remote_display_name":{"type":"string","writeOnly":true,"maxLength":250},
    "role":{"type":"string","writeOnly":true,"choices":["guest","chair"],"default":"guest"},
    "routing":{"type":"string","writeOnly":true,"choices":["manual","routing_rule"]},
    "streaming":{"type":"boolean","writeOnly":true,"default":false},
    "system_location":{"type":"string","writeOnly":true,"maxLength":250}
    }}

    {"kind":"command/participant/disconnect","title":"Remove one participant","listMethods":["POST"],"detailMethods":[],"command":true,"fields":{
    "participant_id":{"type":"string","writeOnly":true,"required":true}
    }}

    {"kind":"command/participant/message","title":"Message one participant","listMethods":["POST"],"detailMethods":[],"command":true,"fields":{
    "participant_id":{"type":"string","writeOnly":true,"required":true},
    "payload":{"type":"string","writeOnly":true,"required":true}
    }}

    {"kind":"command/participant/mute","title":"Mute one participant","listMethods":["POST"],"detailMethods":[],"command":true,"fields":{
    "participant_id":{"type":"string","writeOnly":true,"maxLength":200,"required":true}
    }}

    {"kind":"command/participant/role","title":"Change participant role","listMethods":["POST"],"detailMethods":[],"command":true,"fields":{
    "participant_id":{"type":"string","writeOnly":true,"maxLength":200,"required":true},
    "role":{"type":"string","writeOnly":true,"choices":["guest","chair"]}
    }}

    {"kind":"command/participant/transfer","title":"Move participant elsewhere","listMethods":["POST"],"detailMethods":[],"command":true,"fields":{
    "conference_alias":{"type":"string","writeOnly":true,"maxLength":250,"required":true},
    "participant_id":{"type":"string","writeOnly":true,"maxLength":200,"required":true},
    "role":{"type":"string","writeOnly":true,"choices":["guest","chair"]}
    }}

    {"kind":"command/participant/unlock","title":"Admit waiting participant","listMethods":["POST"],"detailMethods":[],"command":true,"fields":{
    "participant_id":{"type":"string","writeOnly":true,"required":true}
    }}

    {"kind":"command/participant/unmute","title":"Unmute one participant","listMethods":["POST"],"detailMethods":[],"command":true,"fields":{
    "participant_id":{"type":"string","writeOnly":true,"maxLength":200,"required":true}
    }}

    {"kind":"command/platform/backup_create","title":"Create a backup","listMethods":["POST"],"detailMethods":[],"command":true,"fields":{
    "passphrase":{"type":"string","writeOnly":true,"maxLength":1000,"secret":true},
    "request":{"type":"boolean","writeOnly":true}
    }}

    {"kind":"command/platform/backup_restore","title":"Restore a backup","listMethods":["POST"],"detailMethods":[],"command":true,"fields":{
    "package":{"type":"string","writeOnly":true},
    "passphrase":{"type":"string","writeOnly":true,"maxLength":1000,"secret":true}
    }}

    {"kind":"command/platform/certificates_import","title":"Bulk certificate import","listMethods":["POST"],"detailMethods":[],"command":true,"fields":{
    "bundle":{"type":"string","writeOnly":true,"required":true,"secret":true},
    "private_key_passphrase":{"type":"string","writeOnly":true,"secret":true}
    }}

    {"kind":"command/platform/snapshot","title":"Take diagnostic snapshot","listMethods":["POST"],"detailMethods":[],"command":true,"fields":{
    "end_limit":{"type":"integer","writeOnly":true},
    "include_diagnostic_metrics":{"type":"boolean","writeOnly":true},
    "limit":{"type":"integer","writeOnly":true},
    "request":{"type":"boolean","writeOnly":true}
    }}

    {"kind":"command/platform/software_bundle","title":"Upload software bundle","listMethods":["POST"],"detailMethods":[],"command":true,"fields":{
    "package":{"type":"string","writeOnly":true}
    }}

    {"kind":"command/platform/start_cloudnode","title":"Start a burst node","listMethods":["POST"],"detailMethods":[],"command":true,"fields":{
    "instance_id":{"type":"string","writeOnly":true,"required":true}
    }}

    {"kind":"command/platform/upgrade","title":"Upload upgrade package","listMethods":["POST"],"detailMethods":[],"command":true,"fields":{
    "package":{"type":"string","writeOnly":true},
    "request":{"type":"boolean","writeOnly":true},
    "total_size":{"type":"integer","writeOnly":true}
    }}

    {"kind":"configuration/adfs_auth_server","title":"AD FS sign-in client","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "client_id":{"type":"string","maxLength":250},
    "description":{"type":"string","maxLength":250},
    "federation_service_identifier":{"type":"string","maxLength":255,"required":true},
    "federation_service_name":{"type":"string","maxLength":255,"required":true},
    "id":{"type":"integer","readOnly":true},
    "name":{"type":"string","maxLength":250,"required":true},
    "relying_party_trust_identifier_url":{"type":"string","maxLength":255,"required":true},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/adfs_auth_server_domain","title":"Email domain for AD FS","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"domain","fields":{
    "adfs_auth_server":{"type":"related","to":"configuration/adfs_auth_server","many":false},
    "description":{"type":"string","maxLength":250},
    "domain":{"type":"string","maxLength":192},
    "id":{"type":"integer","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/authentication","title":"Administrator sign-in settings","listMethods":["GET"],"detailMethods":["GET","PATCH"],"singleton":true,"idField":"id","fields":{
    "api_oauth2_allow_all_perms":{"type":"boolean","default":false},
    "api_oauth2_disable_basic":{"type":"boolean","default":false},
    "api_oauth2_expiration":{"type":"integer","default":3600},
    "client_certificate":{"type":"string","choices":["NO","CN","UPN"],"default":"NO"},
    "id":{"type":"integer","readOnly":true},
    "ldap_base_dn":{"type":"string","default":"","maxLength":255},
    "ldap_bind_password":{"type":"string","writeOnly":true,"maxLength":100,"secret":true},
    "ldap_bind_username":{"type":"string","default":"","maxLength":255},
    "ldap_group_filter":{"type":"string","default":"(|(objectclass=group)(objectclass=groupOfNames)(objectclass=groupOfUniqueNames)(objectclass=posixGroup))","maxLength":1024},
    "ldap_group_membership_filter":{"type":"string","default":"(|(member={userdn})(uniquemember={userdn})(memberuid={useruid}))","maxLength":1024},
    "ldap_group_search_dn":{"type":"string","default":"","maxLength":255},
    "ldap_permit_no_tls":{"type":"boolean","deprecated":true,"note":"ignored from v41"},
    "ldap_server":{"type":"string","default":"","maxLength":255},
    "ldap_use_global_catalog":{"type":"boolean","default":false},
    "ldap_user_filter":{"type":"string","default":"(&(objectclass=person)(!(objectclass=computer)))","maxLength":1024},
    "ldap_user_group_attributes":{"type":"string","default":"memberOf","maxLength":100},
    "ldap_user_search_dn":{"type":"string","default":"","maxLength":255},
    "ldap_user_search_filter":{"type":"string","default":"(|(uid={username})(sAMAccountName={username}))","maxLength":1024},
    "oidc_auth_method":{"type":"string","choices":["pkce","client_secret","private_key"],"default":"client_secret"},
    "oidc_authorize_url":{"type":"string","default":"","format":"url"},
    "oidc_client_id":{"type":"string","default":""},
    "oidc_client_secret":{"type":"string","writeOnly":true,"secret":true},
    "oidc_domain_hint":{"type":"string","default":"","maxLength":255},
    "oidc_groups_field":{"type":"string","default":"groups"},
    "oidc_login_button":{"type":"string","default":"","maxLength":128},
    "oidc_metadata":{"type":"string"},
    "oidc_metadata_url":{"type":"string","default":"","format":"url"},
    "oidc_private_key":{"type":"string","writeOnly":true,"secret":true},
    "oidc_required_key":{"type":"string","default":""},
    "oidc_required_value":{"type":"string","default":""},
    "oidc_scope":{"type":"string","default":"openid email profile"},
    "oidc_token_endpoint_url":{"type":"string","default":"","format":"url"},
    "oidc_username_field":{"type":"string","default":"preferred_username"},
    "resource_uri":{"type":"string","readOnly":true},
    "source":{"type":"string","choices":["LOCAL","LDAP","LDAP+LOCAL","OIDC","OIDC+LOCAL","LDAP+OIDC+LOCAL"],"default":"LOCAL"}
    }}

    {"kind":"configuration/autobackup","title":"Scheduled backup settings","listMethods":["GET"],"detailMethods":["GET","PATCH"],"singleton":true,"idField":"id","fields":{
    "autobackup_enabled":{"type":"boolean","default":false},
    "autobackup_interval":{"type":"integer","default":24,"minimum":1,"maximum":24},
    "autobackup_passphrase":{"type":"string","writeOnly":true,"maxLength":100,"secret":true},
    "autobackup_start_hour":{"type":"integer","default":1,"maximum":23},
    "autobackup_upload_password":{"type":"string","writeOnly":true,"maxLength":100,"secret":true},
    "autobackup_upload_url":{"type":"string","default":"","maxLength":255},
    "autobackup_upload_username":{"type":"string","default":"","maxLength":100},
    "id":{"type":"integer","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/automatic_participant","title":"Auto-dialled meeting participant","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","fields":{
    "alias":{"type":"string","maxLength":250,"required":true},
    "call_type":{"type":"string","choices":["audio","video","video-only"],"default":"video"},
    "conference":{"type":"related","note":"list of URIs","to":"configuration/conference","many":true},
    "creation_time":{"type":"datetime","readOnly":true},
    "description":{"type":"string","maxLength":250},
    "dtmf_sequence":{"type":"string","maxLength":250,"secret":true},
    "id":{"type":"integer","readOnly":true},
    "keep_conference_alive":{"type":"string","choices":["keep_conference_alive","keep_conference_alive_if_multiple","keep_conference_alive_never"],"default":"keep_conference_alive_if_multiple"},
    "presentation_url":{"type":"string","maxLength":250},
    "protocol":{"type":"string","choices":["teams","gms","h323","sip","mssip","rtmp"],"default":"sip"},
    "remote_display_name":{"type":"string","maxLength":250},
    "resource_uri":{"type":"string","readOnly":true},
    "role":{"type":"string","choices":["guest","chair"],"default":"guest"},
    "routing":{"type":"string","choices":["manual","routing_rule"],"default":"manual"},
    "streaming":{"type":"boolean"},
    "system_location":{"type":"related","nullable":true,"to":"configuration/system_location","many":false}
    }}

    {"kind":"configuration/azure_tenant","title":"Teams Azure tenant","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "description":{"type":"string","default":"","maxLength":250},
    "id":{"type":"integer","readOnly":true},
    "name":{"type":"string","maxLength":250,"required":true},
    "resource_uri":{"type":"string","readOnly":true},
    "tenant_id":{"type":"string","maxLength":100,"required":true}
    }}

    {"kind":"configuration/break_in_allow_list_address","title":"Break-in protection exempt range","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "address":{"type":"string","format":"ip","required":true},
    "allowlist_entry_type":{"type":"string","choices":["user","proxy"],"default":"user"},
    "description":{"type":"string","maxLength":250},
    "id":{"type":"integer","readOnly":true},
    "ignore_incorrect_aliases":{"type":"boolean","default":false},
    "ignore_incorrect_pins":{"type":"boolean","default":false},
    "name":{"type":"string","maxLength":250,"required":true},
    "prefix":{"type":"integer","minimum":1,"maximum":128,"required":true},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/ca_certificate","title":"Trusted certificate authority","listMethods":["DELETE","GET","POST"],"detailMethods":["DELETE","GET","PATCH"],"idField":"id","fields":{
    "certificate":{"type":"string","required":true},
    "end_date":{"type":"datetime","readOnly":true},
    "id":{"type":"integer","readOnly":true},
    "issuer_hash":{"type":"string","readOnly":true,"maxLength":8},
    "issuer_key_id":{"type":"string","nullable":true,"readOnly":true,"maxLength":128},
    "issuer_name":{"type":"string","readOnly":true,"maxLength":250},
    "key_id":{"type":"string","nullable":true,"readOnly":true,"maxLength":128},
    "raw_issuer":{"type":"string","readOnly":true,"maxLength":250},
    "raw_subject":{"type":"string","readOnly":true,"maxLength":250},
    "resource_uri":{"type":"string","readOnly":true},
    "serial_no":{"type":"string","readOnly":true,"maxLength":128},
    "start_date":{"type":"datetime","readOnly":true},
    "subject_hash":{"type":"string","readOnly":true,"maxLength":8},
    "subject_name":{"type":"string","readOnly":true,"maxLength":250},
    "text":{"type":"string","readOnly":true},
    "trusted_intermediate":{"type":"boolean","default":false,"note":"provider test data says the server decides this from the certificate"}
    }}

    {"kind":"configuration/certificate_signing_request","title":"Pending certificate request (CSR)","listMethods":["DELETE","GET","POST"],"detailMethods":["DELETE","GET","PATCH"],"idField":"id","fields":{
    "ad_compatible":{"type":"boolean","writeOnly":true,"required":true},
    "additional_subject_alt_names":{"type":"string","writeOnly":true,"maxLength":500},
    "certificate":{"type":"string","note":"PATCH this with the signed PEM to complete the request; a provider test says PATCH demands it"},
    "csr":{"type":"string","readOnly":true},
    "dn":{"type":"string","writeOnly":true,"maxLength":250},
    "eku_client_auth":{"type":"boolean","writeOnly":true},
    "eku_server_auth":{"type":"boolean","writeOnly":true},
    "id":{"type":"integer","readOnly":true},
    "private_key":{"type":"string","nullable":true,"maxLength":12288,"note":"supply only for UPLOAD; read-back not established","secret":true},
    "private_key_passphrase":{"type":"string","writeOnly":true,"maxLength":250,"secret":true},
    "private_key_type":{"type":"string","writeOnly":true,"choices":["UPLOAD","RSA2048","RSA4096","ECDSAP256"],"required":true},
    "resource_uri":{"type":"string","readOnly":true},
    "subject_name":{"type":"string","maxLength":250,"required":true},
    "tls_certificate":{"type":"related","nullable":true,"note":"set to renew an existing certificate","to":"configuration/tls_certificate","many":false}
    }}

    {"kind":"configuration/conference","title":"Meeting room or reception service","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "aliases":{"type":"related","nullable":true,"note":"URIs in the SDK write model; dial strings are usually managed through conference_alias","to":"configuration/conference_alias","many":true},
    "allow_guests":{"type":"boolean","default":false},
    "automatic_participants":{"type":"related","note":"embedded items lack resource_uri; use id","to":"configuration/automatic_participant","many":true},
    "breakout_rooms":{"type":"boolean","default":false},
    "call_type":{"type":"string","choices":["audio","video","video-only"],"default":"video"},
    "creation_time":{"type":"datetime","readOnly":true},
    "crypto_mode":{"type":"string","nullable":true,"choices":["besteffort","on","off"],"default":""},
    "denoise_enabled":{"type":"boolean","default":false},
    "description":{"type":"string","default":"","maxLength":250},
    "direct_media":{"type":"string","choices":["never","best_effort","always"],"default":"never"},
    "direct_media_notification_duration":{"type":"integer","default":0,"maximum":30},
    "enable_active_speaker_indication":{"type":"boolean","default":false},
    "enable_chat":{"type":"string","choices":["default","yes","no"],"default":"default"},
    "enable_overlay_text":{"type":"boolean","default":false},
    "force_presenter_into_main":{"type":"boolean","default":false},
    "gms_access_token":{"type":"related","nullable":true,"to":"configuration/gms_access_token","many":false},
    "guest_identity_provider_group":{"type":"related","nullable":true,"to":"configuration/identity_provider_group","many":false},
    "guest_pin":{"type":"string","maxLength":20,"note":"must satisfy global.min_pin_length; may end in #","secret":true},
    "guest_view":{"type":"string","nullable":true,"maxLength":50,"note":"may read back null although set; default depends on service_type"},
    "guests_can_present":{"type":"boolean","default":true},
    "guests_can_see_guests":{"type":"string","choices":["no_hosts","never","always"],"default":"no_hosts"},
    "host_identity_provider_group":{"type":"related","nullable":true,"to":"configuration/identity_provider_group","many":false},
    "host_view":{"type":"string","nullable":true,"maxLength":50,"note":"may read back null although set; default depends on service_type"},
    "id":{"type":"integer","readOnly":true},
    "ivr_theme":{"type":"related","nullable":true,"default":null,"to":"configuration/ivr_theme","many":false},
    "live_captions_enabled":{"type":"string","choices":["default","yes","no"],"default":"default"},
    "match_string":{"type":"string","default":"","maxLength":250},
    "max_callrate_in":{"type":"integer","nullable":true,"minimum":128,"maximum":8192},
    "max_callrate_out":{"type":"integer","nullable":true,"minimum":128,"maximum":8192},
    "max_pixels_per_second":{"type":"string","nullable":true,"choices":["sd","hd","fullhd"],"default":null},
    "media_playlist":{"type":"related","nullable":true,"default":null,"to":"configuration/media_library_playlist","many":false},
    "mssip_proxy":{"type":"related","nullable":true,"to":"configuration/mssip_proxy","many":false},
    "mute_all_guests":{"type":"boolean","default":false},
    "name":{"type":"string","maxLength":250,"required":true},
    "non_idp_participants":{"type":"string","choices":["allow_if_trusted","disallow_all"],"default":"disallow_all"},
    "on_completion":{"type":"string","default":""},
    "participant_limit":{"type":"integer","nullable":true,"default":null,"maximum":1000000},
    "pin":{"type":"string","maxLength":20,"note":"must satisfy global.min_pin_length; may end in #","secret":true},
    "pinning_config":{"type":"string","nullable":true},
    "post_match_string":{"type":"string","default":"","maxLength":250},
    "post_replace_string":{"type":"string","default":"","maxLength":250},
    "primary_owner_email_address":{"type":"string","default":"","maxLength":100},
    "replace_string":{"type":"string","default":"","maxLength":250},
    "resource_uri":{"type":"string","readOnly":true},
    "scheduled_conferences":{"type":"related","to":"configuration/scheduled_conference","many":true},
    "scheduled_conferences_count":{"type":"integer","readOnly":true},
    "service_type":{"type":"string","choices":["conference","lecture","two_stage_dialing","test_call","media_playback"],"default":"conference"},
    "softmute_enabled":{"type":"boolean","default":false},
    "sync_tag":{"type":"string","default":"","maxLength":250},
    "system_location":{"type":"related","nullable":true,"to":"configuration/system_location","many":false},
    "tag":{"type":"string","default":"","maxLength":250},
    "teams_proxy":{"type":"related","nullable":true,"to":"configuration/teams_proxy","many":false},
    "two_stage_dial_type":{"type":"string","choices":["regular","mssip","gms","teams"],"default":"regular"}
    }}

    {"kind":"configuration/conference_alias","title":"Dial string of a service","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"alias","fields":{
    "alias":{"type":"string","maxLength":250,"required":true},
    "conference":{"type":"related","required":true,"to":"configuration/conference","many":false},
    "creation_time":{"type":"datetime","readOnly":true},
    "description":{"type":"string","maxLength":250},
    "id":{"type":"integer","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true},
    "view_order":{"type":"integer"}
    }}

    {"kind":"configuration/conference_sync_template","title":"LDAP provisioning template","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "alias_1":{"type":"string","maxLength":512},
    "alias_1_description":{"type":"string","maxLength":512},
    "alias_2":{"type":"string","maxLength":512},
    "alias_2_description":{"type":"string","maxLength":512},
    "alias_3":{"type":"string","maxLength":512},
    "alias_3_description":{"type":"string","maxLength":512},
    "alias_4":{"type":"string","maxLength":512},
    "alias_4_description":{"type":"string","maxLength":512},
    "alias_5":{"type":"string","maxLength":512},
    "alias_5_description":{"type":"string","maxLength":512},
    "alias_6":{"type":"string","maxLength":512},
    "alias_6_description":{"type":"string","maxLength":512},
    "alias_7":{"type":"string","maxLength":512},
    "alias_7_description":{"type":"string","maxLength":512},
    "alias_8":{"type":"string","maxLength":512},
    "alias_8_description":{"type":"string","maxLength":512},
    "aliases_overridable":{"type":"boolean"},
    "allow_guests":{"type":"boolean"},
    "call_type":{"type":"string"},
    "call_type_overridable":{"type":"boolean"},
    "callrates_overridable":{"type":"boolean"},
    "conference_description":{"type":"string","maxLength":250},
    "conference_description_overridable":{"type":"boolean"},
    "conference_name":{"type":"string","maxLength":250},
    "crypto_mode":{"type":"string"},
    "crypto_mode_overridable":{"type":"boolean"},
    "description":{"type":"string","maxLength":250},
    "device_alias":{"type":"string","maxLength":512},
    "device_description":{"type":"string","maxLength":512},
    "device_description_overridable":{"type":"boolean"},
    "device_email_subject_template":{"type":"string","maxLength":255},
    "device_email_template":{"type":"string","maxLength":24576},
    "device_enable_h323":{"type":"boolean"},
    "device_enable_infinity_connect_non_sso":{"type":"boolean"},
    "device_enable_infinity_connect_sso":{"type":"boolean"},
    "device_enable_sip":{"type":"boolean"},
    "device_enable_standard_sso":{"type":"boolean"},
    "device_password":{"type":"string","maxLength":250,"secret":true},
    "device_password_overridable":{"type":"boolean"},
    "device_registration_types_overridable":{"type":"boolean"},
    "device_sso_identity_provider_group":{"type":"related","to":"configuration/identity_provider_group","many":false},
    "device_sync_if_account_disabled":{"type":"boolean"},
    "device_tag":{"type":"string","maxLength":250},
    "device_tag_overridable":{"type":"boolean"},
    "device_username":{"type":"string","maxLength":100},
    "device_username_overridable":{"type":"boolean"},
    "direct_media":{"type":"string"},
    "direct_media_notification_duration":{"type":"integer","default":0,"maximum":30},
    "direct_media_notification_duration_overridable":{"type":"boolean"},
    "direct_media_overridable":{"type":"boolean"},
    "enable_active_speaker_indication":{"type":"boolean"},
    "enable_automatic_sync":{"type":"boolean"},
    "enable_chat":{"type":"string"},
    "enable_chat_overridable":{"type":"boolean"},
    "enable_overlay_text":{"type":"boolean"},
    "enable_service_emails":{"type":"boolean"},
    "end_user_advanced_overridable":{"type":"boolean"},
    "end_user_avatar_url":{"type":"string","maxLength":512},
    "end_user_contacts_overridable":{"type":"boolean"},
    "end_user_department":{"type":"string","maxLength":512},
    "end_user_description":{"type":"string","maxLength":512},
    "end_user_description_overridable":{"type":"boolean"},
    "end_user_display_name":{"type":"string","maxLength":512},
    "end_user_first_name":{"type":"string","maxLength":512},
    "end_user_last_name":{"type":"string","maxLength":512},
    "end_user_mobile_number":{"type":"string","maxLength":512},
    "end_user_ms_exchange_guid":{"type":"string","maxLength":512},
    "end_user_names_overridable":{"type":"boolean"},
    "end_user_other_personal_overridable":{"type":"boolean"},
    "end_user_telephone_number":{"type":"string","maxLength":512},
    "end_user_title":{"type":"string","maxLength":512},
    "end_user_uuid":{"type":"string","maxLength":512},
    "guest_identity_provider_group":{"type":"related","to":"configuration/identity_provider_group","many":false},
    "guest_pin":{"type":"string","maxLength":512,"secret":true},
    "guests_can_present":{"type":"boolean"},
    "guests_can_present_overridable":{"type":"boolean"},
    "host_identity_provider_group":{"type":"related","to":"configuration/identity_provider_group","many":false},
    "host_view":{"type":"string"},
    "host_view_overridable":{"type":"boolean"},
    "id":{"type":"integer","readOnly":true},
    "idp_settings_overridable":{"type":"boolean"},
    "ivr_theme":{"type":"related","to":"configuration/ivr_theme","many":false},
    "ivr_theme_overridable":{"type":"boolean"},
    "ldap_sync_source":{"type":"related","to":"configuration/ldap_sync_source","many":false},
    "ldap_user_filter":{"type":"string","default":"(&(objectclass=person)(!(objectclass=computer)))","maxLength":1024},
    "ldap_user_search_dn":{"type":"string","maxLength":255},
    "max_callrate_in":{"type":"integer","nullable":true,"minimum":128,"maximum":8192},
    "max_callrate_out":{"type":"integer","nullable":true,"default":4128,"minimum":128,"maximum":8192},
    "max_pixels_per_second":{"type":"string"},
    "max_pixels_per_second_overridable":{"type":"boolean"},
    "name":{"type":"string","maxLength":250},
    "non_idp_participants":{"type":"string"},
    "non_idp_participants_overridable":{"type":"boolean"},
    "participant_limit":{"type":"integer","nullable":true,"maximum":1000000},
    "participant_limit_overridable":{"type":"boolean"},
    "pin":{"type":"string","maxLength":512,"secret":true},
    "pin_settings_overridable":{"type":"boolean"},
    "primary_owner_email_address":{"type":"string","maxLength":100},
    "primary_owner_email_address_overridable":{"type":"boolean"},
    "resource_uri":{"type":"string","readOnly":true},
    "service_email_subject_template":{"type":"string","maxLength":255},
    "service_email_template":{"type":"string","maxLength":24576},
    "service_type":{"type":"string"},
    "smtp_server":{"type":"related","to":"configuration/smtp_server","many":false},
    "sync_conferences":{"type":"boolean"},
    "sync_devices":{"type":"boolean"},
    "sync_end_users":{"type":"boolean"},
    "tag":{"type":"string","maxLength":250},
    "tag_overridable":{"type":"boolean"}
    }}

    {"kind":"configuration/device","title":"Registered device alias","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"alias","fields":{
    "alias":{"type":"string","maxLength":250,"required":true},
    "creation_time":{"type":"datetime","readOnly":true},
    "description":{"type":"string","default":"","maxLength":250},
    "enable_h323":{"type":"boolean"},
    "enable_infinity_connect_non_sso":{"type":"boolean"},
    "enable_infinity_connect_sso":{"type":"boolean"},
    "enable_sip":{"type":"boolean"},
    "enable_standard_sso":{"type":"boolean"},
    "id":{"type":"integer","readOnly":true},
    "password":{"type":"string","writeOnly":true,"maxLength":100,"secret":true},
    "primary_owner_email_address":{"type":"string","maxLength":100},
    "resource_uri":{"type":"string","readOnly":true},
    "sso_identity_provider_group":{"type":"related","nullable":true,"to":"configuration/identity_provider_group","many":false},
    "sync_tag":{"type":"string","maxLength":250},
    "tag":{"type":"string","maxLength":250},
    "username":{"type":"string","default":"","maxLength":100}
    }}

    {"kind":"configuration/diagnostic_graphs","title":"Custom diagnostic chart","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"title","fields":{
    "datasets":{"type":"related","to":"embedded/diagnostic_graph_dataset","many":true},
    "id":{"type":"integer","readOnly":true},
    "order":{"type":"integer","required":true},
    "resource_uri":{"type":"string","readOnly":true},
    "title":{"type":"string","maxLength":250,"required":true}
    }}

    {"kind":"configuration/dns_server","title":"DNS resolver","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"address","fields":{
    "address":{"type":"string","format":"ip","required":true},
    "description":{"type":"string","default":"","maxLength":250},
    "id":{"type":"integer","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/end_user","title":"Directory user","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"primary_email_address","fields":{
    "avatar_url":{"type":"string","default":"","maxLength":255},
    "department":{"type":"string","default":"","maxLength":100},
    "description":{"type":"string","maxLength":250},
    "display_name":{"type":"string","default":"","maxLength":250},
    "exchange_user_id":{"type":"string","nullable":true},
    "first_name":{"type":"string","default":"","maxLength":250},
    "id":{"type":"integer","readOnly":true},
    "last_name":{"type":"string","default":"","maxLength":250},
    "mobile_number":{"type":"string","default":"","maxLength":100},
    "ms_exchange_guid":{"type":"string","nullable":true,"maxLength":100},
    "primary_email_address":{"type":"string","maxLength":100,"required":true},
    "resource_uri":{"type":"string","readOnly":true},
    "sync_tag":{"type":"string","default":"","maxLength":250},
    "telephone_number":{"type":"string","default":"","maxLength":100},
    "title":{"type":"string","default":"","maxLength":128},
    "user_groups":{"type":"related","to":"configuration/user_group","many":true},
    "user_oid":{"type":"string","nullable":true},
    "uuid":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/event_sink","title":"Event webhook receiver","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "bulk_support":{"type":"boolean","default":false},
    "description":{"type":"string","default":"","maxLength":250},
    "events":{"type":"related","to":"embedded/event_sink_event","many":true},
    "filter_events":{"type":"boolean"},
    "id":{"type":"integer","readOnly":true},
    "name":{"type":"string","maxLength":250,"required":true},
    "password":{"type":"string","writeOnly":true,"maxLength":100,"secret":true},
    "resource_uri":{"type":"string","readOnly":true},
    "restart_date":{"type":"datetime","nullable":true,"readOnly":true},
    "updated_at":{"type":"datetime"},
    "url":{"type":"string","maxLength":255,"required":true},
    "username":{"type":"string","default":"","maxLength":100},
    "verify_tls_certificate":{"type":"boolean","default":false},
    "version":{"type":"integer","default":1,"minimum":1}
    }}

    {"kind":"configuration/exchange_domain","title":"Exchange metadata address","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"domain","fields":{
    "creation_time":{"type":"datetime","readOnly":true},
    "domain":{"type":"string","maxLength":192},
    "exchange_connector":{"type":"related","to":"configuration/ms_exchange_connector","many":false},
    "id":{"type":"integer","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/external_webapp_host","title":"Outside web app host","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"address","fields":{
    "address":{"type":"string","maxLength":255,"required":true},
    "id":{"type":"integer","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/gateway_routing_rule","title":"Gateway call routing rule","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "call_type":{"type":"string","choices":["audio","video","video-only","auto"],"default":"video"},
    "called_device_type":{"type":"string","choices":["external","registration","mssip_conference_id","mssip_server","gms_conference","teams_conference","teams_user","telehealth_profile"],"default":"external"},
    "creation_time":{"type":"datetime","readOnly":true},
    "crypto_mode":{"type":"string","nullable":true,"choices":["besteffort","on","off"]},
    "denoise_audio":{"type":"boolean","default":true},
    "description":{"type":"string","default":"","maxLength":250},
    "disabled_codecs":{"type":"related","default":[],"note":"written as a list of {value} objects; empty reads back as []","to":"embedded/disabled_codec","many":true},
    "enable":{"type":"boolean","default":true},
    "external_participant_avatar_lookup":{"type":"string","choices":["default","yes","no"],"default":"default"},
    "gms_access_token":{"type":"related","nullable":true,"to":"configuration/gms_access_token","many":false},
    "h323_gatekeeper":{"type":"related","nullable":true,"to":"configuration/h323_gatekeeper","many":false},
    "id":{"type":"integer","readOnly":true},
    "ivr_theme":{"type":"related","nullable":true,"to":"configuration/ivr_theme","many":false},
    "live_captions_enabled":{"type":"string","choices":["default","yes","no"],"default":"default"},
    "match_incoming_calls":{"type":"boolean","default":true},
    "match_incoming_h323":{"type":"boolean","default":true},
    "match_incoming_mssip":{"type":"boolean","default":true},
    "match_incoming_only_if_registered":{"type":"boolean","default":false},
    "match_incoming_sip":{"type":"boolean","default":true},
    "match_incoming_teams":{"type":"boolean","default":false},
    "match_incoming_webrtc":{"type":"boolean","default":true},
    "match_outgoing_calls":{"type":"boolean","default":false},
    "match_source_location":{"type":"related","nullable":true,"to":"configuration/system_location","many":false},
    "match_string":{"type":"string","maxLength":250,"required":true},
    "match_string_full":{"type":"boolean","default":false},
    "max_callrate_in":{"type":"integer","nullable":true,"minimum":128,"maximum":8192},
    "max_callrate_out":{"type":"integer","nullable":true,"default":null,"minimum":128,"maximum":8192,"note":"stored null means the built-in rate applies"},
    "max_pixels_per_second":{"type":"string","nullable":true,"choices":["sd","hd","fullhd"]},
    "mssip_proxy":{"type":"related","nullable":true,"to":"configuration/mssip_proxy","many":false},
    "name":{"type":"string","maxLength":250,"required":true},
    "outgoing_location":{"type":"related","nullable":true,"to":"configuration/system_location","many":false},
    "outgoing_protocol":{"type":"string","choices":["h323","mssip","sip","rtmp","gms","teams"],"default":"sip"},
    "priority":{"type":"integer","minimum":1,"maximum":200,"required":true},
    "replace_string":{"type":"string","default":"","maxLength":250},
    "resource_uri":{"type":"string","readOnly":true},
    "sip_proxy":{"type":"related","nullable":true,"to":"configuration/sip_proxy","many":false},
    "stun_server":{"type":"related","nullable":true,"to":"configuration/stun_server","many":false},
    "tag":{"type":"string","default":"","maxLength":250},
    "teams_proxy":{"type":"related","nullable":true,"to":"configuration/teams_proxy","many":false},
    "telehealth_profile":{"type":"related","nullable":true,"to":"configuration/telehealth_profile","many":false},
    "treat_as_trusted":{"type":"boolean","default":false},
    "turn_server":{"type":"related","nullable":true,"to":"configuration/turn_server","many":false}
    }}

    {"kind":"configuration/global","title":"Platform-wide settings","listMethods":["GET"],"detailMethods":["GET","PATCH"],"singleton":true,"idField":"id","fields":{
    "aws_access_key":{"type":"string","nullable":true,"default":null,"maxLength":40},
    "aws_secret_key":{"type":"string","nullable":true,"writeOnly":true,"secret":true},
    "azure_client_id":{"type":"string","nullable":true,"secret":true},
    "azure_secret":{"type":"string","nullable":true,"writeOnly":true,"secret":true},
    "azure_subscription_id":{"type":"string","nullable":true,"default":null},
    "azure_tenant":{"type":"string","nullable":true,"default":null},
    "bdpm_max_pin_failures_per_window":{"type":"integer","default":20,"minimum":5,"maximum":200},
    "bdpm_max_scan_attempts_per_window":{"type":"integer","default":20,"minimum":5,"maximum":200},
    "bdpm_pin_checks_enabled":{"type":"boolean","default":true},
    "bdpm_scan_quarantine_enabled":{"type":"boolean","default":true},
    "bursting_enabled":{"type":"boolean","default":false},
    "bursting_min_lifetime":{"type":"integer","nullable":true,"default":50,"minimum":5},
    "bursting_threshold":{"type":"integer","nullable":true,"default":5,"minimum":1},
    "cloud_provider":{"type":"string","choices":["AWS","AZURE","GCP"],"default":"AWS"},
    "contact_email_address":{"type":"string","default":"","maxLength":100},
    "content_security_policy_header":{"type":"string","maxLength":4096},
    "content_security_policy_state":{"type":"boolean","default":true},
    "crypto_mode":{"type":"string","choices":["besteffort","on","off"],"default":"besteffort"},
    "default_theme":{"type":"related","nullable":true,"default":null,"to":"configuration/ivr_theme","many":false},
    "default_to_new_webapp":{"type":"boolean","deprecated":true},
    "default_webapp":{"type":"string","deprecated":true},
    "default_webapp_alias":{"type":"related","default":"/api/admin/configuration/v1/webapp_alias/3/","note":"id 3 observed on a fresh node; look it up instead of assuming","to":"configuration/webapp_alias","many":false},
    "deployment_uuid":{"type":"string","readOnly":true},
    "disabled_codecs":{"type":"related","default":[],"note":"written as a list of {value} objects","to":"embedded/disabled_codec","many":true},
    "eject_last_participant_backstop_timeout":{"type":"integer","default":0,"maximum":86400},
    "enable_analytics":{"type":"boolean","default":false},
    "enable_application_api":{"type":"boolean","default":true},
    "enable_breakout_rooms":{"type":"boolean","default":false},
    "enable_chat":{"type":"boolean","default":true},
    "enable_clock":{"type":"boolean","default":false},
    "enable_denoise":{"type":"boolean","default":true},
    "enable_dialout":{"type":"boolean","default":true},
    "enable_directory":{"type":"boolean","default":true},
    "enable_edge_non_mesh":{"type":"boolean","default":true},
    "enable_fecc":{"type":"boolean","default":true},
    "enable_h323":{"type":"boolean","default":true},
    "enable_legacy_dialout_api":{"type":"boolean","default":false},
    "enable_lync_auto_escalate":{"type":"boolean","default":false},
    "enable_lync_vbss":{"type":"boolean","default":false},
    "enable_mlvad":{"type":"boolean","default":false},
    "enable_multiscreen":{"type":"boolean","deprecated":true},
    "enable_push_notifications":{"type":"boolean","deprecated":true},
    "enable_rtmp":{"type":"boolean","default":true},
    "enable_sip":{"type":"boolean","default":true},
    "enable_sip_udp":{"type":"boolean","default":false},
    "enable_softmute":{"type":"boolean","default":true},
    "enable_ssh":{"type":"boolean","default":true},
    "enable_turn_443":{"type":"boolean","default":false},
    "enable_webrtc":{"type":"boolean","default":true},
    "error_reporting_enabled":{"type":"boolean","default":false},
    "error_reporting_url":{"type":"string","default":"https://acr.pexip.com","maxLength":255},
    "es_connection_timeout":{"type":"integer","default":7},
    "es_initial_retry_backoff":{"type":"integer","default":1},
    "es_maximum_deferred_posts":{"type":"integer","deprecated":true},
    "es_maximum_retry_backoff":{"type":"integer","default":1800},
    "es_media_streams_wait":{"type":"integer","default":1},
    "es_metrics_update_interval":{"type":"integer","default":60},
    "es_short_term_memory_expiration":{"type":"integer","default":2},
    "external_participant_avatar_lookup":{"type":"boolean","default":true},
    "gcp_client_email":{"type":"string","nullable":true,"default":null},
    "gcp_private_key":{"type":"string","writeOnly":true,"maxLength":12288,"secret":true},
    "gcp_project_id":{"type":"string","nullable":true,"default":null},
    "guests_only_timeout":{"type":"integer","default":60,"maximum":86400},
    "id":{"type":"integer","readOnly":true},
    "legacy_api_http":{"type":"boolean","deprecated":true},
    "legacy_api_password":{"type":"string","writeOnly":true,"maxLength":100,"secret":true},
    "legacy_api_username":{"type":"string","default":"","maxLength":100},
    "live_captions_api_gateway":{"type":"string","deprecated":true},
    "live_captions_app_id":{"type":"string","deprecated":true},
    "live_captions_enabled":{"type":"boolean","deprecated":true},
    "live_captions_public_jwt_key":{"type":"string","deprecated":true},
    "live_captions_vmr_default":{"type":"boolean","default":false},
    "liveview_show_conferences":{"type":"boolean","default":true},
    "local_mssip_domain":{"type":"string","default":"","maxLength":255},
    "logon_banner":{"type":"string","default":"","maxLength":4096},
    "logs_max_age":{"type":"integer","default":0,"maximum":3650},
    "management_qos":{"type":"integer","nullable":true,"default":0,"maximum":63},
    "management_session_timeout":{"type":"integer","default":30,"minimum":5,"maximum":1440},
    "management_start_page":{"type":"string","default":"/admin/conferencingstatus/deploymentgraph/deployment_graph/"},
    "max_callrate_in":{"type":"integer","nullable":true,"default":null,"minimum":128,"maximum":8192},
    "max_callrate_out":{"type":"integer","nullable":true,"default":null,"minimum":128,"maximum":8192,"note":"stored null means the built-in rate applies"},
    "max_pixels_per_second":{"type":"string","choices":["sd","hd","fullhd"],"default":"hd"},
    "max_presentation_bandwidth_ratio":{"type":"integer","default":75,"minimum":25,"maximum":75},
    "media_ports_end":{"type":"integer","default":49999,"minimum":10000,"maximum":49999},
    "media_ports_start":{"type":"integer","default":40000,"minimum":10000,"maximum":49999},
    "min_pin_length":{"type":"integer","default":6,"minimum":4,"maximum":20,"since":"v40"},
    "ocsp_responder_url":{"type":"string","default":"","maxLength":255},
    "ocsp_state":{"type":"string","choices":["OFF","ON","OVERRIDE"],"default":"OFF"},
    "pin_entry_timeout":{"type":"integer","default":120,"minimum":30,"maximum":86400},
    "pss_customer_id":{"type":"string","deprecated":true},
    "pss_enabled":{"type":"boolean","deprecated":true},
    "pss_gateway":{"type":"string","deprecated":true},
    "pss_token":{"type":"string","deprecated":true,"secret":true},
    "resource_uri":{"type":"string","readOnly":true},
    "session_timeout_enabled":{"type":"boolean","default":true},
    "signalling_ports_end":{"type":"integer","default":39999,"minimum":10000,"maximum":49999},
    "signalling_ports_start":{"type":"integer","default":33000,"minimum":10000,"maximum":49999},
    "sip_tls_cert_verify_mode":{"type":"string","choices":["OFF","ON"],"default":"OFF"},
    "site_banner":{"type":"string","default":"","maxLength":255},
    "site_banner_bg":{"type":"string","default":"#c0c0c0"},
    "site_banner_fg":{"type":"string","default":"#000000"},
    "teams_enable_powerpoint_render":{"type":"boolean","default":true,"note":"default flipped in the v41 provider"},
    "waiting_for_chair_timeout":{"type":"integer","default":900,"maximum":86400}
    }}

    {"kind":"configuration/gms_access_token","title":"Google Meet tenant token","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "id":{"type":"integer","readOnly":true},
    "name":{"type":"string","maxLength":32,"required":true},
    "resource_uri":{"type":"string","readOnly":true},
    "token":{"type":"string","writeOnly":true,"maxLength":100,"secret":true}
    }}

    {"kind":"configuration/gms_gateway_token","title":"Google Meet deployment identity","listMethods":["GET"],"detailMethods":["DELETE","GET","PATCH"],"singleton":true,"idField":"id","fields":{
    "certificate":{"type":"string","writeOnly":true,"note":"server splits it into leaf and intermediate parts","required":true},
    "id":{"type":"integer","readOnly":true},
    "intermediate_certificate":{"type":"string","nullable":true},
    "leaf_certificate":{"type":"string","nullable":true},
    "private_key":{"type":"string","nullable":true,"writeOnly":true,"maxLength":12288,"required":true,"secret":true},
    "resource_uri":{"type":"string","readOnly":true},
    "supports_direct_guest_join":{"type":"boolean","nullable":true}
    }}

    {"kind":"configuration/google_auth_server","title":"Google sign-in client","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "application_type":{"type":"string","choices":["PEXIP_ANDROID","WEB_APP","ANDROID","IOS","OTHER"],"required":true},
    "client_id":{"type":"string","nullable":true,"maxLength":250},
    "client_secret":{"type":"string","maxLength":128,"secret":true},
    "description":{"type":"string","maxLength":250},
    "id":{"type":"integer","readOnly":true},
    "name":{"type":"string","maxLength":250,"required":true},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/google_auth_server_domain","title":"Email domain for Google sign-in","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"domain","fields":{
    "description":{"type":"string","maxLength":250},
    "domain":{"type":"string","maxLength":192},
    "google_auth_server":{"type":"related","to":"configuration/google_auth_server","many":false},
    "id":{"type":"integer","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/h323_gatekeeper","title":"H.323 gatekeeper target","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "address":{"type":"string","maxLength":255,"required":true},
    "description":{"type":"string","default":"","maxLength":250},
    "id":{"type":"integer","readOnly":true},
    "name":{"type":"string","maxLength":250,"required":true},
    "port":{"type":"integer","default":1719,"minimum":1,"maximum":65535},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/http_proxy","title":"Outbound web proxy","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "address":{"type":"string","maxLength":255,"required":true},
    "id":{"type":"integer","readOnly":true},
    "name":{"type":"string","maxLength":250,"required":true},
    "password":{"type":"string","writeOnly":true,"maxLength":100,"secret":true},
    "port":{"type":"integer","default":8080,"minimum":1,"maximum":65535},
    "protocol":{"type":"string","choices":["http"],"default":"http"},
    "resource_uri":{"type":"string","readOnly":true},
    "username":{"type":"string","default":"","maxLength":100}
    }}

    {"kind":"configuration/identity_provider","title":"SAML or OIDC provider","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "assertion_consumer_service_url":{"type":"string","maxLength":255,"note":"provider sends a zero-UUID placeholder when unset","required":true},
    "assertion_consumer_service_url10":{"type":"string","maxLength":255},
    "assertion_consumer_service_url2":{"type":"string","maxLength":255},
    "assertion_consumer_service_url3":{"type":"string","maxLength":255},
    "assertion_consumer_service_url4":{"type":"string","maxLength":255},
    "assertion_consumer_service_url5":{"type":"string","maxLength":255},
    "assertion_consumer_service_url6":{"type":"string","maxLength":255},
    "assertion_consumer_service_url7":{"type":"string","maxLength":255},
    "assertion_consumer_service_url8":{"type":"string","maxLength":255},
    "assertion_consumer_service_url9":{"type":"string","maxLength":255},
    "attributes":{"type":"related","to":"configuration/identity_provider_attribute","many":true},
    "description":{"type":"string","maxLength":250},
    "digest_algorithm":{"type":"string","choices":["http://www.w3.org/2000/09/xmldsig#sha1","http://www.w3.org/2001/04/xmlenc#sha256","http://www.w3.org/2001/04/xmldsig-more#sha384","http://www.w3.org/2001/04/xmlenc#sha512"],"default":"http://www.w3.org/2001/04/xmlenc#sha256"},
    "disable_popup_flow":{"type":"boolean","default":false},
    "display_name_attribute_name":{"type":"string","default":"NameId","maxLength":250},
    "id":{"type":"integer","readOnly":true},
    "idp_entity_id":{"type":"string","maxLength":250},
    "idp_public_key":{"type":"string","maxLength":4096},
    "idp_type":{"type":"string","choices":["saml","oidc"],"default":"saml"},
    "name":{"type":"string","maxLength":250,"required":true},
    "oidc_additional_scopes":{"type":"string","maxLength":250},
    "oidc_client_id":{"type":"string","maxLength":250},
    "oidc_client_secret":{"type":"string","writeOnly":true,"maxLength":100,"secret":true},
    "oidc_display_name_claim_name":{"type":"string","default":"name","maxLength":250},
    "oidc_flow":{"type":"string","choices":["code","implicit"],"default":"code"},
    "oidc_france_connect_required_eidas_level":{"type":"string","choices":["disabled","eidas1","eidas2","eidas3"],"default":"disabled"},
    "oidc_jwks_url":{"type":"string","maxLength":255},
    "oidc_registration_alias_claim_name":{"type":"string","default":"sub","maxLength":250},
    "oidc_token_endpoint_auth_scheme":{"type":"string","choices":["client_secret_basic","client_secret_post"],"default":"client_secret_post"},
    "oidc_token_signature_scheme":{"type":"string","choices":["rs256","hs256"],"default":"rs256"},
    "oidc_token_url":{"type":"string","maxLength":255},
    "oidc_user_info_url":{"type":"string","maxLength":255},
    "registration_alias_attribute_name":{"type":"string","default":"NameId","maxLength":250},
    "resource_uri":{"type":"string","readOnly":true},
    "service_entity_id":{"type":"string","maxLength":250},
    "service_private_key":{"type":"string","writeOnly":true,"maxLength":12288,"secret":true},
    "service_public_key":{"type":"string","maxLength":4096},
    "signature_algorithm":{"type":"string","choices":["http://www.w3.org/2000/09/xmldsig#rsa-sha1","http://www.w3.org/2001/04/xmldsig-more#rsa-sha256","http://www.w3.org/2001/04/xmldsig-more#rsa-sha384","http://www.w3.org/2001/04/xmldsig-more#rsa-sha512"],"default":"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"},
    "sso_url":{"type":"string","maxLength":255},
    "uuid":{"type":"string","required":true},
    "worker_fqdn_acs_urls":{"type":"boolean","default":false}
    }}

    {"kind":"configuration/identity_provider_attribute","title":"Provider response attribute","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "description":{"type":"string","default":"","maxLength":250},
    "id":{"type":"integer","readOnly":true},
    "name":{"type":"string","maxLength":250,"required":true},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/identity_provider_group","title":"Set of identity providers","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "description":{"type":"string","default":"","maxLength":250},
    "id":{"type":"integer","readOnly":true},
    "identity_provider":{"type":"related","to":"configuration/identity_provider","many":true},
    "name":{"type":"string","maxLength":250,"required":true},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/ivr_theme","title":"Meeting audio and image theme","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "conference":{"type":"related","to":"configuration/conference","many":true},
    "custom_layouts":{"type":"string"},
    "gateway_routing_rule":{"type":"related","to":"configuration/gateway_routing_rule","many":true},
    "id":{"type":"integer","readOnly":true},
    "last_updated":{"type":"datetime","readOnly":true},
    "name":{"type":"string","maxLength":250,"required":true},
    "package":{"type":"file","writeOnly":true},
    "pinning_configs":{"type":"string"},
    "resource_uri":{"type":"string","readOnly":true},
    "uuid":{"type":"string"}
    }}

    {"kind":"configuration/ldap_role","title":"LDAP group to role map","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "id":{"type":"integer","readOnly":true},
    "ldap_group_dn":{"type":"string","maxLength":255,"required":true},
    "name":{"type":"string","maxLength":250,"required":true},
    "resource_uri":{"type":"string","readOnly":true},
    "roles":{"type":"related","to":"configuration/role","many":true}
    }}

    {"kind":"configuration/ldap_sync_field","title":"Extra LDAP sync attribute","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "description":{"type":"string","default":"","maxLength":250},
    "id":{"type":"integer","readOnly":true},
    "is_binary":{"type":"boolean","default":false},
    "name":{"type":"string","maxLength":250,"required":true},
    "resource_uri":{"type":"string","readOnly":true},
    "template_variable_name":{"type":"string","maxLength":250,"required":true}
    }}

    {"kind":"configuration/ldap_sync_source","title":"LDAP directory connection","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "description":{"type":"string","maxLength":250},
    "id":{"type":"integer","readOnly":true},
    "ldap_base_dn":{"type":"string","maxLength":255,"required":true},
    "ldap_bind_password":{"type":"string","maxLength":100,"required":true,"secret":true},
    "ldap_bind_username":{"type":"string","maxLength":255,"required":true},
    "ldap_permit_no_tls":{"type":"boolean","deprecated":true,"note":"ignored from v41"},
    "ldap_server":{"type":"string","maxLength":255,"required":true},
    "ldap_use_global_catalog":{"type":"boolean"},
    "name":{"type":"string","maxLength":250,"required":true},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/licence","title":"Activated licence","listMethods":["GET","POST"],"detailMethods":["GET","DELETE"],"idField":"fulfillment_id","naturalKey":"entitlement_id","fields":{
    "activatable":{"type":"integer","readOnly":true},
    "activatable_overdraft":{"type":"integer","readOnly":true},
    "concurrent":{"type":"integer","readOnly":true,"default":0},
    "concurrent_overdraft":{"type":"integer","readOnly":true,"default":0},
    "entitlement_id":{"type":"string","note":"reads back without spaces","required":true,"secret":true},
    "expiration_date":{"type":"string","readOnly":true,"default":""},
    "features":{"type":"string","readOnly":true},
    "fulfillment_id":{"type":"string","readOnly":true,"default":""},
    "fulfillment_type":{"type":"string","readOnly":true},
    "hybrid":{"type":"integer","readOnly":true},
    "hybrid_overdraft":{"type":"integer","readOnly":true},
    "license_type":{"type":"string","readOnly":true,"default":""},
    "offline_mode":{"type":"boolean","default":false},
    "product_id":{"type":"string","readOnly":true},
    "repair":{"type":"integer","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true},
    "server_chain":{"type":"string","readOnly":true,"default":""},
    "start_date":{"type":"string","readOnly":true,"default":""},
    "status":{"type":"string","readOnly":true,"default":""},
    "trust_flags":{"type":"integer","readOnly":true},
    "vendor_dictionary":{"type":"object","readOnly":true}
    }}

    {"kind":"configuration/licence_request","title":"Saved offline licence request","listMethods":["GET"],"detailMethods":["GET","POST"],"idField":"sequence_number","fields":{
    "actions":{"type":"string","required":true},
    "generation_time":{"type":"string","readOnly":true},
    "reference":{"type":"string","maxLength":100,"required":true},
    "resource_uri":{"type":"string","readOnly":true},
    "response_xml":{"type":"string","nullable":true,"readOnly":true},
    "sequence_number":{"type":"string","readOnly":true},
    "status":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/log_level","title":"Logger verbosity override","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "id":{"type":"integer","readOnly":true},
    "level":{"type":"string","choices":["NOTSET","DEBUG","INFO","WARNING","ERROR","CRITICAL"],"default":"NOTSET"},
    "name":{"type":"string","maxLength":250,"required":true},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/management_vm","title":"Management Node settings","listMethods":["GET","POST","DELETE"],"detailMethods":["GET","POST","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "address":{"type":"string"},
    "alternative_fqdn":{"type":"string","default":"","maxLength":255},
    "description":{"type":"string","default":"","maxLength":250},
    "dns_servers":{"type":"related","to":"configuration/dns_server","many":true},
    "domain":{"type":"string","maxLength":192},
    "enable_ssh":{"type":"string","choices":["GLOBAL","OFF","ON"],"default":"GLOBAL"},
    "event_sinks":{"type":"related","to":"configuration/event_sink","many":true},
    "gateway":{"type":"string"},
    "hostname":{"type":"string","maxLength":63},
    "http_proxy":{"type":"related","nullable":true,"to":"configuration/http_proxy","many":false},
    "id":{"type":"integer","readOnly":true},
    "initializing":{"type":"boolean"},
    "ipv6_address":{"type":"string","nullable":true},
    "ipv6_gateway":{"type":"string","nullable":true},
    "mtu":{"type":"integer","default":1500,"minimum":512,"maximum":1500},
    "name":{"type":"string","maxLength":32,"required":true},
    "netmask":{"type":"string"},
    "ntp_servers":{"type":"related","to":"configuration/ntp_server","many":true},
    "primary":{"type":"boolean","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true},
    "secondary_config_passphrase":{"type":"string","secret":true},
    "snmp_authentication_password":{"type":"string","writeOnly":true,"maxLength":100,"secret":true},
    "snmp_community":{"type":"string","maxLength":16,"secret":true},
    "snmp_mode":{"type":"string","choices":["DISABLED","STANDARD","AUTHPRIV"],"default":"DISABLED"},
    "snmp_network_management_system":{"type":"related","nullable":true,"to":"configuration/snmp_network_management_system","many":false},
    "snmp_privacy_password":{"type":"string","writeOnly":true,"maxLength":100,"secret":true},
    "snmp_system_contact":{"type":"string","default":"admin@domain.com","maxLength":70},
    "snmp_system_location":{"type":"string","default":"Virtual machine","maxLength":70},
    "snmp_username":{"type":"string","default":"","maxLength":100},
    "ssh_authorized_keys":{"type":"related","to":"configuration/ssh_authorized_key","many":true},
    "ssh_authorized_keys_use_cloud":{"type":"boolean","default":true},
    "static_nat_address":{"type":"string","nullable":true,"format":"ip"},
    "static_routes":{"type":"related","to":"configuration/static_route","many":true},
    "syslog_servers":{"type":"related","to":"configuration/syslog_server","many":true},
    "tls_certificate":{"type":"related","nullable":true,"to":"configuration/tls_certificate","many":false},
    "tls_client_certificate":{"type":"related","nullable":true,"since":"v40","to":"configuration/tls_certificate","many":false}
    }}

    {"kind":"configuration/media_library_entry","title":"Uploaded media file","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "description":{"type":"string","default":"","maxLength":1024},
    "file_name":{"type":"string","readOnly":true},
    "id":{"type":"integer","readOnly":true},
    "media_file":{"type":"file","writeOnly":true,"required":true},
    "media_format":{"type":"string","readOnly":true},
    "media_size":{"type":"integer","readOnly":true},
    "media_type":{"type":"string","readOnly":true},
    "name":{"type":"string","maxLength":1024,"required":true},
    "resource_uri":{"type":"string","readOnly":true},
    "uuid":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/media_library_playlist","title":"Media playlist","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "description":{"type":"string","default":"","maxLength":1024},
    "id":{"type":"integer","readOnly":true},
    "loop":{"type":"boolean","default":false},
    "name":{"type":"string","maxLength":1024,"required":true},
    "playlist_entries":{"type":"related","to":"configuration/media_library_playlist_entry","many":true},
    "resource_uri":{"type":"string","readOnly":true},
    "shuffle":{"type":"boolean","default":false}
    }}

    {"kind":"configuration/media_library_playlist_entry","title":"Playlist position","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","fields":{
    "entry_type":{"type":"string","choices":["MEDIA"],"default":"MEDIA"},
    "id":{"type":"integer","readOnly":true},
    "media":{"type":"related","nullable":true,"to":"configuration/media_library_entry","many":false},
    "playcount":{"type":"integer","default":1},
    "playlist":{"type":"related","nullable":true,"required":true,"to":"configuration/media_library_playlist","many":false},
    "position":{"type":"integer","default":1,"minimum":1},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/media_processing_server","title":"Live captions media server","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"fqdn","fields":{
    "app_id":{"type":"string","readOnly":true,"maxLength":100},
    "fqdn":{"type":"string","maxLength":255,"required":true},
    "id":{"type":"integer","readOnly":true},
    "public_jwt_key":{"type":"string","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/mjx_endpoint","title":"One-Touch Join room system","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "api_address":{"type":"string","nullable":true,"maxLength":255,"required":true},
    "api_password":{"type":"string","nullable":true,"writeOnly":true,"maxLength":100,"secret":true},
    "api_port":{"type":"integer","nullable":true,"minimum":1,"maximum":65535},
    "api_username":{"type":"string","nullable":true,"maxLength":100},
    "description":{"type":"string","default":"","maxLength":250},
    "endpoint_type":{"type":"string","choices":["CISCO","POLY","WEBEX"],"default":"CISCO"},
    "id":{"type":"integer","readOnly":true},
    "mjx_endpoint_group":{"type":"related","nullable":true,"to":"configuration/mjx_endpoint_group","many":false},
    "name":{"type":"string","maxLength":250,"required":true},
    "poly_password":{"type":"string","nullable":true,"writeOnly":true,"maxLength":100,"secret":true},
    "poly_raise_alarms_for_this_endpoint":{"type":"boolean","default":true},
    "poly_username":{"type":"string","nullable":true,"maxLength":150},
    "resource_uri":{"type":"string","readOnly":true},
    "room_resource_email":{"type":"string","maxLength":150,"required":true},
    "use_https":{"type":"string","choices":["GLOBAL","NO","YES"],"default":"GLOBAL"},
    "verify_cert":{"type":"string","choices":["GLOBAL","NO","YES"],"default":"GLOBAL"},
    "webex_device_id":{"type":"string","nullable":true,"maxLength":100}
    }}

    {"kind":"configuration/mjx_endpoint_group","title":"One-Touch Join room group","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "description":{"type":"string","default":"","maxLength":250},
    "disable_proxy":{"type":"boolean","default":false},
    "endpoints":{"type":"related","readOnly":true,"to":"configuration/mjx_endpoint","many":true},
    "id":{"type":"integer","readOnly":true},
    "mjx_integration":{"type":"related","nullable":true,"to":"configuration/mjx_integration","many":false},
    "name":{"type":"string","maxLength":250,"required":true},
    "resource_uri":{"type":"string","readOnly":true},
    "system_location":{"type":"related","nullable":true,"required":true,"to":"configuration/system_location","many":false}
    }}

    {"kind":"configuration/mjx_exchange_autodiscover_url","title":"One-Touch Join autodiscover address","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "description":{"type":"string","default":"","maxLength":250},
    "exchange_deployment":{"type":"related","nullable":true,"required":true,"to":"configuration/mjx_exchange_deployment","many":false},
    "id":{"type":"integer","readOnly":true},
    "name":{"type":"string","maxLength":250,"required":true},
    "resource_uri":{"type":"string","readOnly":true},
    "url":{"type":"string","maxLength":255,"required":true}
    }}

    {"kind":"configuration/mjx_exchange_deployment","title":"One-Touch Join Exchange link","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "authentication_method":{"type":"string","choices":["BASIC","NTLM","KERBEROS","OAUTH"],"default":"BASIC"},
    "autodiscover_urls":{"type":"related","to":"configuration/mjx_exchange_autodiscover_url","many":true},
    "description":{"type":"string","default":"","maxLength":250},
    "disable_proxy":{"type":"boolean","default":false},
    "ews_url":{"type":"string","default":"","maxLength":255},
    "find_items_request_quota":{"type":"integer","default":1000000,"minimum":10000,"maximum":10000000},
    "id":{"type":"integer","readOnly":true},
    "kerberos_auth_every_request":{"type":"boolean","default":false},
    "kerberos_enable_tls":{"type":"boolean","default":true},
    "kerberos_exchange_spn":{"type":"string","default":"","maxLength":255},
    "kerberos_kdc":{"type":"string","default":"","maxLength":255},
    "kerberos_kdc_https_proxy":{"type":"string","default":"","maxLength":255},
    "kerberos_realm":{"type":"string","default":"","maxLength":250},
    "kerberos_verify_tls_using_custom_ca":{"type":"boolean","default":false},
    "mjx_integrations":{"type":"related","to":"configuration/mjx_integration","many":true},
    "name":{"type":"string","maxLength":250,"required":true},
    "oauth_auth_endpoint":{"type":"string","default":"","maxLength":255},
    "oauth_client_id":{"type":"string","nullable":true},
    "oauth_redirect_uri":{"type":"string","default":"","maxLength":255},
    "oauth_refresh_token":{"type":"string","maxLength":4096,"note":"read-back inconsistent","secret":true},
    "oauth_state":{"type":"string","nullable":true},
    "oauth_token_endpoint":{"type":"string","default":"","maxLength":255},
    "resource_uri":{"type":"string","readOnly":true},
    "service_account_password":{"type":"string","writeOnly":true,"maxLength":100,"required":true,"secret":true},
    "service_account_username":{"type":"string","maxLength":100,"required":true}
    }}

    {"kind":"configuration/mjx_google_deployment","title":"One-Touch Join Google link","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "auth_endpoint":{"type":"string","default":"https://accounts.google.com/o/oauth2/v2/auth","maxLength":255},
    "client_email":{"type":"string","maxLength":256,"required":true},
    "client_id":{"type":"string","default":"","maxLength":250},
    "client_secret":{"type":"string","writeOnly":true,"secret":true},
    "description":{"type":"string","default":"","maxLength":250},
    "id":{"type":"integer","readOnly":true},
    "maximum_number_of_api_requests":{"type":"integer","default":900000,"minimum":10000},
    "mjx_integrations":{"type":"related","to":"configuration/mjx_integration","many":true},
    "name":{"type":"string","maxLength":250,"required":true},
    "oauth_state":{"type":"string","nullable":true},
    "private_key":{"type":"string","writeOnly":true,"maxLength":12288,"required":true,"secret":true},
    "redirect_uri":{"type":"string","default":"","maxLength":255},
    "refresh_token":{"type":"string","maxLength":4096,"secret":true},
    "resource_uri":{"type":"string","readOnly":true},
    "token_endpoint":{"type":"string","default":"https://oauth2.googleapis.com/token","maxLength":255},
    "use_user_consent":{"type":"boolean","default":false}
    }}

    {"kind":"configuration/mjx_graph_deployment","title":"One-Touch Join Graph link","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "client_id":{"type":"string","required":true},
    "client_secret":{"type":"string","writeOnly":true,"maxLength":100,"secret":true},
    "description":{"type":"string","default":"","maxLength":250},
    "disable_proxy":{"type":"boolean","default":false},
    "graph_api_domain":{"type":"string","default":"graph.microsoft.com","maxLength":192},
    "id":{"type":"integer","readOnly":true},
    "mjx_integrations":{"type":"related","to":"configuration/mjx_integration","many":true},
    "name":{"type":"string","maxLength":250,"required":true},
    "oauth_token_url":{"type":"string","maxLength":255,"required":true},
    "request_quota":{"type":"integer","default":1000000,"minimum":10000,"maximum":10000000},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/mjx_integration","title":"One-Touch Join profile","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "description":{"type":"string","default":"","maxLength":250},
    "display_upcoming_meetings":{"type":"integer","default":7,"maximum":365},
    "enable_non_video_meetings":{"type":"boolean","default":true},
    "enable_private_meetings":{"type":"boolean","default":true},
    "end_buffer":{"type":"integer","default":0,"maximum":180},
    "endpoint_groups":{"type":"related","to":"configuration/mjx_endpoint_group","many":true},
    "ep_password":{"type":"string","writeOnly":true,"maxLength":100,"secret":true},
    "ep_use_https":{"type":"boolean","default":true},
    "ep_username":{"type":"string","default":"","maxLength":100},
    "ep_verify_certificate":{"type":"boolean","default":false},
    "exchange_deployment":{"type":"related","nullable":true,"to":"configuration/mjx_exchange_deployment","many":false},
    "google_deployment":{"type":"related","nullable":true,"to":"configuration/mjx_google_deployment","many":false},
    "graph_deployment":{"type":"related","nullable":true,"to":"configuration/mjx_graph_deployment","many":false},
    "id":{"type":"integer","readOnly":true},
    "name":{"type":"string","maxLength":250,"required":true},
    "process_alias_private_meetings":{"type":"boolean","default":true},
    "replace_empty_subject":{"type":"boolean","default":true},
    "replace_subject_template":{"type":"string","default":"","maxLength":512},
    "replace_subject_type":{"type":"string","choices":["ALL","NEVER","PRIVATE"],"default":"PRIVATE"},
    "resource_uri":{"type":"string","readOnly":true},
    "start_buffer":{"type":"integer","default":5,"maximum":180},
    "use_webex":{"type":"boolean","default":false},
    "webex_api_domain":{"type":"string","default":"webexapis.com","maxLength":192},
    "webex_client_id":{"type":"string","nullable":true,"maxLength":100},
    "webex_client_secret":{"type":"string","nullable":true,"writeOnly":true,"secret":true},
    "webex_oauth_state":{"type":"string","nullable":true},
    "webex_redirect_uri":{"type":"string","nullable":true,"maxLength":255},
    "webex_refresh_token":{"type":"string","nullable":true,"maxLength":4096,"note":"read-back inconsistent","secret":true}
    }}

    {"kind":"configuration/mjx_meeting_processing_rule","title":"One-Touch Join invite parser","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "company_id":{"type":"string","default":"","maxLength":36},
    "custom_template":{"type":"string","default":"","maxLength":10240},
    "default_processing_enabled":{"type":"boolean","default":true},
    "description":{"type":"string","default":"","maxLength":250},
    "domain":{"type":"string","default":"","maxLength":255},
    "enabled":{"type":"boolean","default":true},
    "id":{"type":"integer","readOnly":true},
    "include_pin":{"type":"boolean","default":false},
    "match_string":{"type":"string","default":"","maxLength":250},
    "meeting_type":{"type":"string","choices":["pexipinfinity","pexipservice","teams","teamssipguestjoin","polyteamsbody","ciscoteamsbody","pexipserviceteamsbody","pexipinfinityteamsbody","hangouts","googlemeetsipguestjoin","s4b","polys4bbody","webex","zoom","gotomeeting","domain","regex","regex_re2","custom"],"required":true},
    "mjx_integration":{"type":"related","required":true,"to":"configuration/mjx_integration","many":false},
    "name":{"type":"string","maxLength":250,"required":true},
    "priority":{"type":"integer","minimum":1,"maximum":200,"required":true},
    "replace_string":{"type":"string","default":"","maxLength":250},
    "resource_uri":{"type":"string","readOnly":true},
    "transform_rule":{"type":"string","maxLength":512}
    }}

    {"kind":"configuration/ms_exchange_connector","title":"Outlook scheduling connector","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "accept_edited_occurrence_template":{"type":"string","maxLength":12288},
    "accept_edited_recurring_series_template":{"type":"string","maxLength":12288},
    "accept_edited_single_meeting_template":{"type":"string","maxLength":12288},
    "accept_new_recurring_series_template":{"type":"string","maxLength":12288},
    "accept_new_single_meeting_template":{"type":"string","maxLength":12288},
    "addin_application_id":{"type":"string","nullable":true},
    "addin_authentication_method":{"type":"string","choices":["EXCHANGE_USER_ID_TOKEN","SSO_TOKEN","NAA_TOKEN"],"default":"EXCHANGE_USER_ID_TOKEN"},
    "addin_authority_url":{"type":"string","default":"","maxLength":255},
    "addin_button_label":{"type":"string","default":"Create a Pexip meeting","maxLength":250},
    "addin_description":{"type":"string","maxLength":250},
    "addin_display_name":{"type":"string","default":"Pexip Scheduling Service","maxLength":250},
    "addin_group_label":{"type":"string","default":"Pexip meeting","maxLength":250},
    "addin_naa_web_api_application_id":{"type":"string","nullable":true},
    "addin_oidc_metadata_url":{"type":"string","default":"","maxLength":255},
    "addin_pane_already_video_meeting_heading":{"type":"string","default":"VMR already assigned","maxLength":250},
    "addin_pane_already_video_meeting_message":{"type":"string","maxLength":250},
    "addin_pane_button_title":{"type":"string","maxLength":250},
    "addin_pane_description":{"type":"string","maxLength":250},
    "addin_pane_general_error_heading":{"type":"string","default":"Error","maxLength":250},
    "addin_pane_general_error_message":{"type":"string","maxLength":250},
    "addin_pane_management_node_down_heading":{"type":"string","maxLength":250},
    "addin_pane_management_node_down_message":{"type":"string","maxLength":250},
    "addin_pane_personal_vmr_add_button":{"type":"string","default":"Add a Personal VMR","maxLength":250},
    "addin_pane_personal_vmr_error_getting_message":{"type":"string","maxLength":250},
    "addin_pane_personal_vmr_error_inserting_meeting_message":{"type":"string","maxLength":250},
    "addin_pane_personal_vmr_error_signing_in_message":{"type":"string","maxLength":250},
    "addin_pane_personal_vmr_none_message":{"type":"string","maxLength":250},
    "addin_pane_personal_vmr_select_message":{"type":"string","maxLength":250},
    "addin_pane_personal_vmr_sign_in_button":{"type":"string","default":"Sign In","maxLength":250},
    "addin_pane_success_heading":{"type":"string","default":"Success","maxLength":250},
    "addin_pane_success_message":{"type":"string","maxLength":250},
    "addin_pane_title":{"type":"string","default":"Add a VMR","maxLength":250},
    "addin_provider_name":{"type":"string","default":"Pexip","maxLength":250},
    "addin_server_domain":{"type":"string","default":"","maxLength":192},
    "addin_supertip_description":{"type":"string","maxLength":250},
    "addin_supertip_title":{"type":"string","maxLength":250},
    "additional_add_in_script_sources":{"type":"string","default":"","maxLength":4096},
    "allow_new_users":{"type":"boolean","default":true},
    "auth_provider":{"type":"string","choices":["ADFS","AZURE"],"default":"ADFS"},
    "authentication_method":{"type":"string","choices":["BASIC","NTLM","KERBEROS","OAUTH","APP_PERM"],"default":"BASIC"},
    "conference_description_template":{"type":"string","maxLength":12288},
    "conference_name_template":{"type":"string","default":"{{subject}} ({{organizer_name}})","maxLength":12288},
    "conference_subject_template":{"type":"string","default":"{{subject}}","maxLength":12288},
    "description":{"type":"string","default":"","maxLength":250},
    "disable_proxy":{"type":"boolean","default":false},
    "domains":{"type":"related","to":"configuration/exchange_domain","many":true},
    "enable_addin_debug_logs":{"type":"boolean","default":false},
    "enable_dynamic_vmrs":{"type":"boolean","default":true},
    "enable_personal_vmrs":{"type":"boolean","default":false},
    "host_identity_provider_group":{"type":"related","nullable":true,"to":"configuration/identity_provider_group","many":false},
    "id":{"type":"integer","readOnly":true},
    "ivr_theme":{"type":"related","nullable":true,"to":"configuration/ivr_theme","many":false},
    "kerberos_auth_every_request":{"type":"boolean","default":false},
    "kerberos_enable_tls":{"type":"boolean","default":true},
    "kerberos_exchange_spn":{"type":"string","default":"","maxLength":255},
    "kerberos_kdc":{"type":"string","default":"","maxLength":255},
    "kerberos_kdc_https_proxy":{"type":"string","default":"","maxLength":255},
    "kerberos_realm":{"type":"string","default":"","maxLength":250},
    "kerberos_verify_tls_using_custom_ca":{"type":"boolean","default":false},
    "meeting_buffer_after":{"type":"integer","default":60,"maximum":180},
    "meeting_buffer_before":{"type":"integer","default":30,"maximum":180},
    "meeting_instructions_template":{"type":"string","maxLength":12288},
    "microsoft_fabric_components_url":{"type":"string","default":"https://appsforoffice.microsoft.com/fabric/1.0/fabric.components.min.css","maxLength":255},
    "microsoft_fabric_url":{"type":"string","default":"https://appsforoffice.microsoft.com/fabric/1.0/fabric.min.css","maxLength":255},
    "name":{"type":"string","maxLength":250,"required":true},
    "non_idp_participants":{"type":"string","choices":["allow_if_trusted","disallow_all"],"default":"disallow_all"},
    "oauth_auth_endpoint":{"type":"string","default":"","maxLength":255},
    "oauth_client_id":{"type":"string","nullable":true},
    "oauth_client_secret":{"type":"string","writeOnly":true,"secret":true},
    "oauth_redirect_uri":{"type":"string","default":"","maxLength":255},
    "oauth_refresh_token":{"type":"string","maxLength":4096,"secret":true},
    "oauth_state":{"type":"string","nullable":true},
    "oauth_token_endpoint":{"type":"string","default":"","maxLength":255},
    "office_js_url":{"type":"string","default":"https://appsforoffice.microsoft.com/lib/1/hosted/office.js","maxLength":255},
    "password":{"type":"string","writeOnly":true,"maxLength":100,"secret":true},
    "personal_vmr_adfs_relying_party_trust_identifier":{"type":"string","default":"","maxLength":255},
    "personal_vmr_description_template":{"type":"string","default":"{{description}}","maxLength":12288},
    "personal_vmr_instructions_template":{"type":"string","maxLength":12288},
    "personal_vmr_location_template":{"type":"string","maxLength":12288},
    "personal_vmr_name_template":{"type":"string","default":"{{name}}","maxLength":12288},
    "personal_vmr_oauth_auth_endpoint":{"type":"string","default":"","maxLength":255},
    "personal_vmr_oauth_client_id":{"type":"string","default":"4189c2b4-92ca-416c-b7ea-bc3cfab3d0f0"},
    "personal_vmr_oauth_client_secret":{"type":"string","writeOnly":true,"secret":true},
    "personal_vmr_oauth_token_endpoint":{"type":"string","default":"","maxLength":255},
    "placeholder_instructions_template":{"type":"string","maxLength":12288},
    "private_key":{"type":"string","nullable":true,"readOnly":true,"maxLength":12288,"secret":true},
    "public_key":{"type":"string","readOnly":true,"maxLength":12288},
    "reject_alias_conflict_template":{"type":"string","maxLength":12288},
    "reject_alias_deleted_template":{"type":"string","maxLength":12288},
    "reject_general_error_template":{"type":"string","maxLength":12288},
    "reject_invalid_alias_id_template":{"type":"string","maxLength":12288},
    "reject_recurring_series_past_template":{"type":"string","maxLength":12288},
    "reject_single_meeting_past":{"type":"string","maxLength":12288},
    "resource_uri":{"type":"string","readOnly":true},
    "room_mailbox_email_address":{"type":"string","nullable":true,"maxLength":100,"format":"email"},
    "room_mailbox_name":{"type":"string","default":"","maxLength":250},
    "scheduled_alias_description_template":{"type":"string","maxLength":12288},
    "scheduled_alias_domain":{"type":"string","default":"","maxLength":192,"format":"domain"},
    "scheduled_alias_prefix":{"type":"string","nullable":true,"maxLength":8},
    "scheduled_alias_suffix_length":{"type":"integer","default":6,"minimum":5,"maximum":15},
    "url":{"type":"string","default":"","maxLength":255,"format":"url"},
    "use_custom_add_in_sources":{"type":"boolean","default":false},
    "username":{"type":"string","default":"","maxLength":100},
    "uuid":{"type":"string"}
    }}

    {"kind":"configuration/mssip_proxy","title":"Skype for Business / Lync server","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "address":{"type":"string","maxLength":255,"required":true},
    "description":{"type":"string","default":"","maxLength":250},
    "id":{"type":"integer","readOnly":true},
    "name":{"type":"string","maxLength":250,"required":true},
    "port":{"type":"integer","default":5061,"minimum":1,"maximum":65535},
    "resource_uri":{"type":"string","readOnly":true},
    "transport":{"type":"string","choices":["tcp","tls"],"default":"tls"}
    }}

    {"kind":"configuration/ntp_server","title":"Time server","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"address","fields":{
    "address":{"type":"string","maxLength":255,"required":true},
    "description":{"type":"string","default":"","maxLength":250},
    "id":{"type":"integer","readOnly":true},
    "key":{"type":"string","maxLength":100,"note":"stored as a SHA-1 hash","secret":true},
    "key_id":{"type":"integer","nullable":true,"minimum":1,"maximum":65535},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/oauth2_client","title":"Management API OAuth2 client","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"naturalKey":"client_name","createAnswer":"json","fields":{
    "client_id":{"type":"string","readOnly":true},
    "client_name":{"type":"string","maxLength":100,"required":true},
    "private_key_jwt":{"type":"string","readOnly":true,"secret":true},
    "resource_uri":{"type":"string","readOnly":true},
    "role":{"type":"related","required":true,"to":"configuration/role","many":false}
    }}

    {"kind":"configuration/permission","title":"Administrator permission","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","naturalKey":"codename","fields":{
    "codename":{"type":"string","readOnly":true},
    "id":{"type":"integer","readOnly":true},
    "name":{"type":"string","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/pexip_streaming_credential","title":"Streaming service public key","listMethods":["GET","POST"],"detailMethods":["GET","PUT","DELETE"],"idField":"id","naturalKey":"kid","fields":{
    "id":{"type":"integer","readOnly":true},
    "kid":{"type":"string","maxLength":100,"required":true},
    "public_key":{"type":"string","required":true},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/policy_server","title":"Policy profile","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "description":{"type":"string","default":"","maxLength":250},
    "enable_avatar_lookup":{"type":"boolean","default":false},
    "enable_directory_lookup":{"type":"boolean","default":false},
    "enable_internal_media_location_policy":{"type":"boolean","default":false},
    "enable_internal_participant_policy":{"type":"boolean","default":false},
    "enable_internal_service_policy":{"type":"boolean","default":false},
    "enable_media_location_lookup":{"type":"boolean","default":false},
    "enable_participant_lookup":{"type":"boolean","default":false},
    "enable_registration_lookup":{"type":"boolean","default":false},
    "enable_service_lookup":{"type":"boolean","default":false},
    "id":{"type":"integer","readOnly":true},
    "internal_media_location_policy_template":{"type":"string","default":"","maxLength":49152},
    "internal_participant_policy_template":{"type":"string","default":"","maxLength":49152},
    "internal_service_policy_template":{"type":"string","default":"","maxLength":49152},
    "name":{"type":"string","maxLength":250,"required":true},
    "password":{"type":"string","writeOnly":true,"maxLength":100,"secret":true},
    "prefer_local_avatar_configuration":{"type":"boolean","default":false},
    "resource_uri":{"type":"string","readOnly":true},
    "url":{"type":"string","default":"","maxLength":255},
    "username":{"type":"string","default":"","maxLength":100}
    }}

    {"kind":"configuration/recurring_conference","title":"Scheduler recurring series","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","fields":{
    "conference":{"type":"related","required":true,"to":"configuration/conference","many":false},
    "current_index":{"type":"integer","required":true},
    "ews_item_id":{"type":"string","maxLength":255,"required":true},
    "id":{"type":"integer","readOnly":true},
    "is_depleted":{"type":"boolean","required":true},
    "resource_uri":{"type":"string","readOnly":true},
    "scheduled_alias":{"type":"related","nullable":true,"to":"configuration/scheduled_alias","many":false},
    "subject":{"type":"string","maxLength":255}
    }}

    {"kind":"configuration/registration","title":"Device registration settings","listMethods":["GET"],"detailMethods":["GET","PATCH"],"singleton":true,"idField":"id","fields":{
    "adaptive_max_refresh":{"type":"integer","default":3600,"minimum":60,"maximum":7200},
    "adaptive_min_refresh":{"type":"integer","default":60,"minimum":60,"maximum":3600},
    "enable":{"type":"boolean","default":true},
    "enable_google_cloud_messaging":{"type":"boolean","default":true},
    "enable_push_notifications":{"type":"boolean","default":false},
    "id":{"type":"integer","readOnly":true},
    "maximum_max_refresh":{"type":"integer","default":300,"minimum":60,"maximum":7200},
    "maximum_min_refresh":{"type":"integer","default":60,"minimum":60,"maximum":3600},
    "natted_max_refresh":{"type":"integer","default":90,"minimum":60,"maximum":3600},
    "natted_min_refresh":{"type":"integer","default":60,"minimum":60,"maximum":3600},
    "push_token":{"type":"string","writeOnly":true,"secret":true},
    "refresh_strategy":{"type":"string","choices":["adaptive","maximum"],"default":"adaptive"},
    "resource_uri":{"type":"string","readOnly":true},
    "route_via_registrar":{"type":"boolean","default":true}
    }}

    {"kind":"configuration/role","title":"Administrator role","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "id":{"type":"integer","readOnly":true},
    "name":{"type":"string","maxLength":250,"required":true},
    "permissions":{"type":"related","to":"configuration/permission","many":true},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/role_mapping","title":"Directory group to role map","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "id":{"type":"integer","readOnly":true},
    "name":{"type":"string","maxLength":250,"required":true},
    "resource_uri":{"type":"string","readOnly":true},
    "roles":{"type":"related","to":"configuration/role","many":true},
    "source":{"type":"string","choices":["LDAP","OIDC"],"default":"LDAP"},
    "value":{"type":"string","maxLength":255,"required":true}
    }}

    {"kind":"configuration/scheduled_alias","title":"Scheduler-issued alias","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","fields":{
    "alias":{"type":"string","maxLength":250,"required":true},
    "alias_number":{"type":"integer","required":true},
    "conference_deletion_time":{"type":"datetime","nullable":true,"readOnly":true},
    "creation_time":{"type":"datetime","readOnly":true},
    "ews_item_uid":{"type":"string","nullable":true,"maxLength":255},
    "exchange_connector":{"type":"related","required":true,"to":"configuration/ms_exchange_connector","many":false},
    "id":{"type":"integer","readOnly":true},
    "is_used":{"type":"boolean","required":true},
    "numeric_alias":{"type":"string","maxLength":250,"required":true},
    "resource_uri":{"type":"string","readOnly":true},
    "uuid":{"type":"string","required":true}
    }}

    {"kind":"configuration/scheduled_conference","title":"Scheduler meeting slot","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","fields":{
    "conference":{"type":"related","required":true,"to":"configuration/conference","many":false},
    "end_time":{"type":"datetime","required":true},
    "ews_item_id":{"type":"string","maxLength":255,"required":true},
    "ews_item_uid":{"type":"string","maxLength":255},
    "id":{"type":"integer","readOnly":true},
    "recurring_conference":{"type":"related","nullable":true,"to":"configuration/recurring_conference","many":false},
    "resource_uri":{"type":"string","readOnly":true},
    "scheduled_alias":{"type":"related","nullable":true,"to":"configuration/scheduled_alias","many":false},
    "start_time":{"type":"datetime","required":true},
    "subject":{"type":"string","maxLength":255}
    }}

    {"kind":"configuration/scheduled_scaling","title":"Teams Connector scaling schedule","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"policy_name","fields":{
    "enabled":{"type":"boolean","default":true},
    "fri":{"type":"boolean","default":false},
    "id":{"type":"integer","readOnly":true},
    "instances_to_add":{"type":"integer","default":0},
    "local_timezone":{"type":"string","default":"UTC"},
    "minutes_in_advance":{"type":"integer","default":20},
    "mon":{"type":"boolean","default":false},
    "policy_name":{"type":"string","maxLength":100,"required":true},
    "policy_type":{"type":"string","choices":["TeamsConnectorScaling"],"required":true},
    "resource_identifier":{"type":"string","required":true},
    "resource_uri":{"type":"string","readOnly":true},
    "sat":{"type":"boolean","default":false},
    "start_date":{"type":"date","required":true},
    "sun":{"type":"boolean","default":false},
    "thu":{"type":"boolean","default":false},
    "time_from":{"type":"time","format":"time","required":true},
    "time_to":{"type":"time","format":"time","required":true},
    "tue":{"type":"boolean","default":false},
    "updated":{"type":"datetime","nullable":true,"readOnly":true},
    "wed":{"type":"boolean","default":false}
    }}

    {"kind":"configuration/sip_credential","title":"Outbound SIP login","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","fields":{
    "id":{"type":"integer","readOnly":true},
    "password":{"type":"string","writeOnly":true,"maxLength":100,"secret":true},
    "realm":{"type":"string","maxLength":255,"required":true},
    "resource_uri":{"type":"string","readOnly":true},
    "username":{"type":"string","maxLength":100,"required":true}
    }}

    {"kind":"configuration/sip_proxy","title":"SIP proxy target","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "address":{"type":"string","maxLength":255,"required":true},
    "description":{"type":"string","maxLength":250},
    "id":{"type":"integer","readOnly":true},
    "name":{"type":"string","maxLength":250,"required":true},
    "port":{"type":"integer","default":5061,"minimum":1,"maximum":65535},
    "resource_uri":{"type":"string","readOnly":true},
    "transport":{"type":"string","choices":["tcp","udp","tls"],"default":"tls"}
    }}

    {"kind":"configuration/smtp_server","title":"Outgoing mail server","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "address":{"type":"string","maxLength":255,"required":true},
    "connection_security":{"type":"string","choices":["NONE","STARTTLS"],"default":"NONE"},
    "description":{"type":"string","default":"","maxLength":250},
    "from_email_address":{"type":"string","maxLength":100,"format":"email","required":true},
    "id":{"type":"integer","readOnly":true},
    "name":{"type":"string","maxLength":250,"required":true},
    "password":{"type":"string","writeOnly":true,"maxLength":100,"secret":true},
    "port":{"type":"integer","default":587,"minimum":1,"maximum":65535},
    "resource_uri":{"type":"string","readOnly":true},
    "username":{"type":"string","default":"","maxLength":100}
    }}

    {"kind":"configuration/snmp_network_management_system","title":"SNMP trap receiver","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "address":{"type":"string","maxLength":255,"required":true},
    "description":{"type":"string","maxLength":250},
    "id":{"type":"integer","readOnly":true},
    "name":{"type":"string","maxLength":250,"required":true},
    "port":{"type":"integer","default":161,"minimum":1,"maximum":65535},
    "resource_uri":{"type":"string","readOnly":true},
    "snmp_trap_community":{"type":"string","maxLength":16,"secret":true}
    }}

    {"kind":"configuration/software_bundle","title":"Selected software bundle","listMethods":["GET"],"detailMethods":["PATCH","GET"],"idField":"id","naturalKey":"bundle_type","fields":{
    "bundle_type":{"type":"string"},
    "id":{"type":"integer","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true},
    "selected_revision":{"type":"related","nullable":true,"to":"configuration/software_bundle_revision","many":false}
    }}

    {"kind":"configuration/software_bundle_revision","title":"Available software bundle build","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","fields":{
    "bundle_type":{"type":"string","readOnly":true},
    "core":{"type":"boolean","readOnly":true},
    "id":{"type":"integer","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true},
    "revision":{"type":"string","readOnly":true},
    "version":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/ssh_authorized_key","title":"SSH public key","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"key","fields":{
    "comment":{"type":"string","maxLength":8192},
    "id":{"type":"integer","readOnly":true},
    "key":{"type":"string","note":"may be sent as full key line or bare base64; stored as sent","required":true},
    "keytype":{"type":"string","note":"only key is demanded by the API; provider asks for all three"},
    "nodes":{"type":"list"},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/static_route","title":"Static IP route","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "address":{"type":"string","format":"ip","required":true},
    "gateway":{"type":"string","format":"ip","required":true},
    "id":{"type":"integer","readOnly":true},
    "name":{"type":"string","maxLength":32,"required":true},
    "prefix":{"type":"integer","maximum":128,"required":true},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/stun_server","title":"STUN server","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "address":{"type":"string","maxLength":255,"required":true},
    "description":{"type":"string","default":"","maxLength":250},
    "id":{"type":"integer","readOnly":true},
    "name":{"type":"string","maxLength":250,"required":true},
    "port":{"type":"integer","default":3478,"minimum":1,"maximum":65535},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/syslog_server","title":"Remote syslog target","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","fields":{
    "address":{"type":"string","maxLength":255,"required":true},
    "audit_log":{"type":"boolean","default":false},
    "description":{"type":"string","default":"","maxLength":250},
    "id":{"type":"integer","readOnly":true},
    "port":{"type":"integer","default":514,"minimum":1,"maximum":65535},
    "proto_format":{"type":"string","choices":["pexip","rfc3164","rfc5424"],"default":"rfc3164","since":"v41"},
    "resource_uri":{"type":"string","readOnly":true},
    "support_log":{"type":"boolean","default":false},
    "syslog_log":{"type":"boolean"},
    "transport":{"type":"string","choices":["udp","tcp","tls"],"default":"udp"},
    "web_log":{"type":"boolean","default":false}
    }}

    {"kind":"configuration/system_backup","title":"Stored backup file","listMethods":["GET"],"detailMethods":["GET","DELETE"],"idField":"filename","fields":{
    "build":{"type":"string","readOnly":true},
    "date":{"type":"datetime","nullable":true,"readOnly":true},
    "filename":{"type":"string","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true},
    "sha256sum":{"type":"string","readOnly":true},
    "size":{"type":"integer","readOnly":true},
    "type":{"type":"string","readOnly":true},
    "version":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/system_location","title":"Group of nodes (location)","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "bdpm_pin_checks_enabled":{"type":"string","choices":["GLOBAL","OFF","ON"],"default":"GLOBAL"},
    "bdpm_scan_quarantine_enabled":{"type":"string","choices":["GLOBAL","OFF","ON"],"default":"GLOBAL"},
    "client_stun_servers":{"type":"related","to":"configuration/stun_server","many":true},
    "client_turn_servers":{"type":"related","to":"configuration/turn_server","many":true},
    "description":{"type":"string","default":"","maxLength":250},
    "dns_servers":{"type":"related","to":"configuration/dns_server","many":true},
    "event_sinks":{"type":"related","to":"configuration/event_sink","many":true},
    "h323_gatekeeper":{"type":"related","nullable":true,"to":"configuration/h323_gatekeeper","many":false},
    "http_proxy":{"type":"related","nullable":true,"to":"configuration/http_proxy","many":false},
    "id":{"type":"integer","readOnly":true},
    "live_captions_dial_out_1":{"type":"related","nullable":true,"to":"configuration/system_location","many":false},
    "live_captions_dial_out_2":{"type":"related","nullable":true,"to":"configuration/system_location","many":false},
    "live_captions_dial_out_3":{"type":"related","nullable":true,"to":"configuration/system_location","many":false},
    "local_mssip_domain":{"type":"string","default":"","maxLength":255},
    "media_qos":{"type":"integer","nullable":true,"default":0,"maximum":63},
    "mssip_proxy":{"type":"related","nullable":true,"to":"configuration/mssip_proxy","many":false},
    "mtu":{"type":"integer","default":1500,"minimum":512,"maximum":1500},
    "name":{"type":"string","maxLength":250,"required":true},
    "ntp_servers":{"type":"related","to":"configuration/ntp_server","many":true},
    "overflow_location1":{"type":"related","nullable":true,"to":"configuration/system_location","many":false},
    "overflow_location2":{"type":"related","nullable":true,"to":"configuration/system_location","many":false},
    "policy_server":{"type":"related","nullable":true,"to":"configuration/policy_server","many":false},
    "resource_uri":{"type":"string","readOnly":true},
    "signalling_qos":{"type":"integer","nullable":true,"default":0,"maximum":63},
    "sip_proxy":{"type":"related","nullable":true,"to":"configuration/sip_proxy","many":false},
    "snmp_network_management_system":{"type":"related","nullable":true,"to":"configuration/snmp_network_management_system","many":false},
    "stun_server":{"type":"related","nullable":true,"to":"configuration/stun_server","many":false},
    "syslog_servers":{"type":"related","to":"configuration/syslog_server","many":true},
    "teams_proxy":{"type":"related","nullable":true,"to":"configuration/teams_proxy","many":false},
    "transcoding_location":{"type":"related","nullable":true,"to":"configuration/system_location","many":false},
    "turn_server":{"type":"related","nullable":true,"to":"configuration/turn_server","many":false},
    "use_relay_candidates_only":{"type":"boolean","default":false}
    }}

    {"kind":"configuration/system_syncpoint","title":"Configuration sync marker","listMethods":["POST"],"detailMethods":["GET"],"idField":"id","fields":{
    "creation_time":{"type":"datetime","readOnly":true},
    "id":{"type":"integer","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/system_tuneable","title":"Hidden tuning value","listMethods":["GET","POST"],"detailMethods":["GET","PUT","DELETE"],"idField":"id","naturalKey":"name","fields":{
    "id":{"type":"integer","readOnly":true},
    "name":{"type":"string","maxLength":250,"required":true},
    "resource_uri":{"type":"string","readOnly":true},
    "setting":{"type":"string","required":true}
    }}

    {"kind":"configuration/teams_proxy","title":"Teams Connector","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "address":{"type":"string","maxLength":255,"required":true},
    "azure_tenant":{"type":"related","required":true,"to":"configuration/azure_tenant","many":false},
    "description":{"type":"string","default":"","maxLength":250},
    "eventhub_id":{"type":"string","nullable":true,"readOnly":true,"note":"server derives it from notifications_queue"},
    "id":{"type":"integer","readOnly":true},
    "min_number_of_instances":{"type":"integer","default":1},
    "name":{"type":"string","maxLength":250,"required":true},
    "notifications_enabled":{"type":"boolean","default":false},
    "notifications_queue":{"type":"string","nullable":true,"writeOnly":true,"secret":true},
    "port":{"type":"integer","default":443,"minimum":1,"maximum":65535},
    "resource_uri":{"type":"string","readOnly":true},
    "updated":{"type":"datetime","nullable":true,"readOnly":true}
    }}

    {"kind":"configuration/telehealth_profile","title":"Epic telehealth profile","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "description":{"type":"string","maxLength":250},
    "epic_backend_oauth2_app_client_id":{"type":"string","maxLength":255},
    "epic_backend_oauth2_app_private_key":{"type":"string","maxLength":12288,"secret":true},
    "epic_backend_oauth2_app_token_endpoint_url":{"type":"string","maxLength":255},
    "epic_encryption_algorithm":{"type":"string"},
    "epic_encryption_key":{"type":"string","maxLength":100,"secret":true},
    "epic_encryption_key_type":{"type":"string","choices":["password","base64key"]},
    "epic_patient_app_client_id":{"type":"string","maxLength":255},
    "epic_patient_app_client_secret":{"type":"string","maxLength":100,"secret":true},
    "epic_provider_app_client_id":{"type":"string","maxLength":255},
    "epic_provider_app_client_secret":{"type":"string","maxLength":100,"secret":true},
    "id":{"type":"integer","readOnly":true},
    "infinity_webapp_server_base_url":{"type":"string","maxLength":255},
    "launch_error_web_template":{"type":"string","maxLength":12288},
    "name":{"type":"string","maxLength":250},
    "patient_alias_template":{"type":"string","maxLength":1024},
    "patient_display_name_template":{"type":"string","maxLength":1024},
    "patient_oauth2_redirect_url":{"type":"string","maxLength":255},
    "patient_web_join_link_template":{"type":"string","maxLength":1024},
    "provider_alias_template":{"type":"string","maxLength":1024},
    "provider_display_name_template":{"type":"string","maxLength":1024},
    "provider_oauth2_redirect_url":{"type":"string","maxLength":255},
    "provider_web_join_link_template":{"type":"string","maxLength":1024},
    "resource_uri":{"type":"string","readOnly":true},
    "service_name_template":{"type":"string","maxLength":1024},
    "telehealth_call_domain":{"type":"string","maxLength":255},
    "telehealth_integration_base_url":{"type":"string","maxLength":255},
    "telehealth_integration_oauth2_base_api_url":{"type":"string","maxLength":255},
    "uuid":{"type":"string"}
    }}

    {"kind":"configuration/tls_certificate","title":"Node TLS certificate and key","listMethods":["DELETE","GET","POST","PATCH"],"detailMethods":["DELETE","GET","PATCH"],"idField":"id","fields":{
    "certificate":{"type":"string","note":"a chain in one PEM blob is accepted by the provider examples","required":true},
    "client_auth_usage":{"type":"boolean","readOnly":true,"note":"derived from the certificate; not in the Go or Terraform models"},
    "end_date":{"type":"datetime","readOnly":true},
    "id":{"type":"integer","readOnly":true},
    "issuer_hash":{"type":"string","readOnly":true,"maxLength":8},
    "issuer_key_id":{"type":"string","nullable":true,"readOnly":true,"maxLength":128},
    "issuer_name":{"type":"string","readOnly":true,"maxLength":250},
    "key_id":{"type":"string","nullable":true,"readOnly":true,"maxLength":128},
    "nodes":{"type":"list","note":"assign through worker_vm.tls_certificate or management_vm.tls_certificate instead"},
    "parameters":{"type":"string","maxLength":1000},
    "private_key":{"type":"string","writeOnly":true,"maxLength":12288,"required":true,"secret":true},
    "private_key_passphrase":{"type":"string","writeOnly":true,"maxLength":100,"secret":true},
    "raw_issuer":{"type":"string","readOnly":true,"maxLength":250},
    "raw_subject":{"type":"string","readOnly":true,"maxLength":250},
    "resource_uri":{"type":"string","readOnly":true},
    "serial_no":{"type":"string","readOnly":true,"maxLength":128},
    "server_auth_usage":{"type":"boolean","readOnly":true,"note":"derived from the certificate; not in the Go or Terraform models"},
    "start_date":{"type":"datetime","readOnly":true},
    "subject_alt_names":{"type":"string","readOnly":true},
    "subject_hash":{"type":"string","readOnly":true,"maxLength":8},
    "subject_name":{"type":"string","readOnly":true,"maxLength":250},
    "text":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/trusted_join","title":"Zoom trusted join switch","listMethods":["GET"],"detailMethods":["GET","PATCH"],"singleton":true,"idField":"id","fields":{
    "id":{"type":"integer","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true},
    "zoom_enabled":{"type":"boolean"}
    }}

    {"kind":"configuration/trusted_join_zoom_account","title":"Allowed Zoom account","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"customer_id","fields":{
    "customer_id":{"type":"string"},
    "description":{"type":"string","maxLength":250},
    "id":{"type":"integer","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/turn_server","title":"TURN relay server","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "address":{"type":"string","maxLength":255,"required":true},
    "description":{"type":"string","default":"","maxLength":250},
    "id":{"type":"integer","readOnly":true},
    "name":{"type":"string","maxLength":250,"required":true},
    "password":{"type":"string","writeOnly":true,"maxLength":100,"secret":true},
    "port":{"type":"integer","default":3478,"minimum":1,"maximum":65535},
    "resource_uri":{"type":"string","readOnly":true},
    "secret_key":{"type":"string","writeOnly":true,"maxLength":100,"secret":true},
    "server_type":{"type":"string","choices":["namepsw","coturn_shared"],"default":"namepsw"},
    "transport_type":{"type":"string","choices":["udp","tcp","tls"],"default":"udp"},
    "username":{"type":"string","default":"","maxLength":100}
    }}

    {"kind":"configuration/upgrade","title":"Start a software upgrade","listMethods":["POST"],"detailMethods":[],"command":true,"fields":{
    "package":{"type":"string","writeOnly":true},
    "request":{"type":"boolean","writeOnly":true},
    "total_size":{"type":"integer","writeOnly":true}
    }}

    {"kind":"configuration/upgrade_request","title":"Chunked upgrade upload","listMethods":["DELETE","GET"],"detailMethods":["DELETE","GET"],"idField":"uuid","fields":{
    "current":{"type":"related","readOnly":true,"to":"embedded/version_info","many":false},
    "offset":{"type":"integer","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true},
    "state":{"type":"string","readOnly":true},
    "upgrade":{"type":"related","readOnly":true,"to":"embedded/version_info","many":false},
    "uuid":{"type":"string","readOnly":true}
    }}

    {"kind":"configuration/upgrade_request/cancel","title":"Abort chunked upgrade","command":true,"nested":true,"fields":{}}

    {"kind":"configuration/upgrade_request/finish","title":"Complete chunked upgrade","command":true,"nested":true,"fields":{
    "validate_only":{"type":"boolean","writeOnly":true}
    }}

    {"kind":"configuration/upgrade_request/upload","title":"Send upgrade chunk","command":true,"nested":true,"fields":{}}

    {"kind":"configuration/user_group","title":"Group of users","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","fields":{
    "description":{"type":"string","default":"","maxLength":250},
    "id":{"type":"integer","readOnly":true},
    "name":{"type":"string","maxLength":250,"required":true},
    "resource_uri":{"type":"string","readOnly":true},
    "user_group_entity_mappings":{"type":"related","to":"configuration/user_group_entity_mapping","many":true},
    "users":{"type":"related","to":"configuration/end_user","many":true}
    }}

    {"kind":"configuration/user_group_entity_mapping","title":"User group link","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","fields":{
    "description":{"type":"string","default":"","maxLength":250},
    "entity_resource_uri":{"type":"string","maxLength":250,"required":true},
    "id":{"type":"integer","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true},
    "user_group":{"type":"related","required":true,"to":"configuration/user_group","many":false}
    }}

    {"kind":"configuration/webapp_alias","title":"Web app URL path","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"slug","fields":{
    "branding":{"type":"related","nullable":true,"to":"configuration/webapp_branding","many":false},
    "bundle":{"type":"related","nullable":true,"to":"configuration/software_bundle_revision","many":false},
    "description":{"type":"string","default":"","maxLength":250},
    "id":{"type":"integer","readOnly":true},
    "is_default":{"type":"boolean","since":"v41"},
    "is_enabled":{"type":"boolean","default":false},
    "resource_uri":{"type":"string","readOnly":true},
    "slug":{"type":"string","maxLength":100,"required":true},
    "webapp_type":{"type":"string","choices":["webapp2","webapp3"],"required":true}
    }}

    {"kind":"configuration/webapp_branding","title":"Web app branding upload","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"uuid","fields":{
    "branding_file":{"type":"file","writeOnly":true,"required":true},
    "description":{"type":"string","default":"","maxLength":250},
    "is_default":{"type":"boolean","readOnly":true},
    "last_updated":{"type":"datetime","readOnly":true},
    "name":{"type":"string","maxLength":100,"required":true},
    "resource_uri":{"type":"string","readOnly":true},
    "uuid":{"type":"string","readOnly":true},
    "webapp_type":{"type":"string","choices":["webapp2","webapp3"],"required":true}
    }}

    {"kind":"configuration/worker_vm","title":"Conferencing Node settings","listMethods":["GET","POST","PUT","DELETE","PATCH"],"detailMethods":["GET","POST","PUT","DELETE","PATCH"],"idField":"id","naturalKey":"name","createAnswer":"xml","fields":{
    "address":{"type":"string","format":"ip","required":true},
    "alternative_fqdn":{"type":"string","default":"","maxLength":255},
    "cloud_bursting":{"type":"boolean","readOnly":true,"note":"set by the server"},
    "deployment_type":{"type":"string","writeOnly":true,"default":"MANUAL-PROVISION-ONLY","note":"full value list not established"},
    "description":{"type":"string","default":"","maxLength":250},
    "domain":{"type":"string","maxLength":192,"required":true},
    "enable_distributed_database":{"type":"boolean","default":true},
    "enable_ssh":{"type":"string","choices":["GLOBAL","OFF","ON"],"default":"GLOBAL"},
    "gateway":{"type":"string","format":"ip","required":true},
    "hostname":{"type":"string","maxLength":63,"required":true},
    "id":{"type":"integer","readOnly":true},
    "ipv6_address":{"type":"string","nullable":true,"maxLength":250},
    "ipv6_gateway":{"type":"string","nullable":true,"maxLength":250},
    "maintenance_mode":{"type":"boolean","default":false},
    "maintenance_mode_reason":{"type":"string","default":"","maxLength":250},
    "managed":{"type":"boolean","deprecated":true},
    "media_priority_weight":{"type":"integer","nullable":true,"default":0},
    "name":{"type":"string","maxLength":32,"required":true},
    "netmask":{"type":"string","format":"ip","required":true},
    "node_type":{"type":"string","choices":["CONFERENCING","PROXYING"],"default":"CONFERENCING","note":"changing it restarts the node and drops calls"},
    "password":{"type":"string","writeOnly":true,"maxLength":250,"note":"API accepts omission, node is then unusable over SSH; provider makes it mandatory","secret":true},
    "resource_uri":{"type":"string","readOnly":true},
    "secondary_address":{"type":"string","nullable":true,"format":"ip"},
    "secondary_netmask":{"type":"string","nullable":true,"format":"ip"},
    "service_manager":{"type":"boolean","deprecated":true},
    "service_policy":{"type":"boolean","deprecated":true},
    "signalling":{"type":"boolean","deprecated":true},
    "snmp_authentication_password":{"type":"string","writeOnly":true,"maxLength":100,"secret":true},
    "snmp_community":{"type":"string","maxLength":16,"secret":true},
    "snmp_mode":{"type":"string","choices":["DISABLED","STANDARD","AUTHPRIV"],"default":"DISABLED"},
    "snmp_privacy_password":{"type":"string","writeOnly":true,"maxLength":100,"secret":true},
    "snmp_system_contact":{"type":"string","default":"admin@domain.com","maxLength":70},
    "snmp_system_location":{"type":"string","default":"Virtual machine","maxLength":70},
    "snmp_username":{"type":"string","default":"","maxLength":100},
    "ssh_authorized_keys":{"type":"related","to":"configuration/ssh_authorized_key","many":true},
    "ssh_authorized_keys_use_cloud":{"type":"boolean","default":true},
    "static_nat_address":{"type":"string","nullable":true,"format":"ip","note":"can be PATCHed after the node is running"},
    "static_routes":{"type":"related","to":"configuration/static_route","many":true},
    "system_location":{"type":"related","note":"changing it restarts the node and drops calls","required":true,"to":"configuration/system_location","many":false},
    "tls_certificate":{"type":"related","nullable":true,"to":"configuration/tls_certificate","many":false},
    "tls_client_certificate":{"type":"related","nullable":true,"since":"v40","to":"configuration/tls_certificate","many":false},
    "transcoding":{"type":"boolean","readOnly":true,"deprecated":true},
    "vm_cpu_count":{"type":"integer","writeOnly":true,"default":4,"minimum":2,"maximum":128},
    "vm_system_memory":{"type":"integer","writeOnly":true,"default":4096,"minimum":2000,"maximum":64000}
    }}

    {"kind":"history/alarm","title":"Past alarm","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","fields":{
    "details":{"type":"string","readOnly":true,"maxLength":250},
    "id":{"type":"integer","readOnly":true},
    "identifier":{"type":"integer","readOnly":true},
    "instance":{"type":"string","readOnly":true,"maxLength":250},
    "level":{"type":"string","readOnly":true},
    "name":{"type":"string","readOnly":true},
    "node":{"type":"string","readOnly":true,"maxLength":250},
    "resource_uri":{"type":"string","readOnly":true},
    "time_lowered":{"type":"datetime","readOnly":true},
    "time_raised":{"type":"datetime","readOnly":true}
    }}

    {"kind":"history/backplane","title":"Past node-to-node link","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","fields":{
    "conference":{"type":"related","readOnly":true,"to":"history/conference","many":false},
    "conference_name":{"type":"string","readOnly":true,"maxLength":250},
    "disconnect_reason":{"type":"string","readOnly":true,"maxLength":250},
    "duration":{"type":"integer","readOnly":true},
    "end_time":{"type":"datetime","readOnly":true},
    "id":{"type":"string","readOnly":true},
    "media_node":{"type":"string","readOnly":true,"maxLength":50},
    "media_streams":{"type":"related","readOnly":true,"to":"history/backplane/media_stream","many":true},
    "protocol":{"type":"string","readOnly":true},
    "proxy_node":{"type":"string","readOnly":true,"maxLength":50},
    "remote_conference_name":{"type":"string","readOnly":true,"maxLength":250},
    "remote_media_node":{"type":"string","readOnly":true,"maxLength":50},
    "remote_node_name":{"type":"string","readOnly":true,"maxLength":250},
    "resource_uri":{"type":"string","readOnly":true},
    "service_tag":{"type":"string","readOnly":true,"maxLength":250},
    "start_time":{"type":"datetime","readOnly":true},
    "system_location":{"type":"string","readOnly":true,"maxLength":250},
    "type":{"type":"string","readOnly":true}
    }}

    {"kind":"history/backplane/media_stream","title":"Media figures of one backplane","idField":"id","nested":true,"unaddressed":true,"fields":{
    "backplane":{"type":"related","readOnly":true,"to":"history/backplane","many":false},
    "end_time":{"type":"datetime","readOnly":true},
    "id":{"type":"integer","readOnly":true},
    "node":{"type":"string","readOnly":true,"maxLength":50},
    "resource_uri":{"type":"string","readOnly":true},
    "rx_bitrate":{"type":"integer","readOnly":true},
    "rx_codec":{"type":"string","readOnly":true},
    "rx_fps":{"type":"float","readOnly":true},
    "rx_packet_loss":{"type":"float","readOnly":true},
    "rx_packets_lost":{"type":"integer","readOnly":true},
    "rx_packets_received":{"type":"integer","readOnly":true},
    "rx_resolution":{"type":"string","readOnly":true},
    "start_time":{"type":"datetime","readOnly":true},
    "stream_id":{"type":"string","readOnly":true},
    "stream_type":{"type":"string","readOnly":true,"choices":["audio","video","presentation"]},
    "tx_bitrate":{"type":"integer","readOnly":true},
    "tx_codec":{"type":"string","readOnly":true},
    "tx_fps":{"type":"float","readOnly":true},
    "tx_packet_loss":{"type":"float","readOnly":true},
    "tx_packets_lost":{"type":"integer","readOnly":true},
    "tx_packets_sent":{"type":"integer","readOnly":true},
    "tx_resolution":{"type":"string","readOnly":true}
    }}

    {"kind":"history/backplane_media_stream","title":"Past backplane media figures","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","fields":{
    "backplane":{"type":"related","readOnly":true,"to":"history/backplane","many":false},
    "end_time":{"type":"datetime","readOnly":true},
    "id":{"type":"integer","readOnly":true},
    "node":{"type":"string","readOnly":true,"maxLength":50},
    "resource_uri":{"type":"string","readOnly":true},
    "rx_bitrate":{"type":"integer","readOnly":true},
    "rx_codec":{"type":"string","readOnly":true},
    "rx_fps":{"type":"float","readOnly":true},
    "rx_packet_loss":{"type":"float","readOnly":true},
    "rx_packets_lost":{"type":"integer","readOnly":true},
    "rx_packets_received":{"type":"integer","readOnly":true},
    "rx_resolution":{"type":"string","readOnly":true},
    "start_time":{"type":"datetime","readOnly":true},
    "stream_id":{"type":"string","readOnly":true},
    "stream_type":{"type":"string","readOnly":true,"choices":["audio","video","presentation"]},
    "tx_bitrate":{"type":"integer","readOnly":true},
    "tx_codec":{"type":"string","readOnly":true},
    "tx_fps":{"type":"float","readOnly":true},
    "tx_packet_loss":{"type":"float","readOnly":true},
    "tx_packets_lost":{"type":"integer","readOnly":true},
    "tx_packets_sent":{"type":"integer","readOnly":true},
    "tx_resolution":{"type":"string","readOnly":true}
    }}

    {"kind":"history/conference","title":"Past meeting","listMethods":["GET"],"detailMethods":["GET","DELETE"],"idField":"id","fields":{
    "direct_media_available":{"type":"boolean","readOnly":true},
    "duration":{"type":"integer","readOnly":true},
    "end_time":{"type":"datetime","readOnly":true},
    "id":{"type":"string","readOnly":true},
    "instant_message_count":{"type":"integer","readOnly":true},
    "name":{"type":"string","readOnly":true,"maxLength":250},
    "participant_count":{"type":"integer","readOnly":true},
    "participants":{"type":"related","readOnly":true,"to":"history/participant","many":true},
    "resource_uri":{"type":"string","readOnly":true},
    "service_type":{"type":"string","readOnly":true},
    "start_time":{"type":"datetime","readOnly":true},
    "tag":{"type":"string","readOnly":true,"maxLength":250}
    }}

    {"kind":"history/media_stream","title":"Past participant media figures","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","fields":{
    "end_time":{"type":"datetime","readOnly":true},
    "id":{"type":"integer","readOnly":true},
    "node":{"type":"string","readOnly":true,"maxLength":50},
    "participant":{"type":"related","readOnly":true,"to":"history/participant","many":false},
    "resource_uri":{"type":"string","readOnly":true},
    "rx_bitrate":{"type":"integer","readOnly":true},
    "rx_codec":{"type":"string","readOnly":true},
    "rx_fps":{"type":"float","readOnly":true},
    "rx_packet_loss":{"type":"float","readOnly":true},
    "rx_packets_lost":{"type":"integer","readOnly":true},
    "rx_packets_received":{"type":"integer","readOnly":true},
    "rx_resolution":{"type":"string","readOnly":true},
    "start_time":{"type":"datetime","readOnly":true},
    "stream_id":{"type":"string","readOnly":true},
    "stream_type":{"type":"string","readOnly":true,"choices":["audio","video","presentation"]},
    "tx_bitrate":{"type":"integer","readOnly":true},
    "tx_codec":{"type":"string","readOnly":true},
    "tx_fps":{"type":"float","readOnly":true},
    "tx_packet_loss":{"type":"float","readOnly":true},
    "tx_packets_lost":{"type":"integer","readOnly":true},
    "tx_packets_sent":{"type":"integer","readOnly":true},
    "tx_resolution":{"type":"string","readOnly":true}
    }}

    {"kind":"history/participant","title":"Past participant","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","fields":{
    "av_id":{"type":"string","readOnly":true},
    "bandwidth":{"type":"integer","readOnly":true},
    "call_direction":{"type":"string","readOnly":true,"choices":["in","out"]},
    "call_quality":{"type":"string","readOnly":true,"choices":["0_unknown","1_good","2_ok","3_bad","4_terrible"]},
    "call_tag":{"type":"string","readOnly":true,"maxLength":1000},
    "call_uuid":{"type":"string","readOnly":true,"maxLength":200},
    "conference":{"type":"related","readOnly":true,"to":"history/conference","many":false},
    "conference_name":{"type":"string","readOnly":true,"maxLength":250},
    "conversation_id":{"type":"string","readOnly":true},
    "disconnect_reason":{"type":"string","readOnly":true,"maxLength":250},
    "display_name":{"type":"string","readOnly":true,"maxLength":1000},
    "duration":{"type":"integer","readOnly":true},
    "encryption":{"type":"string","readOnly":true},
    "end_time":{"type":"datetime","readOnly":true},
    "has_media":{"type":"boolean","readOnly":true},
    "id":{"type":"string","readOnly":true},
    "idp_uuid":{"type":"string","readOnly":true},
    "is_direct":{"type":"boolean","readOnly":true},
    "is_idp_authenticated":{"type":"boolean","readOnly":true},
    "is_streaming":{"type":"boolean","readOnly":true},
    "license_count":{"type":"integer","readOnly":true},
    "license_type":{"type":"string","readOnly":true},
    "local_alias":{"type":"string","readOnly":true,"maxLength":1000},
    "media_node":{"type":"string","readOnly":true,"maxLength":50},
    "media_streams":{"type":"related","readOnly":true,"to":"history/participant/media_stream","many":true},
    "parent_id":{"type":"string","readOnly":true,"deprecated":true},
    "presentation_id":{"type":"string","readOnly":true},
    "protocol":{"type":"string","readOnly":true},
    "proxy_node":{"type":"string","readOnly":true,"maxLength":50},
    "remote_address":{"type":"string","readOnly":true,"maxLength":50},
    "remote_alias":{"type":"string","readOnly":true,"maxLength":1000},
    "remote_port":{"type":"integer","readOnly":true,"default":0,"maximum":65535},
    "resource_uri":{"type":"string","readOnly":true},
    "role":{"type":"string","readOnly":true},
    "rx_bandwidth":{"type":"integer","readOnly":true},
    "service_tag":{"type":"string","readOnly":true,"maxLength":250},
    "service_type":{"type":"string","readOnly":true},
    "signalling_node":{"type":"string","readOnly":true,"maxLength":50},
    "start_time":{"type":"datetime","readOnly":true},
    "system_location":{"type":"string","readOnly":true,"maxLength":250},
    "transcoding_enabled":{"type":"boolean","readOnly":true},
    "tx_bandwidth":{"type":"integer","readOnly":true},
    "vendor":{"type":"string","readOnly":true,"maxLength":200}
    }}

    {"kind":"history/participant/media_stream","title":"Media figures of one participant","idField":"id","nested":true,"unaddressed":true,"fields":{
    "end_time":{"type":"datetime","readOnly":true},
    "id":{"type":"integer","readOnly":true},
    "node":{"type":"string","readOnly":true,"maxLength":50},
    "participant":{"type":"related","readOnly":true,"to":"history/participant","many":false},
    "resource_uri":{"type":"string","readOnly":true},
    "rx_bitrate":{"type":"integer","readOnly":true},
    "rx_codec":{"type":"string","readOnly":true},
    "rx_fps":{"type":"float","readOnly":true},
    "rx_packet_loss":{"type":"float","readOnly":true},
    "rx_packets_lost":{"type":"integer","readOnly":true},
    "rx_packets_received":{"type":"integer","readOnly":true},
    "rx_resolution":{"type":"string","readOnly":true},
    "start_time":{"type":"datetime","readOnly":true},
    "stream_id":{"type":"string","readOnly":true},
    "stream_type":{"type":"string","readOnly":true,"choices":["audio","video","presentation"]},
    "tx_bitrate":{"type":"integer","readOnly":true},
    "tx_codec":{"type":"string","readOnly":true},
    "tx_fps":{"type":"float","readOnly":true},
    "tx_packet_loss":{"type":"float","readOnly":true},
    "tx_packets_lost":{"type":"integer","readOnly":true},
    "tx_packets_sent":{"type":"integer","readOnly":true},
    "tx_resolution":{"type":"string","readOnly":true}
    }}

    {"kind":"history/registration_alias","title":"Past registration","listMethods":["GET"],"detailMethods":["GET","DELETE"],"idField":"id","fields":{
    "alias":{"type":"string","readOnly":true,"maxLength":1000},
    "end_time":{"type":"datetime","readOnly":true},
    "id":{"type":"integer","readOnly":true},
    "is_natted":{"type":"boolean","readOnly":true},
    "node":{"type":"string","readOnly":true,"maxLength":50},
    "protocol":{"type":"string","readOnly":true},
    "registration_id":{"type":"string","readOnly":true},
    "remote_address":{"type":"string","readOnly":true,"maxLength":50},
    "resource_uri":{"type":"string","readOnly":true},
    "start_time":{"type":"datetime","readOnly":true},
    "username":{"type":"string","readOnly":true,"maxLength":1000},
    "vendor":{"type":"string","readOnly":true,"maxLength":200}
    }}

    {"kind":"history/workervm_status_event","title":"Past node state change","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","fields":{
    "context":{"type":"string","readOnly":true,"maxLength":250},
    "details":{"type":"string","readOnly":true,"maxLength":250},
    "event_type":{"type":"string","readOnly":true},
    "id":{"type":"integer","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true},
    "state":{"type":"string","readOnly":true},
    "time_changed":{"type":"datetime","readOnly":true},
    "workervm_address":{"type":"string","readOnly":true},
    "workervm_configuration_id":{"type":"integer","readOnly":true},
    "workervm_configuration_location_name":{"type":"string","readOnly":true},
    "workervm_configuration_name":{"type":"string","readOnly":true}
    }}

    {"kind":"status/alarm","title":"Raised alarm","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","fields":{
    "acknowledged":{"type":"boolean","readOnly":true},
    "details":{"type":"string","readOnly":true,"maxLength":8096},
    "id":{"type":"integer","readOnly":true},
    "identifier":{"type":"integer","readOnly":true},
    "instance":{"type":"string","readOnly":true,"maxLength":250},
    "level":{"type":"string","readOnly":true,"choices":["error","warning","info"]},
    "name":{"type":"string","readOnly":true},
    "node":{"type":"string","readOnly":true,"maxLength":250},
    "resource_uri":{"type":"string","readOnly":true},
    "time_raised":{"type":"datetime","nullable":true,"readOnly":true}
    }}

    {"kind":"status/backplane","title":"Live node-to-node link","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","fields":{
    "conference":{"type":"string","readOnly":true,"maxLength":250},
    "connect_time":{"type":"datetime","nullable":true,"readOnly":true},
    "id":{"type":"string","readOnly":true},
    "media_node":{"type":"string","readOnly":true,"maxLength":50},
    "protocol":{"type":"string","readOnly":true},
    "proxy_node":{"type":"string","readOnly":true,"maxLength":50},
    "remote_conference_name":{"type":"string","readOnly":true,"maxLength":250},
    "remote_media_node":{"type":"string","readOnly":true,"maxLength":50},
    "remote_node_name":{"type":"string","readOnly":true,"maxLength":250},
    "resource_uri":{"type":"string","readOnly":true},
    "service_tag":{"type":"string","readOnly":true,"maxLength":250},
    "system_location":{"type":"string","readOnly":true,"maxLength":250},
    "type":{"type":"string","readOnly":true,"choices":["local","geo"]}
    }}

    {"kind":"status/backplane/media_stream","title":"Live backplane media figures","idField":"id","nested":true,"unaddressed":true,"fields":{
    "end_time":{"type":"datetime","readOnly":true},
    "id":{"type":"string","readOnly":true},
    "node":{"type":"string","readOnly":true,"maxLength":50},
    "rx_bitrate":{"type":"integer","readOnly":true},
    "rx_codec":{"type":"string","readOnly":true},
    "rx_fps":{"type":"float","readOnly":true},
    "rx_jitter":{"type":"float","readOnly":true},
    "rx_packet_loss":{"type":"float","readOnly":true},
    "rx_packets_lost":{"type":"integer","readOnly":true},
    "rx_packets_received":{"type":"integer","readOnly":true},
    "rx_resolution":{"type":"string","readOnly":true},
    "rx_windowed_packet_loss":{"type":"float","readOnly":true},
    "start_time":{"type":"datetime","readOnly":true},
    "tx_bitrate":{"type":"integer","readOnly":true},
    "tx_codec":{"type":"string","readOnly":true},
    "tx_fps":{"type":"float","readOnly":true},
    "tx_jitter":{"type":"float","readOnly":true},
    "tx_packet_loss":{"type":"float","readOnly":true},
    "tx_packets_lost":{"type":"integer","readOnly":true},
    "tx_packets_sent":{"type":"integer","readOnly":true},
    "tx_resolution":{"type":"string","readOnly":true},
    "tx_windowed_packet_loss":{"type":"float","readOnly":true},
    "type":{"type":"string","readOnly":true,"choices":["audio","video","presentation"]}
    }}

    {"kind":"status/backup_request","title":"Backup job progress","listMethods":["GET"],"detailMethods":["GET"],"fields":{
    "created_at":{"type":"datetime","nullable":true,"readOnly":true},
    "download_uri":{"type":"string","readOnly":true},
    "message":{"type":"string","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true},
    "state":{"type":"string","readOnly":true},
    "updated_at":{"type":"datetime","nullable":true,"readOnly":true}
    }}

    {"kind":"status/cloud_monitored_location","title":"Location watched for bursting","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","fields":{
    "free_hd_calls":{"type":"integer","nullable":true,"readOnly":true},
    "id":{"type":"integer","readOnly":true},
    "max_hd_calls":{"type":"integer","nullable":true,"readOnly":true},
    "media_load":{"type":"integer","nullable":true,"readOnly":true},
    "name":{"type":"string","nullable":true,"readOnly":true},
    "overflow_location":{"type":"related","readOnly":true,"to":"status/cloud_overflow_location","many":false},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"status/cloud_node","title":"Cloud burst node state","listMethods":["GET"],"detailMethods":["GET"],"idField":"cloud_instance_id","fields":{
    "aws_instance_id":{"type":"string","readOnly":true,"deprecated":true},
    "aws_instance_ip":{"type":"string","readOnly":true,"deprecated":true},
    "aws_instance_launch_time":{"type":"datetime","nullable":true,"readOnly":true,"deprecated":true},
    "aws_instance_name":{"type":"string","readOnly":true,"deprecated":true},
    "aws_instance_state":{"type":"string","readOnly":true,"deprecated":true},
    "cloud_instance_id":{"type":"string","readOnly":true},
    "cloud_instance_ip":{"type":"string","readOnly":true},
    "cloud_instance_launch_time":{"type":"datetime","nullable":true,"readOnly":true},
    "cloud_instance_name":{"type":"string","readOnly":true},
    "cloud_instance_state":{"type":"string","readOnly":true},
    "max_hd_calls":{"type":"integer","nullable":true,"readOnly":true},
    "media_load":{"type":"integer","nullable":true,"readOnly":true},
    "resource_uri":{"type":"string","readOnly":true},
    "workervm_configuration_id":{"type":"integer","nullable":true,"readOnly":true},
    "workervm_configuration_location_name":{"type":"string","nullable":true,"readOnly":true},
    "workervm_configuration_name":{"type":"string","nullable":true,"readOnly":true}
    }}

    {"kind":"status/cloud_overflow_location","title":"Burst overflow location state","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","fields":{
    "free_hd_calls":{"type":"integer","readOnly":true},
    "id":{"type":"integer","readOnly":true},
    "max_hd_calls":{"type":"integer","readOnly":true},
    "media_load":{"type":"integer","readOnly":true},
    "name":{"type":"string","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true},
    "systemlocation_id":{"type":"integer","readOnly":true}
    }}

    {"kind":"status/conference","title":"Live meeting","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","fields":{
    "direct_media_available":{"type":"boolean","readOnly":true},
    "guests_muted":{"type":"boolean","readOnly":true},
    "id":{"type":"string","readOnly":true},
    "is_locked":{"type":"boolean","readOnly":true},
    "is_started":{"type":"boolean","readOnly":true},
    "name":{"type":"string","readOnly":true,"maxLength":250},
    "resource_uri":{"type":"string","readOnly":true},
    "service_type":{"type":"string","readOnly":true},
    "start_time":{"type":"datetime","nullable":true,"readOnly":true},
    "tag":{"type":"string","readOnly":true,"maxLength":250}
    }}

    {"kind":"status/conference_shard","title":"Live meeting on one node","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","fields":{
    "conference":{"type":"string","readOnly":true,"maxLength":250},
    "guests_muted":{"type":"boolean","readOnly":true},
    "id":{"type":"string","readOnly":true},
    "is_direct":{"type":"boolean","readOnly":true},
    "is_locked":{"type":"boolean","readOnly":true},
    "is_started":{"type":"boolean","readOnly":true},
    "node":{"type":"string","readOnly":true,"maxLength":50},
    "resource_uri":{"type":"string","readOnly":true},
    "service_type":{"type":"string","readOnly":true},
    "start_time":{"type":"datetime","nullable":true,"readOnly":true},
    "system_location":{"type":"string","readOnly":true,"maxLength":250},
    "tag":{"type":"string","readOnly":true,"maxLength":250},
    "transcoding_enabled":{"type":"boolean","readOnly":true}
    }}

    {"kind":"status/conference_sync","title":"LDAP sync progress","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","fields":{
    "configuration_id":{"type":"integer","readOnly":true},
    "devices_created":{"type":"integer","readOnly":true},
    "devices_deleted":{"type":"integer","readOnly":true},
    "devices_unchanged":{"type":"integer","readOnly":true},
    "devices_updated":{"type":"integer","readOnly":true},
    "end_users_created":{"type":"integer","readOnly":true},
    "end_users_deleted":{"type":"integer","readOnly":true},
    "end_users_unchanged":{"type":"integer","readOnly":true},
    "end_users_updated":{"type":"integer","readOnly":true},
    "id":{"type":"integer","readOnly":true},
    "last_updated":{"type":"datetime","nullable":true,"readOnly":true},
    "resource_uri":{"type":"string","readOnly":true},
    "sync_errors":{"type":"integer","readOnly":true},
    "sync_last_error_description":{"type":"string","readOnly":true},
    "sync_progress":{"type":"integer","readOnly":true},
    "sync_status":{"type":"string","readOnly":true},
    "vmrs_created":{"type":"integer","readOnly":true},
    "vmrs_deleted":{"type":"integer","readOnly":true},
    "vmrs_unchanged":{"type":"integer","readOnly":true},
    "vmrs_updated":{"type":"integer","readOnly":true}
    }}

    {"kind":"status/exchange_scheduler","title":"Exchange scheduler state","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","fields":{
    "exchange_connector_id":{"type":"integer","readOnly":true},
    "id":{"type":"integer","readOnly":true},
    "last_modified_time":{"type":"datetime","nullable":true,"readOnly":true},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"status/licensing","title":"Licence usage counters","listMethods":["GET"],"detailMethods":["GET"],"unaddressed":true,"fields":{
    "audio_count":{"type":"integer","readOnly":true},
    "audio_total":{"type":"integer","readOnly":true},
    "customlayouts_active":{"type":"boolean","readOnly":true},
    "ghm_count":{"type":"integer","readOnly":true},
    "ghm_total":{"type":"integer","readOnly":true},
    "googletrustedjoin_active":{"type":"boolean","readOnly":true},
    "otj_count":{"type":"integer","readOnly":true},
    "otj_total":{"type":"integer","readOnly":true},
    "port_count":{"type":"integer","readOnly":true},
    "port_total":{"type":"integer","readOnly":true},
    "scheduling_count":{"type":"integer","readOnly":true},
    "scheduling_total":{"type":"integer","readOnly":true},
    "system_count":{"type":"integer","readOnly":true},
    "system_total":{"type":"integer","readOnly":true},
    "teams_count":{"type":"integer","readOnly":true},
    "teams_total":{"type":"integer","readOnly":true},
    "telehealth_count":{"type":"integer","readOnly":true},
    "telehealth_total":{"type":"integer","readOnly":true},
    "vmr_count":{"type":"integer","readOnly":true},
    "vmr_total":{"type":"integer","readOnly":true},
    "zoomtrustedjoin_active":{"type":"boolean","readOnly":true}
    }}

    {"kind":"status/management_vm","title":"Management Node state","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","fields":{
    "configuration_id":{"type":"integer","readOnly":true},
    "id":{"type":"integer","readOnly":true},
    "last_attempted_contact":{"type":"datetime","nullable":true,"readOnly":true},
    "last_updated":{"type":"datetime","nullable":true,"readOnly":true},
    "name":{"type":"string","readOnly":true,"maxLength":32},
    "primary":{"type":"boolean","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true},
    "sync_status":{"type":"string","readOnly":true},
    "upgrade_status":{"type":"string","readOnly":true},
    "version":{"type":"string","readOnly":true}
    }}

    {"kind":"status/mjx_endpoint","title":"One-Touch Join room state","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","fields":{
    "endpoint_address":{"type":"string","readOnly":true},
    "endpoint_name":{"type":"string","readOnly":true},
    "endpoint_type":{"type":"string","readOnly":true},
    "id":{"type":"integer","readOnly":true},
    "last_contact_time":{"type":"datetime","nullable":true,"readOnly":true},
    "last_worker":{"type":"string","readOnly":true},
    "mjx_integration_name":{"type":"string","readOnly":true,"maxLength":250},
    "number_of_meetings":{"type":"integer","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true},
    "room_email":{"type":"string","readOnly":true,"maxLength":150}
    }}

    {"kind":"status/mjx_meeting","title":"One-Touch Join upcoming meeting","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","fields":{
    "alias":{"type":"string","readOnly":true,"maxLength":1000},
    "end_time":{"type":"datetime","nullable":true,"readOnly":true},
    "endpoint_name":{"type":"string","readOnly":true},
    "id":{"type":"integer","readOnly":true},
    "last_modified_time":{"type":"datetime","nullable":true,"readOnly":true},
    "matched_meeting_processing_rule":{"type":"string","readOnly":true,"maxLength":50},
    "meeting_id":{"type":"string","readOnly":true,"maxLength":200},
    "mjx_integration_id":{"type":"integer","readOnly":true},
    "mjx_integration_name":{"type":"string","readOnly":true,"maxLength":250},
    "organizer_email":{"type":"string","readOnly":true,"maxLength":100},
    "organizer_name":{"type":"string","readOnly":true,"maxLength":250},
    "resource_uri":{"type":"string","readOnly":true},
    "room_email":{"type":"string","readOnly":true,"maxLength":150},
    "start_time":{"type":"datetime","nullable":true,"readOnly":true},
    "subject":{"type":"string","readOnly":true,"maxLength":1000},
    "worker_id":{"type":"integer","readOnly":true}
    }}

    {"kind":"status/participant","title":"Live participant","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","fields":{
    "bandwidth":{"type":"integer","nullable":true,"readOnly":true},
    "call_direction":{"type":"string","readOnly":true,"choices":["in","out"]},
    "call_quality":{"type":"string","readOnly":true,"choices":["0_unknown","1_good","2_ok","3_bad","4_terrible"]},
    "call_tag":{"type":"string","readOnly":true,"maxLength":1000},
    "call_uuid":{"type":"string","readOnly":true,"maxLength":200},
    "conference":{"type":"string","readOnly":true,"maxLength":250},
    "connect_time":{"type":"datetime","nullable":true,"readOnly":true},
    "conversation_id":{"type":"string","readOnly":true},
    "destination_alias":{"type":"string","readOnly":true,"maxLength":1000},
    "display_name":{"type":"string","readOnly":true,"maxLength":1000},
    "encryption":{"type":"string","readOnly":true},
    "has_media":{"type":"boolean","readOnly":true},
    "id":{"type":"string","readOnly":true},
    "idp_uuid":{"type":"string","readOnly":true},
    "is_client_muted":{"type":"boolean","readOnly":true},
    "is_direct":{"type":"boolean","readOnly":true},
    "is_disconnect_supported":{"type":"boolean","readOnly":true},
    "is_idp_authenticated":{"type":"boolean","readOnly":true},
    "is_mute_supported":{"type":"boolean","readOnly":true},
    "is_muted":{"type":"boolean","readOnly":true},
    "is_on_hold":{"type":"boolean","readOnly":true},
    "is_presentation_supported":{"type":"boolean","readOnly":true},
    "is_presenting":{"type":"boolean","readOnly":true},
    "is_recording":{"type":"boolean","readOnly":true},
    "is_streaming":{"type":"boolean","readOnly":true},
    "is_transcribing":{"type":"boolean","readOnly":true},
    "is_transfer_supported":{"type":"boolean","readOnly":true},
    "license_count":{"type":"integer","readOnly":true},
    "license_type":{"type":"string","readOnly":true},
    "media_node":{"type":"string","readOnly":true,"maxLength":50},
    "parent_id":{"type":"string","readOnly":true,"deprecated":true},
    "participant_alias":{"type":"string","readOnly":true},
    "protocol":{"type":"string","readOnly":true,"choices":["api","sip","h323","mssip","webrtc","rtmp","teams","gms"]},
    "proxy_node":{"type":"string","readOnly":true,"maxLength":50},
    "remote_address":{"type":"string","readOnly":true,"maxLength":50},
    "remote_port":{"type":"integer","readOnly":true,"default":0,"maximum":65535},
    "resource_uri":{"type":"string","readOnly":true},
    "role":{"type":"string","readOnly":true,"choices":["chair","guest"]},
    "rx_bandwidth":{"type":"integer","nullable":true,"readOnly":true},
    "service_tag":{"type":"string","readOnly":true,"maxLength":250},
    "service_type":{"type":"string","readOnly":true},
    "signalling_node":{"type":"string","readOnly":true,"maxLength":50},
    "source_alias":{"type":"string","readOnly":true,"maxLength":1000},
    "system_location":{"type":"string","readOnly":true,"maxLength":250},
    "transcoding_enabled":{"type":"boolean","readOnly":true},
    "tx_bandwidth":{"type":"integer","nullable":true,"readOnly":true},
    "vendor":{"type":"string","readOnly":true,"maxLength":200}
    }}

    {"kind":"status/participant/media_stream","title":"Live participant media figures","idField":"id","nested":true,"unaddressed":true,"fields":{
    "end_time":{"type":"datetime","readOnly":true},
    "id":{"type":"string","readOnly":true},
    "node":{"type":"string","readOnly":true,"maxLength":50},
    "rx_bitrate":{"type":"integer","readOnly":true},
    "rx_codec":{"type":"string","readOnly":true},
    "rx_fps":{"type":"float","readOnly":true},
    "rx_jitter":{"type":"float","readOnly":true},
    "rx_packet_loss":{"type":"float","readOnly":true},
    "rx_packets_lost":{"type":"integer","readOnly":true},
    "rx_packets_received":{"type":"integer","readOnly":true},
    "rx_resolution":{"type":"string","readOnly":true},
    "rx_windowed_packet_loss":{"type":"float","readOnly":true},
    "start_time":{"type":"datetime","readOnly":true},
    "tx_bitrate":{"type":"integer","readOnly":true},
    "tx_codec":{"type":"string","readOnly":true},
    "tx_fps":{"type":"float","readOnly":true},
    "tx_jitter":{"type":"float","readOnly":true},
    "tx_packet_loss":{"type":"float","readOnly":true},
    "tx_packets_lost":{"type":"integer","readOnly":true},
    "tx_packets_sent":{"type":"integer","readOnly":true},
    "tx_resolution":{"type":"string","readOnly":true},
    "tx_windowed_packet_loss":{"type":"float","readOnly":true},
    "type":{"type":"string","readOnly":true,"choices":["audio","video","presentation"]}
    }}

    {"kind":"status/registration_alias","title":"Live registration","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","fields":{
    "alias":{"type":"string","readOnly":true,"maxLength":1000},
    "id":{"type":"integer","readOnly":true},
    "is_natted":{"type":"boolean","readOnly":true},
    "node":{"type":"string","readOnly":true,"maxLength":50},
    "protocol":{"type":"string","readOnly":true},
    "push_token":{"type":"string","readOnly":true,"maxLength":1000,"secret":true},
    "registration_id":{"type":"string","readOnly":true},
    "remote_address":{"type":"string","readOnly":true,"maxLength":50},
    "resource_uri":{"type":"string","readOnly":true},
    "start_time":{"type":"datetime","nullable":true,"readOnly":true},
    "username":{"type":"string","readOnly":true,"maxLength":1000},
    "vendor":{"type":"string","readOnly":true,"maxLength":200}
    }}

    {"kind":"status/scheduling_operation","title":"Scheduling job result","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","fields":{
    "creation_time":{"type":"datetime","nullable":true,"readOnly":true},
    "error_code":{"type":"string","readOnly":true,"maxLength":50},
    "error_description":{"type":"string","readOnly":true,"maxLength":250},
    "id":{"type":"integer","readOnly":true},
    "resource_id":{"type":"integer","nullable":true,"readOnly":true},
    "resource_uri":{"type":"string","readOnly":true},
    "success":{"type":"boolean","readOnly":true},
    "transaction_uuid":{"type":"string","readOnly":true}
    }}

    {"kind":"status/snapshot_request","title":"Diagnostic snapshot progress","listMethods":["GET"],"detailMethods":["GET"],"fields":{
    "created_at":{"type":"datetime","nullable":true,"readOnly":true},
    "download_uri":{"type":"string","readOnly":true},
    "message":{"type":"string","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true},
    "state":{"type":"string","readOnly":true},
    "updated_at":{"type":"datetime","nullable":true,"readOnly":true}
    }}

    {"kind":"status/system_location","title":"Location load","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","fields":{
    "id":{"type":"integer","readOnly":true},
    "max_audio_calls":{"type":"integer","readOnly":true},
    "max_connections":{"type":"string","readOnly":true},
    "max_full_hd_calls":{"type":"integer","readOnly":true},
    "max_hd_calls":{"type":"integer","readOnly":true},
    "max_media_tokens":{"type":"integer","readOnly":true},
    "max_sd_calls":{"type":"integer","readOnly":true},
    "media_load":{"type":"float","readOnly":true},
    "media_tokens_used":{"type":"integer","readOnly":true},
    "name":{"type":"string","readOnly":true,"maxLength":250},
    "resource_uri":{"type":"string","readOnly":true}
    }}

    {"kind":"status/system_location/statistics","title":"Location load samples","nested":true,"unaddressed":true,"fields":{
    "media_load":{"type":"float","readOnly":true}
    }}

    {"kind":"status/teamsnode","title":"Teams Connector instance state","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","fields":{
    "call_count":{"type":"integer","readOnly":true},
    "eventhub_id":{"type":"string","nullable":true,"readOnly":true},
    "heartbeat_time":{"type":"datetime","nullable":true,"readOnly":true},
    "id":{"type":"string","readOnly":true},
    "instance_status":{"type":"string","nullable":true,"readOnly":true},
    "ip_address":{"type":"string","readOnly":true},
    "max_calls":{"type":"integer","nullable":true,"readOnly":true},
    "media_load":{"type":"integer","readOnly":true},
    "name":{"type":"string","readOnly":true},
    "private_ip_address":{"type":"string","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true},
    "scaleset_id":{"type":"string","readOnly":true},
    "start_time":{"type":"datetime","nullable":true,"readOnly":true},
    "state":{"type":"string","nullable":true,"readOnly":true}
    }}

    {"kind":"status/teamsnode_call","title":"Teams Connector live call","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","fields":{
    "destination":{"type":"string","readOnly":true},
    "heartbeat_time":{"type":"datetime","nullable":true,"readOnly":true},
    "id":{"type":"string","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true},
    "source":{"type":"string","readOnly":true},
    "start_time":{"type":"datetime","nullable":true,"readOnly":true},
    "state":{"type":"string","nullable":true,"readOnly":true},
    "teamsnode_id":{"type":"string","readOnly":true}
    }}

    {"kind":"status/teamsnodedsc","title":"Teams Connector desired-state report","listMethods":["GET"],"detailMethods":["GET"],"fields":{
    "details":{"type":"string","readOnly":true},
    "failing_resources":{"type":"string","readOnly":true},
    "last_contact":{"type":"datetime","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true},
    "status":{"type":"string","readOnly":true},
    "teamsnode_id":{"type":"related","readOnly":true,"to":"status/teamsnode","many":false}
    }}

    {"kind":"status/worker_vm","title":"Conferencing Node state","listMethods":["GET"],"detailMethods":["GET"],"idField":"id","fields":{
    "boot_time":{"type":"datetime","nullable":true,"readOnly":true},
    "configuration_id":{"type":"integer","readOnly":true},
    "cpu_capabilities":{"type":"string","readOnly":true},
    "cpu_count":{"type":"integer","readOnly":true},
    "cpu_model":{"type":"string","readOnly":true},
    "deploy_status":{"type":"string","readOnly":true},
    "hypervisor":{"type":"string","readOnly":true},
    "id":{"type":"integer","readOnly":true},
    "last_attempted_contact":{"type":"datetime","nullable":true,"readOnly":true},
    "last_updated":{"type":"datetime","nullable":true,"readOnly":true},
    "maintenance_mode":{"type":"boolean","readOnly":true},
    "maintenance_mode_reason":{"type":"string","readOnly":true,"maxLength":250},
    "max_audio_calls":{"type":"integer","readOnly":true},
    "max_direct_participants":{"type":"integer","readOnly":true},
    "max_full_hd_calls":{"type":"integer","readOnly":true},
    "max_hd_calls":{"type":"integer","readOnly":true},
    "max_media_tokens":{"type":"integer","readOnly":true},
    "max_sd_calls":{"type":"integer","readOnly":true},
    "media_load":{"type":"integer","readOnly":true},
    "media_tokens_used":{"type":"integer","readOnly":true},
    "name":{"type":"string","readOnly":true,"maxLength":32},
    "node_type":{"type":"string","readOnly":true},
    "resource_uri":{"type":"string","readOnly":true},
    "signaling_count":{"type":"integer","readOnly":true},
    "sync_status":{"type":"string","readOnly":true,"choices":["SYNCED","SYNCING","OUT_OF_SYNC"]},
    "system_location":{"type":"string","readOnly":true,"maxLength":250},
    "total_ram":{"type":"integer","readOnly":true},
    "upgrade_status":{"type":"string","readOnly":true},
    "version":{"type":"string","readOnly":true}
    }}

    {"kind":"status/worker_vm/statistics","title":"Conferencing Node load samples","nested":true,"unaddressed":true,"fields":{
    "media_load":{"type":"float","readOnly":true}
    }}
    """#
}
