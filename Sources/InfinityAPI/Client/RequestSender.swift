import HTTPTypes
import Logging

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A request to the Management Node, before it has credentials.
struct APIRequest: Sendable {
  var method: HTTPRequest.Method
  /// Path and query.
  var target: String
  var content: Content = .none
  var repeatability: Repeatability = .repeatable

  enum Content: Sendable {
    case none
    case json(RequestValue)
    case form([TokenServer.FormField])
  }

  /// Whether it changes something on the Management Node.
  var isWrite: Bool { method != .get }

  /// The secrets in its body.
  var secrets: [Secret] {
    switch content {
    case .none: []
    case .json(let value): value.secrets
    case .form(let fields): fields.map(\.value)
    }
  }
}

/// Sends requests until they succeed or there is no use in trying: credentials, budget, retries and errors.
struct RequestSender: Sendable {
  let address: ServerAddress
  let transport: any Transport
  let budget: RequestBudget
  let policy: RetryPolicy
  let requestTimeout: Duration
  let userAgent: String
  /// What no error may show, whichever answer echoes it.
  let maskedSecrets: [Secret]
  let logger: Logger

  /// Sends a request and returns the answer, which is a success (2xx) always.
  ///
  /// - Parameter authorizer: gives the credentials, or nil for a request without any.
  func send(_ request: APIRequest, authorizer: Authorizer?) async throws -> TransportResponse {
    let body = try RequestEncoding.bytes(of: request)
    let started = ContinuousClock.now
    var attempt = 1
    var tokenWasRenewed = false
    var mayHaveTakenEffect = false

    while true {
      try Task.checkCancellation()
      let grant = try await authorizer?.grant()
      guard try await budget.take(before: policy.deadline.map { started + $0 }) else {
        throw InfinityError(
          .timeout, "the client's limit of requests a minute left it no time before its deadline",
          advice: "Allow more requests a minute, or more time.",
          request: ErrorReport(server: address.origin, mask: SecretMask(maskedSecrets)).request(request),
          attempts: attempt - 1, mayHaveTakenEffect: mayHaveTakenEffect)
      }
      let remaining = policy.deadline.map { $0 - (ContinuousClock.now - started) }
      let timeout = min(requestTimeout, max(remaining ?? requestTimeout, .milliseconds(1)))
      let result = try await attemptOnce(request, body: body, grant: grant, timeout: timeout)
      log(result, of: request, attempt: attempt)

      if case .success(let response) = result {
        if (200..<300).contains(response.status) { return response }
        // The earlier try of this deletion got through although its answer did not.
        if response.status == 404, request.method == .delete, mayHaveTakenEffect { return response }
        if response.status == 401, let token = grant?.renewableToken, let authorizer, !tokenWasRenewed {
          tokenWasRenewed = true
          await authorizer.discard(token)
          continue
        }
      }

      let ending = AttemptEnding(result)
      if request.isWrite, ending.mayHaveTakenEffect { mayHaveTakenEffect = true }
      if case .rateLimited(let wait?) = ending.outcome, wait <= policy.longestRetryAfter { budget.pause(for: wait) }
      let delay = policy.delay(
        after: ending.outcome, attempt: attempt, repeatability: request.repeatability, random: .random(in: 0...1),
        remaining: policy.deadline.map { $0 - (ContinuousClock.now - started) })
      guard let delay else {
        let secrets =
          request.secrets + (authorizer?.secrets ?? []) + [grant?.renewableToken].compactMap(\.self) + maskedSecrets
        var error = ErrorReport(server: address.origin, mask: SecretMask(secrets)).error(for: result, of: request)
        error.attempts = attempt
        error.mayHaveTakenEffect = mayHaveTakenEffect
        throw error
      }
      try await Task.sleep(for: delay)
      attempt += 1
    }
  }

  private func attemptOnce(
    _ request: APIRequest, body: [UInt8]?, grant: Authorizer.Grant?, timeout: Duration
  ) async throws -> Result<TransportResponse, TransportFailure> {
    var headers: HTTPFields = [.accept: "application/json"]
    try set(.userAgent, to: userAgent, in: &headers)
    if let grant { try set(.authorization, to: grant.header, in: &headers) }
    switch request.content {
    case .none: break
    case .json: headers[.contentType] = "application/json"
    case .form: headers[.contentType] = "application/x-www-form-urlencoded"
    }
    do {
      return .success(
        try await transport.send(
          TransportRequest(
            method: request.method, url: address.origin + request.target, headers: headers, body: body,
            needsFreshConnection: request.repeatability == .onlyIfNotSent, timeout: timeout)))
    } catch let failure as TransportFailure {
      return .failure(failure)
    }
  }

  /// Sets a header, and refuses a value that would start another one: HTTPTypes would quietly mend it.
  private func set(_ name: HTTPField.Name, to value: String, in headers: inout HTTPFields) throws {
    guard HTTPField.isValidValue(value) else {
      throw InfinityError(
        .invalidRequest, "the \(name) header would hold a line break or another control character",
        advice: "Check where the value comes from.")
    }
    headers[name] = value
  }

  private func log(_ result: Result<TransportResponse, TransportFailure>, of request: APIRequest, attempt: Int) {
    logger.debug(
      "request",
      metadata: [
        "method": "\(request.method)",
        "path": "\(Printable.line(request.target))",
        "attempt": "\(attempt)",
        "answer": "\(AttemptEnding.shortDescription(of: result))",
      ])
  }
}

/// The bytes of a request's body.
enum RequestEncoding {
  static func bytes(of request: APIRequest) throws -> [UInt8]? {
    switch request.content {
    case .none: return nil
    case .form(let fields):
      return Array(
        fields.map { "\(RequestTarget.percentEncoded($0.name))=\(RequestTarget.percentEncoded($0.value.reveal()))" }
          .joined(separator: "&").utf8)
    case .json(let value):
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(EncodableValue(value: value)))
    }
  }

  /// The one place where a ``RequestValue``, secrets in it included, becomes JSON.
  private struct EncodableValue: Encodable {
    let value: RequestValue

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch value {
      case .null: try container.encodeNil()
      case .string(let text): try container.encode(text)
      case .integer(let number): try container.encode(number)
      case .boolean(let flag): try container.encode(flag)
      case .secret(let secret): try container.encode(secret.reveal())
      case .array(let values): try container.encode(values.map(EncodableValue.init))
      case .object(let fields): try container.encode(fields.mapValues(EncodableValue.init))
      }
    }
  }
}
