import MockManagementNode
import Testing

@Suite struct FaultRuleTests {
  @Test func readsTheContractsExample() throws {
    let rules = try FaultRule.rules(from: [
      ["method": "POST", "path": "/api/admin/configuration/v1/mssip_proxy/", "nth": 1, "do": ["reset": "after"]],
      [
        "method": "*", "path": "/api/admin/configuration/*", "from": 10, "count": 3,
        "do": ["status": 503, "headers": ["Retry-After": "1"]],
      ],
      ["method": "GET", "path": "*/worker_vm/*", "do": ["delay": 250]],
    ])
    #expect(rules.map(\.occurrence) == [.from(1, count: 1), .from(10, count: 3), .every])
    #expect(rules[0].action.reset == .after)
    #expect(rules[1].action.status == 503)
    #expect(rules[1].action.headers == ["Retry-After": "1"])
    #expect(rules[2].action.delay == 250)
  }

  @Test(
    arguments: [
      (["method": "GET"], "faults: rule 1: \"do\" says what happens"),
      (["do": ["explode": true]], "faults: rule 1: \"do\" does not know \"explode\""),
      (["do": ["takes_effect": true]], "faults: rule 1: \"takes_effect\" needs a \"status\""),
      (["nth": 0, "do": ["delay": 1]], "faults: rule 1: \"nth\" is a number from 1"),
      (["when": 1, "do": ["delay": 1]], "faults: rule 1: unknown key \"when\""),
      (["do": ["status": 400, "takes_effect": 1]], "faults: rule 1: \"takes_effect\" is true or false"),
      (["do": ["reset": "later"]], "faults: rule 1: \"reset\" is \"before\" or \"after\""),
    ] as [(JSONValue, String)])
  func saysWhatIsWrongWithARule(rule: JSONValue, message: String) {
    let error = #expect(throws: MockError.self) { try FaultRule.rules(from: [rule]) }
    #expect(error?.description == message)
  }
}
