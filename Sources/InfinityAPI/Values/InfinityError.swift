/// What went wrong with a request, said so that an administrator can act on it.
///
/// It holds no secret and no raw body: texts of the Management Node's are masked where they echo a secret of the request
/// and escaped where they hold control characters. A cancelled task throws `CancellationError` instead.
public struct InfinityError: Error, Sendable, Hashable {
  /// What kind of failure it is.
  public var code: Code

  /// What answered, or what did not, in words: the start of a sentence, without a full stop.
  public var message: String

  /// What to do now, as a sentence.
  public var advice: String

  /// What was being done, or nil where no request was made.
  public var request: Request?

  /// The HTTP status, or nil where no answer came.
  public var status: Int?

  /// What the Management Node says is wrong with each field, in its own words.
  public var fieldErrors: [FieldError]

  /// What libcurl says, or nil where an answer came.
  public var curl: CurlFailure?

  /// How long the Management Node asks to wait, or nil.
  ///
  /// HTTP: `Retry-After`.
  public var retryAfter: Duration?

  /// How often the request was tried; 0 where it never left.
  public var attempts: Int

  /// Whether the request may have been carried out although no clear answer came: look before doing it again.
  ///
  /// Always false for a read.
  public var mayHaveTakenEffect: Bool

  /// A request, without its body.
  public struct Request: Sendable, Hashable {
    /// The HTTP method.
    public var method: String
    /// The path with the query, escaped for showing.
    public var path: String
    /// The scheme, host and port of the Management Node.
    public var server: String
  }

  /// What libcurl says about a failed transfer.
  public struct CurlFailure: Sendable, Hashable {
    /// The number of the result, such as 7.
    ///
    /// libcurl: `CURLcode`.
    public var number: Int
    /// The text that goes with this failure.
    ///
    /// libcurl: `CURLOPT_ERRORBUFFER`.
    public var text: String
  }

  package init(
    _ code: Code, _ message: String, advice: String, request: Request? = nil, status: Int? = nil,
    fieldErrors: [FieldError] = [], curl: CurlFailure? = nil, retryAfter: Duration? = nil, attempts: Int = 0,
    mayHaveTakenEffect: Bool = false
  ) {
    self.code = code
    self.message = message
    self.advice = advice
    self.request = request
    self.status = status
    self.fieldErrors = fieldErrors
    self.curl = curl
    self.retryAfter = retryAfter
    self.attempts = attempts
    self.mayHaveTakenEffect = mayHaveTakenEffect
  }

  /// Whether the same request may well succeed later without anything being mended.
  ///
  /// It says nothing about whether a repetition is safe: see ``mayHaveTakenEffect``.
  public var isRetryable: Bool {
    switch code {
    case .hostNotFound, .connectionRefused, .connectionLost, .timeout, .rateLimited, .unavailable, .incompleteListing:
      true
    default: false
    }
  }
}

extension InfinityError: CustomStringConvertible {
  /// One or two lines: what was being done, what answered, what to do now.
  public var description: String {
    var text = ""
    if let request { text += "\(request.method) \(request.path) on \(request.server): " }
    text += message
    if !fieldErrors.isEmpty {
      // The Management Node ends its messages with a full stop; ours go on after them.
      let errors = fieldErrors.map {
        $0.description.hasSuffix(".") ? String($0.description.dropLast()) : $0.description
      }
      text += ": " + errors.joined(separator: "; ")
    }
    if attempts > 1 { text += " (tried \(attempts) times)" }
    if mayHaveTakenEffect { text += ". The change may have been made anyway" }
    // The Management Node's own words mostly end in a full stop.
    return text + (text.hasSuffix(".") ? " " : ". ") + advice
  }
}

/// What the Management Node says is wrong with one field.
public struct FieldError: Sendable, Hashable, CustomStringConvertible {
  /// The resource whose field it is, or nil where the answer names none.
  public var resource: String?

  /// The field by its API name, or nil where the fault is with the object as a whole.
  ///
  /// API: `__all__`.
  public var field: String?

  /// The Management Node's own words, escaped and masked.
  public var messages: [String]

  /// `field: message message`.
  public var description: String {
    let words = messages.joined(separator: " ")
    return if let field { "\(field): \(words)" } else { words }
  }
}
