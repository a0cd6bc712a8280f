import HTTPTypes

extension TokenServer {
  /// The token endpoint of the Management Node that the sender talks to.
  init(_ sender: RequestSender) {
    let path = "/oauth/token/"
    self.init(url: sender.address.origin + path) { makeForm in
      // A token that is lost on the way does no harm: another may be asked for.
      let request = APIRequest(
        method: .post, target: path, content: .form(try await makeForm()), renewedForm: makeForm)
      let response = try await sender.send(request, authorizer: nil)
      guard let grant = AccessTokenGrant(response.body.bytes) else {
        throw ErrorReport(server: sender.address.origin, mask: sender.masked.mask(and: request.secrets))
          .invalidResponse(response, to: request, "the answer is not an access token")
      }
      return grant
    }
  }
}

extension AccessTokenGrant {
  /// Reads the body of an answer; nil where it holds no token of the kind that can be sent here.
  ///
  /// Servers that give one kind only leave `token_type` out, and some write `expires_in` as a text.
  fileprivate init?(_ body: [UInt8]) {
    guard let json = try? JSONView(parsing: body), let token = json.filled("access_token")?.text,
      json.filled("token_type")?.text.map({ $0.lowercased() == "bearer" }) ?? (json.filled("token_type") == nil)
    else { return nil }
    self.token = Secret(token)
    let seconds = json.value(of: ReadOnlyField<Double?>("expires_in", nil))
    // Longer than any client lives, so that it can be counted from now on.
    lifetime = seconds.map { .seconds(min(max($0, 0), 365 * 86_400)) }
  }
}
