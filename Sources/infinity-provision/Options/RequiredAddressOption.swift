import ArgumentParser
import InfinityProvisioning

/// `--require-address URL`
struct RequiredAddressOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("Refuse every other Management Node than this (INFINITY_REQUIRE_ADDRESS).", valueName: "url"))
  var requireAddress: String?

  /// Nil where any Management Node will do.
  ///
  /// - Throws: ``CommandExit`` with exit code 64 where it is no address.
  func required() throws -> RequiredAddress? {
    guard let text = requireAddress ?? Environment["INFINITY_REQUIRE_ADDRESS"] else { return nil }
    let origin = requireAddress == nil ? "INFINITY_REQUIRE_ADDRESS" : "--require-address"
    if let objection = GivenAddress.objection(to: text, from: origin) {
      throw CommandExit.failure(.wrongCommandLine, code: "invalid-address", objection)
    }
    do {
      return try RequiredAddress(text, from: origin)
    } catch {
      throw CommandExit.failure(.wrongCommandLine, code: "invalid-address", "\(origin): \(error)")
    }
  }
}
