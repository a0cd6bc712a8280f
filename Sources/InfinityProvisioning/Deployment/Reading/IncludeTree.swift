import Crypto

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The file that the operator named, and all that it includes, each read and checked once.
struct IncludeTree {
  /// More files than any deployment has: a guard against a mistake that includes a whole disk.
  static let maximumFiles = 1_000

  /// A file that could be understood.
  struct CheckedFile {
    var context: FileContext
    var document: Entry
  }

  let allowsPlaintextSecrets: Bool
  private(set) var files: [CheckedFile] = []
  private(set) var findings: [Finding] = []
  /// Whether one of them could not be read or understood.
  private(set) var lacksFiles = false
  /// Over the bytes of all files, in the order in which they were read.
  private(set) var hash = SHA256()
  /// The real paths of the files that lead to the present one.
  private var trail: [String] = []
  /// Where each file was included first, by real path.
  private var included: [String: SourceMark] = [:]

  init(allowsPlaintextSecrets: Bool) {
    self.allowsPlaintextSecrets = allowsPlaintextSecrets
  }

  mutating func add(_ bytes: [UInt8], from file: FileContext, includedAt: SourceMark?) {
    hash.update(data: bytes)
    let text = YAMLDocument(bytes, file: file.name)
    text.findings.forEach { findings.collect($0) }
    guard let value = text.value else {
      lacksFiles = true
      return
    }
    var checker = ShapeChecker(file: file, allowsPlaintextSecrets: allowsPlaintextSecrets)
    let shape = includedAt == nil ? DocumentKeys.document : DocumentKeys.included
    let document = checker.object(value, shape, path: .document)
    checker.findings.forEach { findings.collect($0) }
    guard let document else {
      lacksFiles = true
      return
    }
    files.append(CheckedFile(context: file, document: document))
    trail.append(file.name == "-" ? "-" : Self.realPath(file.resolvedPath))
    if case .list(let items) = document["include"]?.value {
      for item in items {
        if case .file(let declared) = item.value { include(declared, from: file) }
      }
    }
    trail.removeLast()
  }

  private mutating func include(_ declared: DeclaredFile, from file: FileContext) {
    // Nothing more would be told.
    guard findings.count <= [Finding].maximumCount else { return }
    let path = Self.realPath(declared.path)
    if trail.contains(path) {
      let message = "\(declared.written.quotedForMessage) includes itself, directly or through another file"
      findings.append(Finding(.syntax.includeCycle, message, at: declared.mark))
      return
    }
    if let first = included[path] {
      let message = "\(declared.written.quotedForMessage) is included already at \(first.place)"
      findings.append(Finding(.syntax.includedTwice, message, at: declared.mark))
      return
    }
    included[path] = declared.mark
    guard included.count <= Self.maximumFiles else {
      findings.append(
        Finding(.syntax.tooManyFiles, "more than \(Self.maximumFiles) files are included", at: declared.mark))
      return
    }
    switch FileBytes.read(path: declared.path, maximum: SourceText.maximumSize + 1) {
    case .success(let bytes):
      add(bytes, from: file.including(declared.written), includedAt: declared.mark)
    case .failure(let failure):
      let message =
        "cannot read the included file \(declared.written.quotedForMessage): \(failure.reason)\(PathHint.hint(for: declared.written))"
      findings.append(Finding(.syntax.unreadableFile, message, at: declared.mark))
      lacksFiles = true
    }
  }

  private static func realPath(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }
}

extension SourceMark {
  /// `FILE:LINE:COLUMN`; in a draft, whose lines still move, the path.
  var place: String { file.isEmpty ? path : "\(file):\(line):\(column)" }
}
