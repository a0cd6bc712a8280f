#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How many files and connections the process may have open at once.
enum OpenFiles {
  /// Less and something on the way fails at a bad moment: an event loop of `verify` for instance ends the process.
  static let minimum = 256
  /// What is asked for where it is allowed: what systems allow by default.
  private static let wanted = 1024

  /// Asks for more where there are few.
  ///
  /// - Returns: what to say where there are too few all the same; nil where there are enough.
  static func shortage() -> String? {
    var limit = rlimit()
    #if canImport(Glibc)
      let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let resource = RLIMIT_NOFILE
    #endif
    guard getrlimit(resource, &limit) == 0, limit.rlim_cur < wanted else { return nil }
    let allowed = min(limit.rlim_max, rlim_t(wanted))
    if allowed > limit.rlim_cur {
      limit.rlim_cur = allowed
      setrlimit(resource, &limit)
    }
    guard getrlimit(resource, &limit) == 0, limit.rlim_cur < minimum else { return nil }
    return
      "this process may have only \(limit.rlim_cur) files and connections open at once and needs \(minimum); allow it more, "
      + "with `ulimit -n \(wanted)` in the shell that starts it or LimitNOFILE=\(wanted) in its service"
  }
}
