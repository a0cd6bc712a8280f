/// How a mock Management Node is set up.
///
/// The defaults suit a test: a free port on loopback, TLS, no rate limit.
public struct MockConfiguration: Sendable {
  /// The connection's encryption.
  public enum TLS: Sendable {
    /// HTTPS with a CA and server certificate of the mock's own, made in the folder or reused from it; nil is a temporary
    /// folder that is removed at the end.
    case generated(folder: String?)
    /// Plain HTTP.
    case none
  }

  /// The certificate that the server presents.
  public enum Certificate: String, Sendable, CaseIterable {
    /// For `127.0.0.1`, `::1` and `localhost`, valid now.
    case valid
    /// Valid until yesterday.
    case expired
    /// For another host.
    case wrongHost = "wrong-host"
  }

  /// A version of TLS.
  public enum TLSVersion: String, Sendable, CaseIterable {
    /// TLS 1.0.
    case v1_0 = "1.0"
    /// TLS 1.1.
    case v1_1 = "1.1"
    /// TLS 1.2.
    case v1_2 = "1.2"
    /// TLS 1.3.
    case v1_3 = "1.3"
  }

  /// How many requests a user may send in which time before the answer is 429.
  public struct RateLimit: Sendable {
    /// Requests in the time.
    public var requests: Int
    /// The time, in seconds.
    public var seconds: Double

    /// A limit; the Management Node's own is 1,000 in 60 seconds.
    public init(requests: Int = 1000, seconds: Double = 60) {
      self.requests = requests
      self.seconds = seconds
    }
  }

  /// The address to listen on: loopback unless you know better.
  public var host = "127.0.0.1"
  /// The port; 0 (the default) takes a free one.
  public var port = 0
  /// The administrator's name.
  public var username = "admin"
  /// The administrator's password.
  public var password = "mock-password"
  /// HTTPS with a temporary CA by default.
  public var tls: TLS = .generated(folder: nil)
  /// The right certificate by default.
  public var certificate: Certificate = .valid
  /// The oldest version of TLS that is spoken.
  public var minimumTLSVersion: TLSVersion = .v1_2
  /// The newest version of TLS that is spoken; nil: the newest there is.
  public var maximumTLSVersion: TLSVersion?
  /// A file with the CA certificates, in PEM, of which every client must show a certificate; nil: none is asked for.
  public var clientAuthorityFile: String?
  /// The first objects; the integration guide's example by default.
  public var seed: Seed = .example
  /// Whether a new node has its self-signed certificate, with id 1.
  public var hasDefaultCertificate = true
  /// A file that keeps the state across restarts; nil: memory only.
  public var stateFile: String?
  /// A file that gets a JSON line per request; nil: none.
  public var requestLog: String?
  /// Whether secrets stand in the request log as they were sent.
  public var showsSecrets = false
  /// What goes wrong.
  public var faults: [FaultRule] = []
  /// Whether `/mock/…` answers.
  public var allowsControl = false
  /// Before every answer.
  public var latency: Duration = .zero
  /// How long a Conferencing Node stays out of sync after a change.
  public var syncDelay: Duration = .seconds(1)
  /// nil (the default): none.
  public var rateLimit: RateLimit?
  /// The largest page of a list; 0: no largest; nil: 10,000, or Tastypie's 1,000.
  public var maximumLimit: Int?
  /// Clients that may get a token at `/oauth/token/`: their public keys (PEM) by client id.
  ///
  /// None: no OAuth2.
  public var oauth2Clients: [String: String] = [:]
  /// How long a client may be silent that owes a request, or the rest of one; then the connection is closed.
  public var silenceLimit: Duration = .seconds(60)
  /// Whether a path without the slash at its end is sent on (301), or unknown (404).
  public var redirectsToSlash = true

  /// The forms that it answers in, where they are not the defaults; of two of a group the later one counts.
  public var dialects: [Dialect] = []
  /// Fields that it does not have, by resource (`system_location`, `status/worker_vm`): they are not in answers and
  /// schemas, and are ignored when they are written.
  public var lackingFields: [String: Set<String>] = [:]
  /// Resources that its user may not touch: every method is answered 403.
  public var forbiddenResources: Set<String> = []
  /// All that its user may do: anything else is answered 403. nil: everything.
  public var allowedRights: Set<Right>?

  /// A configuration with the defaults.
  public init() {}

  /// What its URLs begin with.
  var scheme: String {
    if case .none = tls { "http" } else { "https" }
  }
}
