import InfinityAPI

extension Kind {
  /// Front End pools, Front End servers and Directors: never an Edge.
  public static let lyncServer = Kind(
    LyncServer.self, Words("Lync server"),
    by: .name, LyncServer.Fields().name, step: .lyncServers,
    section: Section("lyncServers", "Front End pools, Front End servers or Directors (step 2)."),
    actions: [.create, .update, .delete], allowsBulkPatch: true,
    keys: [
      KeyOf("name", sets: \.name, presence: .required, "The server's name on the Management Node."),
      KeyOf("address", .host, sets: \.address, presence: .required, "Its FQDN or IP address."),
      KeyOf("description", sets: \.description, null: .clears, "A description."),
      KeyOf("port", sets: \.port, "The port."),
      KeyOf("transport", words: ["tls": .tls, "tcp": .tcp], sets: \.transport, "The transport."),
    ])
}
