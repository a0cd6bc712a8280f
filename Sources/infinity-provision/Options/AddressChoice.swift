import InfinityProvisioning

/// Which address the Management Node is reached at.
struct AddressChoice {
  let option: String?
  let file: Located<String>?
  let isInsecure: Bool

  /// The address that an option or a variable gives; nil for none.
  var given: String? { option ?? Environment["PEXIP_ADDRESS"] }

  /// What gives it.
  private var origin: String { option == nil ? "PEXIP_ADDRESS" : "--address" }

  /// Compares the address that wins with the only one that it may be.
  ///
  /// - Throws: `RunFailure` where it is another one.
  func admit(_ required: RequiredAddress?) throws {
    guard let required else { return }
    if let given = try checkedGiven() { try required.admit(given, from: origin) } else { try required.admit(file) }
  }

  private func checkedGiven() throws -> String? {
    if let given, let objection = GivenAddress.objection(to: given, from: origin) {
      throw CommandExit.failure(.wrongCommandLine, code: "invalid-address", objection)
    }
    return given
  }

  /// The address that wins, with a warning where it is not the file's. The client checks the rest of its form.
  func address() throws -> String {
    let given = try checkedGiven()
    guard let address = given ?? file?.value else {
      throw CommandExit.failure(
        .wrongCommandLine, code: "no-address",
        "no Management Node: give --address or PEXIP_ADDRESS, or managementNode.address in the file")
    }
    guard !address.lowercased().hasPrefix("http://") || isInsecure else {
      throw CommandExit.failure(
        given == nil ? .failed : .wrongCommandLine, code: "insecure-address",
        "\(address.quotedForMessage) would send the password unencrypted; use https://, or --insecure if that is meant")
    }
    if let given, let file, Self.form(given) != Self.form(file.value) {
      StandardStreams.writeFindings([
        Finding(
          .entry.addressDiffers,
          "the file says \(file.value.quotedForMessage), but \(given.quotedForMessage) from \(origin) is used",
          at: file.mark)
      ])
    }
    return address
  }

  /// The same address without what means nothing.
  private static func form(_ address: String) -> String {
    let lower = address.lowercased()
    return lower.hasSuffix("/") ? String(lower.dropLast()) : lower
  }
}
