/// Values of options that may be left out or empty, which the parser takes from the next argument: `verify --wait deployment.yaml` and, with an
/// empty variable, `apply --reference= deployment.yaml`.
enum OptionValues {
  private static let standard = [
    "--wait": WaitOptions.standard, "--wait-for-manager": ConnectionOptions.standardWaitForManager,
  ]

  /// Arguments in which every such option has its value.
  static func completed(_ arguments: [String]) -> [String] {
    let ends = arguments.firstIndex(of: "--") ?? arguments.endIndex
    return arguments.enumerated().flatMap { index, argument in
      guard index < ends else { return [argument] }
      // What follows `--gate-argument` is its value, whatever it looks like.
      let isValue = index > 0 && arguments[index - 1] == "--gate-argument"
      // Its only `=`: a value may end with one, as that of `--pinned-key=sha256//…=` does.
      if !isValue, argument.hasPrefix("--"), argument.firstIndex(of: "=") == argument.indices.last {
        return [String(argument.dropLast()), ""]
      }
      guard let standard = standard[argument] else { return [argument] }
      let next = index + 1 < arguments.endIndex ? arguments[index + 1] : ""
      return [Int(next) == nil ? "\(argument)=\(standard)" : argument]
    }
  }
}
