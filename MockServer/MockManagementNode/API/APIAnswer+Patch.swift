import HTTPTypes

extension APIAnswer {
  /// The answer to a PATCH.
  ///
  /// - Parameter body: what was changed, in JSON; made only if it is to be shown.
  static func patched(_ forms: Forms, _ body: () -> [UInt8]) -> APIAnswer {
    switch forms[.patch] {
    case .patch200: json(.ok, bytes: body()).fromView
    case .patch204: empty(.noContent).fromView
    default: empty(.accepted).fromView
    }
  }
}
