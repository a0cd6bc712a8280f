/// The rules about what the file says of the connection to the Management Node, for `validate`, which makes none.
///
/// Options and variables win over the file, so that other commands look at what they use.
struct ConnectionRules {
  let deployment: Deployment

  func findings() -> [Finding] {
    guard let file = deployment.caFile else { return [] }
    do throws(AuthorityBundle.Unusable) {
      _ = try AuthorityBundle.read(path: file.path)
      return []
    } catch {
      return [Finding(.entry.unusableCAFile, "the CA file of the connection \(error.reason)", at: file.mark)]
    }
  }
}
