import InfinityAPI

extension Kind {
  /// The platform-wide settings, of which the document itself has the keys.
  public static let globalSettings = Kind(
    GlobalSettings.self, Words("global settings", many: "global settings"),
    by: .single, nil, step: .sipDomain, actions: [.update],
    keys: [
      KeyOf(
        "sipDomain", .dnsName(fullyQualified: false), sets: \.sipDomain, null: .clears,
        "The Pexip Infinity domain of the platform (step 5).")
    ])
}

extension ObjectKey {
  /// The platform-wide settings: a single object without a name of its own.
  public static let globalSettings = ObjectKey(.globalSettings, "global")
}
