/// The bytes of a request's body.
enum RequestEncoding {
  static func bytes(of request: APIRequest) throws -> [UInt8]? {
    switch request.content {
    case .none: nil
    case .form(let fields):
      Array(
        fields.map { "\(RequestTarget.percentEncoded($0.name))=\(RequestTarget.percentEncoded($0.value.reveal()))" }
          .joined(separator: "&").utf8)
    case .json(let value): try value.json()
    case .upload(let form): try form.bytes()
    }
  }
}
