import ArgumentParser
import MockManagementNode

struct DialectOptions: ParsableArguments {
  @Option(
    name: .customLong("dialect"),
    help: ArgumentHelp(
      "A form to answer in, tastypie, or random:SEED (repeatable; of two of a group the later one counts).",
      valueName: "name"))
  var names: [String] = []

  @Option(
    name: .customLong("without"),
    help: ArgumentHelp("A field that this node does not have (repeatable).", valueName: "resource.field"))
  var lackingFields: [String] = []

  @Option(
    name: .customLong("forbid"),
    help: ArgumentHelp("A resource that is answered 403 (repeatable).", valueName: "resource"))
  var forbiddenResources: [String] = []

  @Option(
    name: .customLong("allow"),
    help: ArgumentHelp(
      "A method that the account may use of a resource, such as GET:turn_server; every other is answered 403 (repeatable).",
      valueName: "method:resource"))
  var rights: [String] = []

  @Option(
    help: ArgumentHelp(
      "A report of infinity-provision doctor: the forms, missing fields and forbidden resources of that node.",
      valueName: "report"))
  var like: String?

  func validate() throws {
    for name in names {
      do {
        _ = try Dialect.forms(named: name)
      } catch {
        throw ValidationError("--dialect \(name): \(error)")
      }
    }
    for right in rights where Right(right) == nil {
      throw ValidationError(
        "--allow \(right): give METHOD:RESOURCE with GET, POST, PATCH, PUT or DELETE, such as --allow GET:turn_server")
    }
    for field in lackingFields where Self.parts(of: field) == nil {
      throw ValidationError("--without is RESOURCE.FIELD, such as --without turn_server.server_type")
    }
  }

  func apply(to configuration: inout MockConfiguration) throws {
    if let like { configuration.imitate(try NodeReport(file: like)) }
    configuration.dialects += try names.flatMap(Dialect.forms(named:))
    for (resource, field) in lackingFields.compactMap(Self.parts) {
      configuration.lackingFields[resource, default: []].insert(field)
    }
    configuration.forbiddenResources.formUnion(forbiddenResources)
    if !rights.isEmpty { configuration.allowedRights = Set(rights.compactMap(Right.init)) }
  }

  private static func parts(of text: String) -> (resource: String, field: String)? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return parts.count == 2 && parts.allSatisfy({ !$0.isEmpty }) ? (parts[0], parts[1]) : nil
  }
}
