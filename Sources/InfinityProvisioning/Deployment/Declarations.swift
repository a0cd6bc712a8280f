public import InfinityAPI

// Entries of a deployment for code that asks for particular keys: rules, checks, what surrounds the Management Node. Whatever only
// goes from the file to the Management Node needs none of this, and follows from the tables in `Kinds/`.

/// An entry of a deployment whose keys are known.
public protocol Declaration: Sendable, Equatable {
  /// The entry.
  var entry: Entry { get set }

  /// The entry, which must be one of that sort.
  init(_ entry: Entry)
}

/// An entry of `lyncServers`, `turnServers` or `stunServers`.
public protocol ServerDeclaration: Declaration {}

extension ServerDeclaration {
  /// The natural key.
  public var name: Located<String> {
    get { entry.requiredText("name") }
    set { entry.set("name", newValue) }
  }
  /// A description; where none is given, none.
  public var description: Assignment<String> {
    get { entry.assignedText("description").map(\.value) }
    set { entry.assign("description", newValue) }
  }
  /// FQDN or IP address.
  public var address: Located<String> {
    get { entry.requiredText("address") }
    set { entry.set("address", newValue) }
  }
  /// The port; where none is given, what the Management Node takes.
  public var port: Assignment<Int> {
    get { entry.assignedInteger("port") }
    set { entry.assign("port", newValue) }
  }
  /// The transport; where none is given, what the Management Node takes.
  public var transport: Assignment<String> {
    get { entry.assignedText("transport").map(\.value) }
    set { entry.assign("transport", newValue) }
  }
}

/// An entry of `lyncServers`: a Front End pool, Front End server or Director.
public struct LyncServerDeclaration: ServerDeclaration {
  /// The entry.
  public var entry: Entry
  /// The entry as one of `lyncServers`.
  public init(_ entry: Entry) { self.entry = entry }
}

/// An entry of `stunServers`.
public struct STUNServerDeclaration: ServerDeclaration {
  /// The entry.
  public var entry: Entry
  /// The entry as one of `stunServers`.
  public init(_ entry: Entry) { self.entry = entry }
}

/// An entry of `turnServers`.
public struct TURNServerDeclaration: ServerDeclaration {
  /// How the Management Node proves itself to the TURN server.
  public enum Authentication: Sendable, Equatable {
    /// A long-term user name and password.
    case credentials(username: String, password: SecretSource)
    /// A secret shared with the server, from which time-limited credentials are made.
    case sharedSecret(SecretSource)

    /// Where the secret of it comes from.
    var secret: SecretSource {
      switch self {
      case .credentials(_, let password): password
      case .sharedSecret(let secret): secret
      }
    }
  }

  /// The entry.
  public var entry: Entry
  /// The entry as one of `turnServers`.
  public init(_ entry: Entry) { self.entry = entry }

  /// Nil where the entry has neither a password nor a shared secret, which no valid one is without.
  public var authentication: Authentication? {
    if entry.text("authentication")?.value == "sharedSecret" {
      return entry.secret("secretKey").map { .sharedSecret($0) }
    }
    return entry.secret("password").map { .credentials(username: entry.text("username")?.value ?? "", password: $0) }
  }
}

/// An entry of `dnsServers`.
public struct DNSServerDeclaration: Declaration {
  /// The entry.
  public var entry: Entry
  /// The entry as one of `dnsServers`.
  public init(_ entry: Entry) { self.entry = entry }

  /// The IP address as written, the natural key.
  public var address: Located<String> {
    get { entry.requiredText("address") }
    set { entry.set("address", newValue) }
  }
  /// A description; where none is given, none.
  public var description: Assignment<String> {
    get { entry.assignedText("description").map(\.value) }
    set { entry.assign("description", newValue) }
  }
}

/// An entry of `tlsCertificates`.
public struct TLSCertificateDeclaration: Declaration {
  /// The entry.
  public var entry: Entry
  /// The entry as one of `tlsCertificates`.
  public init(_ entry: Entry) { self.entry = entry }

  /// A name inside the file; the Management Node never sees it.
  public var name: Located<String> {
    get { entry.requiredText("name") }
    set { entry.set("name", newValue) }
  }
  /// The file of the server's certificate, which may be a PFX.
  public var certificate: DeclaredFile {
    pfx ?? entry.entry("certificate")?.file("file") ?? DeclaredFile(written: "", path: "", mark: entry.mark)
  }
  /// Where its private key comes from: a source of its own, or the PFX.
  public var privateKey: SecretSource {
    if let pfx, let item = entry["pfx"] {
      return SecretSource(.pfx(pfx, passphrase: entry.secret("passphrase")), at: item.mark)
    }
    return entry.secret("privateKey") ?? SecretSource(.environment(""), at: entry.mark)
  }
  /// Where the passphrase of an encrypted key comes from; nil where the key is not encrypted, or comes from a PFX.
  public var passphrase: SecretSource? { pfx == nil ? entry.secret("passphrase") : nil }
  /// Whether a passphrase is written that is not right, so that nothing can be said of what it opens.
  var hasFaultyPassphrase: Bool { entry.isFaulty("passphrase") }

  private var pfx: DeclaredFile? { entry.entry("pfx")?.file("file") }
}
