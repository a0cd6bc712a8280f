import HTTPTypes
import Logging

/// What is said of lists that do not add up, and of what in them is not readable.
extension ManagementClient {
  /// - Parameter isWhole: whether all pages up to this one were added.
  func check<Listed: Sendable>(
    _ check: inout ListingCheck, _ page: Page<Listed>, of request: PageRequest, isWhole: Bool = true
  ) throws {
    do throws(ListingCheck.Failure) {
      try check.add(page, isWhole: isWhole)
    } catch {
      throw incomplete(error, request)
    }
  }

  func finish(_ check: ListingCheck, of request: PageRequest) throws {
    do throws(ListingCheck.Failure) {
      try check.finish()
    } catch {
      throw incomplete(error, request)
    }
  }

  func unidentified(_ fault: UnidentifiedObject, in endpoint: Endpoint) -> InfinityError {
    let name = fault.label.map { " \"\(Printable.line(secretMask.masked($0)))\"" } ?? ""
    return InfinityError(
      .invalidResponse,
      "the list of \(endpoint.path) has an object\(name) that cannot be addressed: its "
        + "resource_uri is \(secretMask.masked(fault.found)), and no id helps",
      advice:
        "Check that nothing in between rewrites the answers; `infinity-provision doctor` shows what this Management Node answers.",
      request: report.request(APIRequest(method: .get, target: endpoint.path)), status: 200, attempts: 1)
  }

  /// A line for each field that stood there in an unknown form, without what stood there.
  func logUnreadable(_ objects: [some Resource]) {
    guard sender.logger.logLevel <= .debug else { return }
    for object in objects {
      for field in object.unreadableFields {
        sender.logger.debug(
          "field skipped: its form is not known", metadata: ["object": "\(object.uri)", "field": "\(field.name)"])
      }
    }
  }

  /// A line about a list at `debug`.
  package func log(_ message: String, _ endpoint: Endpoint, _ reason: String) {
    sender.logger.debug("\(message)", metadata: ["list": "\(endpoint.path)", "reason": "\(reason)"])
  }

  func incomplete(_ failure: ListingCheck.Failure, _ page: PageRequest) -> InfinityError {
    InfinityError(
      .incompleteListing, failure.message,
      advice: "Someone may be changing the configuration: try again when they have finished.",
      request: report.request(page.request), status: 200, attempts: 1)
  }
}
