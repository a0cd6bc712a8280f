import InfinityAPI

extension Kind {
  /// The Management Node itself, which uses a certificate too. Read where something may be removed, never changed.
  public static let managementVM = Kind(
    ManagementVM.self, Words("Management Node"), by: .name, ManagementVM.Fields().name,
    observed: [
      KindField(ManagementVM.Fields().name), KindField(ManagementVM.Fields().tlsCertificate),
      KindField(ManagementVM.Fields().tlsClientCertificate),
    ])
}
