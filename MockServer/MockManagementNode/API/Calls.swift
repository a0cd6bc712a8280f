/// The conferences and participants under `status`: seeded, or made by dialing out; commands find, change and end them.
struct Calls {
  private let participants: Int?
  private let conferences: Int?
  private let catalog: Catalog

  init(catalog: Catalog) {
    self.catalog = catalog
    participants = catalog.index(of: "status/participant")
    conferences = catalog.index(of: "status/conference")
  }

  func participant(_ value: JSONValue, in database: Database) -> Identifier? {
    find(value, in: participants, database)
  }

  /// A conference that is going on; or where a number is asked for, one that is configured.
  func hasConference(_ value: JSONValue, in database: Database) -> Bool {
    if case .integer = value { return find(value, in: catalog.index(of: "conference"), database) != nil }
    return find(value, in: conferences, database) != nil
  }

  private func find(_ value: JSONValue, in place: Int?, _ database: Database) -> Identifier? {
    guard let place, let identifier = Identifier(value), database[place].contains(identifier) else { return nil }
    return identifier
  }

  /// Does what a command whose objects were found does.
  ///
  /// - Returns: the `data` of its answer.
  func run(_ command: String, _ arguments: [String: JSONValue], in database: inout Database) -> JSONValue {
    let participant = arguments["participant_id"].flatMap { self.participant($0, in: database) }
    let conference = arguments["conference_id"].flatMap { find($0, in: conferences, database) }
    switch command {
    case "participant/dial":
      let id = JSONValue.string(dial(arguments, in: &database))
      return ["participant_id": id, "participant_ids": [id]]
    case "participant/disconnect": if let participant { disconnect(participant, in: &database) }
    case "participant/mute": set("is_muted", true, of: participant, in: participants, &database)
    case "participant/unmute": set("is_muted", false, of: participant, in: participants, &database)
    case "participant/role":
      if let role = arguments["role"] { set("role", role, of: participant, in: participants, &database) }
    case "conference/disconnect": if let conference { end(conference, in: &database) }
    case "conference/lock": set("is_locked", true, of: conference, in: conferences, &database)
    case "conference/unlock": set("is_locked", false, of: conference, in: conferences, &database)
    case "conference/mute_guests": set("guests_muted", true, of: conference, in: conferences, &database)
    case "conference/unmute_guests": set("guests_muted", false, of: conference, in: conferences, &database)
    default: break
    }
    return .null
  }

  private func set(
    _ field: String, _ value: JSONValue, of identifier: Identifier?, in place: Int?, _ database: inout Database
  ) {
    guard let place, let identifier, let index = catalog.resources[place].fieldIndex[field] else { return }
    database[place].set(value, field: index, of: identifier)
  }

  // MARK: Joining and leaving

  private func dial(_ arguments: [String: JSONValue], in database: inout Database) -> String {
    let id = ResourceRules.newUUID()
    guard let participants else { return id }
    let name = conferenceName(ofAlias: arguments["conference_alias"] ?? .null, in: database)
    start(name, in: &database)
    let destination = arguments["destination"] ?? ""
    let values: [String: JSONValue] = [
      "id": .string(id), "call_uuid": .string(id), "conversation_id": .string(id), "call_direction": "out",
      "call_quality": "0_unknown", "conference": name, "connect_time": .string(Clock.apiTime()),
      "destination_alias": destination, "display_name": arguments["remote_display_name"] ?? destination,
      "participant_alias": destination, "protocol": arguments["protocol"] ?? "sip",
      "role": arguments["role"] ?? "guest",
      "service_type": "conference", "source_alias": arguments["conference_alias"] ?? "",
      "system_location": arguments["system_location"] ?? "", "is_streaming": arguments["streaming"] ?? false,
      "has_media": true, "is_disconnect_supported": true, "is_mute_supported": true, "is_transfer_supported": true,
    ]
    database[participants].set(catalog.resources[participants].row(values), for: .text(id))
    return id
  }

  /// The name of the conference with an alias; an alias that nobody has is taken as the name.
  private func conferenceName(ofAlias alias: JSONValue, in database: Database) -> JSONValue {
    guard let aliases = catalog.index(of: "conference_alias"), let conferences = catalog.index(of: "conference"),
      let holder = database[aliases].identifiers.first(where: { value("alias", of: $0, in: aliases, database) == alias }
      ),
      let conference = value("conference", of: holder, in: aliases, database).flatMap(Identifier.init)
    else { return alias }
    return value("name", of: conference, in: conferences, database) ?? alias
  }

  private func start(_ name: JSONValue, in database: inout Database) {
    guard let conferences, named(name, in: conferences, database) == nil else { return }
    let id = ResourceRules.newUUID()
    let row = catalog.resources[conferences].row([
      "id": .string(id), "name": name, "is_started": true, "service_type": "conference",
      "start_time": .string(Clock.apiTime()),
    ])
    database[conferences].set(row, for: .text(id))
  }

  /// The last one to leave ends the conference.
  private func disconnect(_ participant: Identifier, in database: inout Database) {
    guard let participants, let conferences else { return }
    let name = value("conference", of: participant, in: participants, database)
    database[participants].remove(participant)
    if let name, members(of: name, database).isEmpty, let conference = named(name, in: conferences, database) {
      database[conferences].remove(conference)
    }
  }

  private func end(_ conference: Identifier, in database: inout Database) {
    guard let participants, let conferences else { return }
    if let name = value("name", of: conference, in: conferences, database) {
      for participant in members(of: name, database) { database[participants].remove(participant) }
    }
    database[conferences].remove(conference)
  }

  private func members(of name: JSONValue, _ database: Database) -> [Identifier] {
    guard let participants else { return [] }
    return database[participants].identifiers.filter { value("conference", of: $0, in: participants, database) == name }
  }

  private func named(_ name: JSONValue, in place: Int, _ database: Database) -> Identifier? {
    database[place].identifiers.first { value("name", of: $0, in: place, database) == name }
  }

  private func value(_ field: String, of identifier: Identifier, in place: Int, _ database: Database) -> JSONValue? {
    guard let index = catalog.resources[place].fieldIndex[field] else { return nil }
    return database.row(place, identifier)?[index]
  }
}
