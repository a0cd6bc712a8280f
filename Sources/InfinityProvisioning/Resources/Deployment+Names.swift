extension Deployment {
  /// What the file calls objects of a resource of the API: the names that a shell may offer.
  package func names(of resource: String) -> [String] {
    Kind(rawValue: resource).map { names($0).map(\.value) } ?? []
  }
}
