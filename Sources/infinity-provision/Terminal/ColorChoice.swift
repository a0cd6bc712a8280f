import ArgumentParser
import Synchronization

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

/// `--color`: whether text is colored.
enum ColorChoice: String, Sendable, CaseIterable, ExpressibleByArgument {
  /// On a terminal that has colors, unless `NO_COLOR` is set.
  case auto
  /// Always, into pipes and files too.
  case always
  /// Never.
  case never

  private static let chosen = Mutex(ColorChoice.auto)

  /// The choice of this run.
  static var current: ColorChoice { chosen.withLock { $0 } }

  /// Makes it the choice of this run.
  func use() {
    ColorChoice.chosen.withLock { $0 = self }
  }

  /// Whether text on a stream is colored.
  func usesColor(on stream: Int32) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      isatty(stream) == 1 && Environment["TERM"] != "dumb" && Environment["NO_COLOR"] == nil
    }
  }
}
