// What a server answered, in the words of a finding.
extension DNSRules {
  static func text(of answer: DNSAnswer) -> String {
    switch answer {
    case .records(let records): records.joined(separator: ", ")
    case .nameDoesNotExist: "that the name does not exist"
    case .noSuchRecord: "that the name has no such record"
    case .failure(let failure): "nothing: it \(text(of: failure))"
    }
  }

  static func text(of failure: DNSAnswer.Failure) -> String {
    switch failure {
    case .noAnswer: "does not answer"
    case .unreachable: "cannot be reached"
    case .closed: "has its port for DNS closed"
    case .truncated: "cuts its answer off, and does not give the whole one over TCP,"
    case .referral(let servers): "names other servers instead of an answer (\(servers.joined(separator: ", ")))"
    case .danglingAlias(let target): "gives an alias of \(target), which has no such record,"
    case .aliasLoop(let name): "gives an alias that leads back to \(name)"
    case .refused: "refuses the question"
    case .serverFailure: "fails (SERVFAIL)"
    case .other(let text): "gives an unusable answer (\(text))"
    }
  }
}
