import InfinityProvisioning
import Testing

@Suite("Bad deployment files")
struct BadFileTests {
  @Test(arguments: badValueCases + badSecretCases + badReferenceCases + badTextCases)
  func `each mistake is reported at its place, in full`(_ mistake: BadFileCase) {
    let reading = DeploymentReader().read(standardInput: Array(mistake.yaml.utf8))
    #expect(reading.findings.map(\.description) == mistake.findings)
    #expect(reading.valid == nil)
    // Whatever the mistake, a value that may be a secret is never repeated.
    #expect(!"\(reading.findings)".contains("canary"))
  }

  @Test(arguments: doubtfulCases)
  func `what may be meant is a warning`(_ doubt: BadFileCase) {
    let reading = DeploymentReader().read(standardInput: Array(doubt.yaml.utf8))
    #expect(reading.findings.map(\.description) == doubt.findings)
    #expect(reading.valid != nil)
  }
}
