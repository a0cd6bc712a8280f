// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources
import Testing

extension Lives {
  /// Software version details (API: `embedded/version_info`).
  static func liveVersionInfo(_ world: World) async throws {
    let shown = VersionInfo(
      json: try JSONView(
        parsing: Array(
          #"{"build_date": "the-build_date", "major": 7, "pseudo_version": "the-pseudo_version", "version": "the-version"}"#
            .utf8)))
    #expect(shown.unreadableFields.isEmpty)
    #expect(VersionInfo.read(shown.json, to: nil) == .value(shown))
    world.check(\.buildDate, of: shown, is: "the-build_date")
    world.check(\.major, of: shown, is: 7)
    world.check(\.pseudoVersion, of: shown, is: "the-pseudo_version")
    world.check(\.version, of: shown, is: "the-version")
  }
}
