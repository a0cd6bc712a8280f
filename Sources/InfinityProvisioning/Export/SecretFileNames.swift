import Crypto

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Makes names of files for secrets from names of objects, each only once.
struct SecretFileNames {
  /// File systems hold names of 255 bytes, to which an ending, a number and what `csr` adds must still fit.
  private static let longest = 200

  private var taken: Set<String> = []

  mutating func name(_ object: String, _ ending: String) -> String {
    let base = Self.base(object)
    var name = "secrets/\(base).\(ending)"
    var number = 2
    while !taken.insert(name).inserted {
      name = "secrets/\(base)-\(number).\(ending)"
      number += 1
    }
    return name
  }

  /// The object's name as a file's; a long one is cut, and ends with a digest of the whole, so that it is the same in every export.
  private static func base(_ object: String) -> String {
    let words = object.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".")) }
    let base = String(words.joined(separator: "-").trimmingPrefix { $0 == "." })
    guard base.utf8.count > longest else { return base }
    let digest = SHA256.hash(data: Array(object.utf8)).hexadecimal.prefix(16)
    return "\(base.prefix(longest - digest.count - 1))-\(digest)"
  }
}
