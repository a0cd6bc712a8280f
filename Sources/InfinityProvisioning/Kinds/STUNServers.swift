import InfinityAPI

extension Kind {
  /// Servers that tell a node its public address.
  public static let stunServer = Kind(
    STUNServer.self, Words("STUN server"), by: .name, STUNServer.Fields().name, step: .turnServers,
    section: Section("stunServers", "STUN servers (step 6)."),
    actions: [.create, .update, .delete], allowsBulkPatch: true,
    keys: [
      KeyOf("name", sets: \.name, presence: .required, "The server's name on the Management Node."),
      KeyOf("address", .host, sets: \.address, presence: .required, "Its FQDN or IP address."),
      KeyOf("description", sets: \.description, null: .clears, "A description."),
      KeyOf("port", sets: \.port, "The port."),
    ])
}
