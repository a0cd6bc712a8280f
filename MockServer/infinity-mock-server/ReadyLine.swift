import Foundation
import MockManagementNode

/// The line that tells a script that requests are accepted, and where.
enum ReadyLine {
  static func print(_ node: MockManagementNode, showsPassword: Bool) {
    var members = [
      ("event", JSONValue.string("ready")), ("url", .string(node.url)),
      ("ca", node.certificateAuthorityFile.map(JSONValue.string) ?? .null), ("username", .string(node.username)),
    ]
    if showsPassword { members.append(("password", .string(node.password))) }
    members.append(("pid", .integer(Int(ProcessInfo.processInfo.processIdentifier))))
    let line = members.map { "\(JSONValue.string($0.0).json): \($0.1.json)" }.joined(separator: ", ")
    // Written at once and not through a buffer: who waits for it reads a pipe.
    FileHandle.standardOutput.write(Data("{\(line)}\n".utf8))
  }
}
