import HTTPTypes

extension TokenServer {
  /// The token endpoint of the Management Node that the sender talks to.
  init(_ sender: RequestSender) {
    let path = "/oauth/token/"
    self.init(url: sender.address.origin + path) { form in
      // A token that is lost on the way does no harm: the same request may be sent again.
      let request = APIRequest(method: .post, target: path, content: .form(form))
      let response = try await Self.send(request, with: sender)
      guard let body = try? ParsedJSON.decode(GrantBody.self, from: response.body.bytes),
        !body.accessToken.isEmpty, body.tokenType.lowercased() == "bearer"
      else {
        throw ErrorReport(server: sender.address.origin, mask: sender.masked.mask(and: request.secrets))
          .invalidResponse(response, to: request, "the answer is not an access token")
      }
      return AccessTokenGrant(token: Secret(body.accessToken), lifetime: body.lifetime.map { .seconds($0) })
    }
  }

  /// A refused client is 400 or 401, by the mood of the server: here both mean the same.
  ///
  /// RFC 6749, section 5.2.
  private static func send(_ request: APIRequest, with sender: RequestSender) async throws -> TransportResponse {
    do {
      return try await sender.send(request, authorizer: nil)
    } catch var error as InfinityError where error.code == .validation || error.code == .unauthorized {
      error.code = .unauthorized
      error.message = error.message.replacing("refused the values", with: "did not accept the OAuth2 client")
      error.advice = "Check the OAuth2 client id, its private key and the clocks, and that OAuth2 is enabled."
      throw error
    }
  }

  private struct GrantBody: Decodable {
    var accessToken: String
    var tokenType: String
    var lifetime: Int?

    private enum CodingKeys: String, CodingKey {
      case accessToken = "access_token"
      case tokenType = "token_type"
      case lifetime = "expires_in"
    }
  }
}
