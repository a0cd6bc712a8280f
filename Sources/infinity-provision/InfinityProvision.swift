import ArgumentParser
import InfinityProvisioning
import ProductBuild

/// The command `infinity-provision`.
struct InfinityProvision: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "infinity-provision",
    abstract: "Integrate Pexip Infinity with Skype for Business or Lync from one YAML file.",
    discussion: """
      Reads a deployment file, shows how the Management Node differs from it, and makes the changes in the order of the \
      integration's six steps. Running it again changes nothing.

      A first look, which changes nothing:
        export PEXIP_PASSWORD=…
        infinity-provision validate deployment.yaml
        infinity-provision plan deployment.yaml
      Then:
        infinity-provision apply deployment.yaml
      The first file is written by:
        infinity-provision init
      """,
    version: ProductVersion.withCommit,
    groupedSubcommands: [
      CommandGroup(
        name: "Deployment",
        subcommands: [
          ValidateCommand.self, PlanCommand.self, ApplyCommand.self, VerifyCommand.self, RolloutCommand.self,
          RemoveCommand.self,
        ]),
      CommandGroup(
        name: "Saved plans and earlier runs",
        subcommands: [
          ShowCommand.self, SignCommand.self, HistoryCommand.self, RollbackCommand.self, StateCommand.self,
        ]),
      CommandGroup(name: "Certificates", subcommands: [CSRCommand.self, CertificateCommand.self]),
      CommandGroup(
        name: "Preparation",
        subcommands: [
          InitCommand.self, ExportCommand.self, DiffCommand.self, DNSRecordsCommand.self, SfBCommandsCommand.self,
          LocationsCommand.self, SchemaCommand.self,
        ]),
      CommandGroup(name: "The API", subcommands: [APICommand.self]),
      CommandGroup(name: "Help", subcommands: [StatusCommand.self, DoctorCommand.self, ExplainCommand.self]),
    ])
}
