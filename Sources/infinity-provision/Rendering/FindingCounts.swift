import InfinityProvisioning

/// How many findings there are of each kind. What could not be checked is counted apart, unless it is an error.
struct FindingCounts {
  let errors: Int
  let warnings: Int
  let notChecked: Int

  init(_ findings: [Finding]) {
    notChecked = findings.count { $0.code == CheckOutcome.notCheckedCode && $0.severity == .warning }
    errors = findings.count { $0.severity == .error }
    warnings = findings.count - errors - notChecked
  }

  var isEmpty: Bool { errors + warnings + notChecked == 0 }

  /// `1 error, 2 warnings, 3 not checked`
  var text: String {
    [
      errors == 0 ? nil : "\(errors) error\(errors == 1 ? "" : "s")",
      warnings == 0 ? nil : "\(warnings) warning\(warnings == 1 ? "" : "s")",
      notChecked == 0 ? nil : "\(notChecked) not checked",
    ].compactMap { $0 }.joined(separator: ", ")
  }
}
