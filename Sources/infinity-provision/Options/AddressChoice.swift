import InfinityProvisioning

/// Which address the Management Node is reached at.
struct AddressChoice {
  let option: String?
  let file: Located<String>?
  let isInsecure: Bool

  /// The address that wins, with a warning where it is not the file's. The client checks the rest of its form.
  func address() throws -> String {
    let given = option ?? Environment["PEXIP_ADDRESS"]
    let origin = option == nil ? "PEXIP_ADDRESS" : "--address"
    if let given, let fault = GivenAddress.fault(given, from: origin) {
      throw CommandEnding.failure(.wrongCommandLine, code: "invalid-address", fault)
    }
    guard let address = given ?? file?.value else {
      throw CommandEnding.failure(
        .wrongCommandLine, code: "no-address",
        "no Management Node: give --address or PEXIP_ADDRESS, or managementNode.address in the file")
    }
    guard !address.lowercased().hasPrefix("http://") || isInsecure else {
      throw CommandEnding.failure(
        given == nil ? .failed : .wrongCommandLine, code: "insecure-address",
        "\(address.quoted) would send the password unprotected; use https://, or --insecure if that is meant")
    }
    if let given, let file, Self.form(given) != Self.form(file.value) {
      StandardStreams.writeFindings([
        Finding(
          .entry.addressDiffers,
          "the file says \(file.value.quoted), but \(given.quoted) from \(origin) is used", at: file.mark)
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

extension String {
  /// In double quotes, control characters escaped.
  var quoted: String { quotedForMessage }
}
