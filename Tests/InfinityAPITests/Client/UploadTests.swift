import Testing

@testable import InfinityAPI

/// Bodies that hold a file.
@Suite struct UploadTests {
  private static let file = FileUpload(name: "a \"theme\"\n.zip", bytes: [0x50, 0x4B, 0x00, 0xFF])

  private func form(_ fields: [String: RequestValue]) throws -> UploadForm {
    try #require(UploadForm(.object(fields), boundary: "edge"))
  }

  @Test func aFileMakesTheBodyAForm() throws {
    let form = try form([
      "package": .file(Self.file), "name": "Ours", "count": 3, "is_default": true, "none": nil, "list": ["a"],
      "key": .secret(Secret("hush")),
    ])
    #expect(form.contentType == "multipart/form-data; boundary=edge")
    #expect(form.secrets == [Secret("hush")])
    func field(_ name: String, _ text: String) -> String {
      "--edge\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(text)\r\n"
    }
    let before =
      field("count", "3") + field("is_default", "true") + field("key", "hush") + field("list", "[\"a\"]")
      + field("name", "Ours") + field("none", "")
    let head =
      "--edge\r\nContent-Disposition: form-data; name=\"package\"; filename=\"a %22theme%22%0A.zip\"\r\n"
      + "Content-Type: application/octet-stream\r\n\r\n"
    #expect(try form.bytes() == Array((before + head).utf8) + Self.file.bytes + Array("\r\n--edge--\r\n".utf8))
  }

  /// CR before LF, and a quote with a mark behind it, are one Character each.
  @Test func noNameOfAFileEndsItsHeader() throws {
    let form = try form(["package": .file(FileUpload(name: "a\r\nX: 1\"\u{301}.zip", bytes: []))])
    let text = String(decoding: try form.bytes(), as: UTF8.self)
    #expect(text.contains("filename=\"a%0D%0AX: 1%22\u{301}.zip\"\r\n"))
  }

  @Test func otherBodiesStayJSON() throws {
    #expect(UploadForm(["name": "Ours"]) == nil && UploadForm("text") == nil)
    let first = try #require(UploadForm(["package": .file(Self.file)]))
    let second = try #require(UploadForm(["package": .file(Self.file)]))
    #expect(first.contentType != second.contentType)
  }

  @Test func whatAFormCannotHoldIsRefused() throws {
    var odd = Self.file
    odd.contentType = "text/plain\r\nX: y"
    let broken = try form(["package": .file(odd)])
    let lines = #expect(throws: InfinityError.self) { try broken.bytes() }
    #expect(lines?.message == "the content type of the file \"a \"theme\" .zip\" holds a line break")
    let nested = #expect(throws: InfinityError.self) {
      try RequestValue.object(["a": .array([.file(Self.file)])]).json()
    }
    #expect(nested?.message == "a file to upload lies inside another value of the body")
  }

  @Test func theFormTravels() async throws {
    let script: ScriptedPeer.Script = { _ in
      [.empty("201 Created", headers: "Location: /api/admin/configuration/v1/ivr_theme/7/\r\n")]
    }
    try await ScriptedPeer.run(script) { peer in
      try await withClient(of: peer) { client in
        let body: RequestValue = [
          "name": "Ours", "package": .file(FileUpload(name: "t.zip", bytes: Array("zip".utf8))),
        ]
        let uri = try await client.create(at: Endpoint(.configuration, "ivr_theme"), body: body)
        #expect(uri.id == 7)
      }
      let request = try #require(peer.record.requests.last)
      #expect(request.body.hasPrefix("--infinity-") && request.body.contains("filename=\"t.zip\"\r\n"))
    }
  }
}
