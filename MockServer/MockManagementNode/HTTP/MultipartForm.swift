/// The fields of a `multipart/form-data` body: how files (themes, brandings, media) are uploaded.
enum MultipartForm {
  static func fields(of request: APIRequest) throws -> [String: JSONValue] {
    guard let type = request.contentType, let boundary = parameter("boundary", of: type), !boundary.isEmpty else {
      throw APIError.badRequest("Invalid boundary in multipart: None")
    }
    let delimiter = Array("--\(boundary)".utf8)
    var fields: [String: JSONValue] = [:]
    for part in request.body.split(separator: delimiter) {
      guard let headerEnd = part.firstRange(of: Array("\r\n\r\n".utf8)) else { continue }
      let headers = String(decoding: part[..<headerEnd.lowerBound], as: UTF8.self)
      guard let name = parameter("name", of: headers) else { continue }
      let content = part[headerEnd.upperBound...].dropLast(2)
      // Of a file its name is kept: the mock has no use for what is in it.
      fields[name] = .string(parameter("filename", of: headers) ?? String(decoding: content, as: UTF8.self))
    }
    return fields
  }

  private static func parameter(_ name: String, of header: String) -> String? {
    for piece in header.split(whereSeparator: { ";\r\n".contains($0) }) {
      let parts = piece.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, String(parts[0]).stripped.lowercased() == name else { continue }
      return String(parts[1]).stripped.trimming("\"")
    }
    return nil
  }
}

extension String {
  fileprivate func trimming(_ quote: Character) -> String {
    hasPrefix(String(quote)) && hasSuffix(String(quote)) && count > 1 ? String(dropFirst().dropLast()) : self
  }
}
