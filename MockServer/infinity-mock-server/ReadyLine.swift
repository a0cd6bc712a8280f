import Foundation
import MockManagementNode

/// The lines that tell a script that requests are accepted, and where.
enum ReadyLine {
  /// One JSON object.
  static func print(_ node: MockManagementNode, showsPassword: Bool) {
    var members = [
      ("event", JSONValue.string("ready")), ("url", .string(node.url)),
      ("ca", node.certificateAuthorityFile.map(JSONValue.string) ?? .null), ("username", .string(node.username)),
    ]
    if showsPassword { members.append(("password", .string(node.password))) }
    members.append(("pid", .integer(Int(ProcessInfo.processInfo.processIdentifier))))
    write("{" + members.map { "\(JSONValue.string($0.0).json): \($0.1.json)" }.joined(separator: ", ") + "}\n")
  }

  /// The same as variables of a shell, for `infinity-provision` and curl; the last line begins with `# ready`.
  static func printShellLines(_ node: MockManagementNode, showsPassword: Bool) {
    var variables = [("PEXIP_ADDRESS", node.url), ("PEXIP_USERNAME", node.username)]
    if let file = node.certificateAuthorityFile { variables.append(("PEXIP_CA_FILE", file)) }
    if showsPassword { variables.append(("PEXIP_PASSWORD", node.password)) }
    let lines = variables.map { "export \($0.0)='\($0.1.replacing("'", with: "'\\''"))'\n" }
    write(lines.joined() + "# ready: process \(ProcessInfo.processInfo.processIdentifier)\n")
  }

  /// Written at once and not through a buffer: who waits for it reads a pipe.
  private static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }
}
