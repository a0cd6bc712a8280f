import HTTPTypes

/// Where Django sends those who are not logged in.
enum LoginPage {
  static let path = "/accounts/login/"

  static func redirect(from request: APIRequest) -> APIAnswer {
    var answer = APIAnswer.empty(.found)
    let target = PercentEncoding.encodePath(request.path) + (request.query.isEmpty ? "" : "?\(request.query)")
    answer.headers[.location] = "\(path)?next=\(PercentEncoding.encode(target).replacing("%2F", with: "/"))"
    return answer
  }

  static let answer = APIAnswer.html(
    .ok,
    """
    <!doctype html>
    <html lang="en">
    <head>
      <title>Log in</title>
    </head>
    <body>
      <form method="post"><input name="username"><input name="password" type="password"><button>Log in</button></form>
    </body>
    </html>

    """)
}
