/// Follows one try of a request.
final class TryWatcher: RequestWatcher {
  private let sender: RequestSender
  private let course: RequestCourse
  /// Nil for a request without credentials.
  private let grant: Authorizer.Grant?

  init(sender: RequestSender, course: RequestCourse, grant: Authorizer.Grant?) {
    self.sender = sender
    self.course = course
    self.grant = grant
  }

  func objection() -> (any Error)? { sender.gate.objection(course.effect) }

  func heldBack() -> ContinuousClock.Instant? { sender.holdBack(course) }

  func answered(_ response: TransportResponse) { sender.judge(response, of: course, grant) }
}
