/// What an answer says about the credentials that came with the request.
enum CredentialsVerdict {
  /// The API gives such an answer only to somebody it knows.
  case accepted
  /// They are not good.
  case refused
  /// It may have been given before anybody looked at them: by a proxy, while the Management Node starts, for an address or
  /// a method that does not exist, or for the number of requests.
  case unclear

  init(_ response: TransportResponse) {
    switch response.status {
    case 401: self = .refused
    case 300..<400: self = LoginPage.isTarget(of: response.location) ? .refused : .unclear
    case 200..<300, 400, 403, 409, 422: self = response.isPage ? .unclear : .accepted
    default: self = .unclear
    }
  }
}

/// The login page, to which some Management Nodes send where others answer 401.
enum LoginPage {
  /// Whether a `Location` leads to one, here or on another host.
  ///
  /// Django's is `/accounts/login/?next=/api/…`; its administration has `/admin/login/`.
  static func isTarget(of location: String?) -> Bool {
    guard var path = location?.prefix(while: { $0 != "?" && $0 != "#" }) else { return false }
    if let colon = path.firstRange(of: "://"), !path[..<colon.lowerBound].contains("/") {
      path = path[colon.lowerBound...].dropFirst()
    }
    // What is left begins with the authority then, or is a path.
    if path.hasPrefix("//") { path = path.dropFirst(2).drop { $0 != "/" } }
    return "/\(path)/".lowercased().contains("/login/")
  }
}

extension TransportResponse {
  /// Whether it is a page for people. (An answer without a body is called HTML too, and is none; nor is JSON by that name.)
  var isPage: Bool {
    // Most answers are JSON, which the first letter tells. (The bit is that of lower case.)
    guard let letter = contentType?.utf8.first, letter | 0x20 == UInt8(ascii: "t"),
      contentType?.utf8.starts(with: "text/html".utf8, by: { $0 | 0x20 == $1 }) == true
    else { return false }
    let first = body.firstSolid
    return first != nil && first != UInt8(ascii: "{") && first != UInt8(ascii: "[")
  }
}
