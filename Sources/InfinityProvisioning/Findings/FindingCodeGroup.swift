/// Codes that are declared together, each as a property.
///
/// What is declared is in every list of codes: nothing has to be entered twice.
protocol FindingCodeGroup: Sendable {}

extension FindingCodeGroup {
  /// Its codes and those of the groups in it, in the order in which they are declared.
  var codes: [FindingCode] {
    Mirror(reflecting: self).children.flatMap { property -> [FindingCode] in
      if let code = property.value as? FindingCode { return [code] }
      if let codes = property.value as? [FindingCode] { return codes }
      return (property.value as? any FindingCodeGroup)?.codes ?? []
    }
  }
}

extension FindingCode {
  /// Codes about one thing: a section of `docs/findings.md`.
  public struct Group: Sendable {
    /// What they are about.
    public let title: String
    /// The codes, in the order of the documentation.
    public let codes: [FindingCode]

    init(_ title: String, _ group: some FindingCodeGroup) {
      self.title = title
      codes = group.codes
    }
  }

  /// Every code, in the order of the documentation.
  public static let all = groups.flatMap(\.codes)

  /// Every code, by what it is about.
  public static let groups = [
    Group("The text of a file", syntax), Group("Keys and values", value), Group("Names and references", entry),
    Group("Rollouts", rollout),
    Group("Secrets", secret),
    Group("The pool's certificate", certificate), Group("Its private key", key),
    Group("The chain", chain), Group("CA certificates", authority),
    Group("Names on the Management Node", name), Group("Conferencing Nodes", node), Group("Locations", location),
    Group("Changes", change), Group("What the Management Node answers", answer), Group("Rollback", rollback),
    Group("remove", removal),
    Group("verify: what every check may find", check), Group("verify: configuration and sync", configuration),
    Group("verify: prerequisites", prerequisite), Group("verify: NTP", ntp), Group("verify: DNS", dns),
    Group("verify: STUN", stun), Group("verify: TURN", turn), Group("verify: SIP TLS of the nodes", nodeTLS),
    Group("verify: TLS of the Lync server", lyncTLS),
    Group("doctor", doctor),
  ]

  /// The code of a word; nil where there is none.
  public init?(_ text: String) {
    guard let code = Self.byText[text] else { return nil }
    self = code
  }

  private static let byText = Dictionary(all.map { ($0.text, $0) }, uniquingKeysWith: { first, _ in first })

  package static let syntax = SyntaxCodes()
  static let value = ValueCodes()
  package static let entry = EntryCodes()
  static let rollout = RolloutCodes()
  static let secret = SecretCodes()
  static let certificate = CertificateCodes()
  static let key = KeyCodes()
  static let chain = ChainCodes()
  static let authority = AuthorityCodes()
  static let name = NameCodes()
  static let node = NodeCodes()
  static let location = LocationCodes()
  static let change = ChangeCodes()
  static let answer = AnswerCodes()
  static let rollback = RollbackCodes()
  static let removal = RemovalCodes()
  static let check = CheckCodes()
  static let configuration = ConfigurationCodes()
  static let prerequisite = PrerequisiteCodes()
  static let ntp = NTPCodes()
  static let dns = DNSCodes()
  static let stun = STUNCodes()
  static let turn = TURNCodes()
  static let nodeTLS = NodeTLSCodes()
  static let lyncTLS = LyncTLSCodes()
  static let doctor = DoctorCodes()
}
