import InfinityProvisioning

/// Which address the Management Node is reached at.
struct AddressChoice {
  let option: String?
  let profile: ConnectionProfile?
  let file: Located<String>?
  let isInsecure: Bool

  /// The address that an option, a variable or the profile gives; nil for none.
  var given: String? { ownGiven ?? profile?.address.value }

  /// The same without the profile's.
  private var ownGiven: String? { option ?? Environment["PEXIP_ADDRESS"] }

  /// What gives it.
  private var origin: String {
    if option != nil { return "--address" }
    guard ownGiven == nil, let profile else { return "PEXIP_ADDRESS" }
    return "the profile \(profile.name.quotedForMessage)"
  }

  /// The profile, where the address that wins is its own: nothing that it says is for another one.
  var ownProfile: ConnectionProfile? {
    guard let profile, ownGiven.map(profile.isFor) ?? true else { return nil }
    return profile
  }

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
        "no Management Node: give --address, PEXIP_ADDRESS or --profile, or managementNode.address in the file")
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
          at: file.mark.isInAFile ? file.mark : nil)
      ])
    }
    return address
  }

  /// Refuses an address for which the credentials are those of a profile for another one.
  ///
  /// - Parameter usesProfile: whether the profile would give the user name or the password.
  /// - Throws: ``CommandExit`` with exit code 6.
  func admitCredentials(usesProfile: Bool) throws {
    guard let profile, let ownGiven = try checkedOwn(), ownProfile == nil, usesProfile else { return }
    throw CommandExit.failure(
      .refused, code: RunFailure.Code.otherManagementNode.rawValue,
      "nothing was sent and no program was run: the credentials of the profile \(profile.name.quotedForMessage) are for "
        + "\(profile.address.value), and \(origin) gives \(ownGiven.quotedForMessage); leave that out, or give the user name "
        + "and the password for it as well (--username, --password-file)")
  }

  private func checkedOwn() throws -> String? { ownGiven == nil ? nil : try checkedGiven() }

  /// The same address without what means nothing.
  private static func form(_ address: String) -> String {
    let lower = address.lowercased()
    return lower.hasSuffix("/") ? String(lower.dropLast()) : lower
  }
}
