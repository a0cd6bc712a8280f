import Foundation

/// What a body holds, read with Tastypie's tolerance and intolerance.
enum RequestBody {
  /// Django refuses to keep more than this in memory.
  static let largest = 2_621_440

  /// - Throws: 415, 400 or 500, each for its kind of body.
  static func value(of request: APIRequest, for resource: Resource) throws -> JSONValue {
    let type = request.contentType.map { String($0.prefix { $0 != ";" }).stripped }
    if type == "multipart/form-data", resource.fileField != nil {
      return try .object(MultipartForm.fields(of: request))
    }
    if request.body.count > largest { throw APIError.serverError }
    switch type {
    case nil, "application/json": break
    case "application/xml", "text/xml", "text/yaml": throw APIError.serverError
    default: throw APIError.unsupportedFormat
    }
    guard String(validating: request.body, as: UTF8.self) != nil else { throw APIError.serverError }
    guard !request.body.isEmpty, let value = try? JSONValue(json: request.body) else {
      throw APIError.badRequest("Request is not valid JSON.")
    }
    return value
  }

  /// The members of an object; any other value counts as an empty one, as for Tastypie.
  static func members(of request: APIRequest, for resource: Resource) throws -> [String: JSONValue] {
    try value(of: request, for: resource).members ?? [:]
  }
}
