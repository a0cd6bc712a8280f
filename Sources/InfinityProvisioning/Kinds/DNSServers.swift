import InfinityAPI

extension Kind {
  /// DNS servers, which are known by their addresses.
  public static let dnsServer = Kind(
    DNSServer.self, Words("DNS server"), by: .address, DNSServer.Fields().address, step: .dnsServers,
    section: Section("dnsServers", "DNS servers on the inside of the network (step 3)."),
    actions: [.create, .update, .delete], allowsBulkPatch: true,
    keys: [
      KeyOf(
        "address", .ipAddress, sets: \.address, presence: .required, "The server's IP address, which is also its name."),
      KeyOf("description", sets: \.description, null: .clears, "A description."),
    ])
}
