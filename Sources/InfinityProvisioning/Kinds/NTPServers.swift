import InfinityAPI

extension Kind {
  /// Servers that tell the time.
  public static let ntpServer = Kind(
    NTPServer.self, Words("NTP server", article: "an"), by: .address, NTPServer.Fields().address, step: .dnsServers,
    section: Section("ntpServers", "Servers that tell the time (step 3)."),
    actions: [.create, .update, .delete], allowsBulkPatch: true,
    keys: [
      KeyOf("address", .host, sets: \.address, presence: .required, "Its FQDN or IP address, which is also its name."),
      KeyOf("description", sets: \.description, null: .clears, "A description."),
    ])
}
