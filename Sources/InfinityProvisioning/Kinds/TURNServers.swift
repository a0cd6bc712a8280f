import InfinityAPI

extension Kind {
  /// Servers that relay media.
  public static let turnServer = Kind(
    TURNServer.self, Words("TURN server"), by: .name, TURNServer.Fields().name, step: .turnServers,
    section: Section("turnServers", "TURN servers (step 6)."),
    actions: [.create, .update, .delete], allowsBulkPatch: true,
    keys: [
      KeyOf("name", sets: \.name, presence: .required, "The server's name on the Management Node."),
      KeyOf("address", .host, sets: \.address, presence: .required, "Its FQDN or IP address."),
      KeyOf("description", sets: \.description, null: .clears, "A description."),
      KeyOf("port", sets: \.port, "The port."),
      KeyOf("transport", words: ["udp": .udp, "tcp": .tcp, "tls": .tls], sets: \.transport, "The transport."),
      KeyOf(
        "authentication", words: ["credentials": .credentials, "sharedSecret": .sharedSecret], sets: \.serverType,
        isAssumed: true, "How the platform authenticates: with a user name and password, or with a shared secret."),
      KeyOf(
        "username", .text(maximum: 100), sets: \.username, presence: .with("authentication", is: "credentials"),
        "The user name; required with `credentials`."),
      KeyOf(
        "password", sends: \.password, presence: .with("authentication", is: "credentials"), secretName: "password",
        "The password; required with `credentials`."),
      KeyOf(
        "secretKey", sends: \.secretKey, presence: .with("authentication", is: "sharedSecret"), secretName: "secret",
        "The shared secret; required with `sharedSecret`."),
    ])
}
