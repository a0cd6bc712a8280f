import HTTPTypes

/// Commands: what they need is checked, what they are about is looked for, and some of them do something.
struct Commands {
  let state: NodeState

  func run(_ request: APIRequest, _ place: Int) throws -> APIAnswer {
    let command = state.catalog.resources[place]
    let arguments = try cleaned(RequestBody.members(of: request, for: command), of: command)
    let data = try state.write(atomic: true) { writer in
      if command.name == "platform/certificates_import" {
        try CertificateImport(command: command).run(arguments, in: &writer)
        return JSONValue.null
      }
      if command.name == "platform/backup_create" {
        Backups(catalog: state.catalog).make(arguments, in: &writer.database)
        return JSONValue.null
      }
      let calls = Calls(catalog: state.catalog)
      try check(command, arguments, calls, writer.database)
      return calls.run(command.name, arguments, in: &writer.database)
    }
    return APIAnswer.json(.accepted, ["status": "success", "data": data]).fromView
  }

  private func cleaned(_ body: [String: JSONValue], of command: Resource) throws -> [String: JSONValue] {
    var arguments: [String: JSONValue] = [:]
    var refusals: [String: [String]] = [:]
    for field in command.fields where body[field.name] != nil || field.isRequired {
      do throws(FieldRefusal) {
        arguments[field.name] = try field.cleaned(body[field.name] ?? .null)
      } catch {
        refusals[field.name] = error.messages
      }
    }
    guard refusals.isEmpty else { throw APIError.validation(resource: command.name, fields: refusals) }
    return arguments
  }

  private func check(
    _ command: Resource, _ arguments: [String: JSONValue], _ calls: Calls, _ database: Database
  ) throws {
    var refusals: [String: [String]] = [:]
    if let participant = arguments["participant_id"], calls.participant(participant, in: database) == nil {
      refusals["participant_id"] = ["Failed to find participant."]
    }
    if let conference = arguments["conference_id"], !calls.hasConference(conference, in: database) {
      refusals["conference_id"] = ["Failed to find conference."]
    }
    guard refusals.isEmpty else { throw APIError.validation(resource: command.name, fields: refusals) }
  }
}
