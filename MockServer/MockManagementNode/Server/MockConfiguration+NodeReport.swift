extension MockConfiguration {
  /// Makes the node like the one that a report is about; what is set afterwards wins.
  public mutating func imitate(_ report: NodeReport) {
    dialects += report.dialects
    lackingFields.merge(report.lackingFields) { $0.union($1) }
    forbiddenResources.formUnion(report.forbiddenResources)
  }
}
