/// One page of a list, as the API gives it.
struct Page<Listed: Sendable>: Sendable {
  var meta: PageMeta
  var objects: [Listed] = []
  /// The addresses of the objects: to make one takes as long as to read three fields.
  var uris: [ResourceURI] = []
  /// Members of the list that nothing leads to.
  var unidentified: [UnidentifiedObject] = []
  /// The fields that the first object has: what this release knows, as far as unset fields are shown.
  var fieldNames: Set<String> = []

  /// How many members it has.
  var count: Int { objects.count + unidentified.count }

  /// - Parameter endpoint: the list.
  /// - Throws: `DecodingError` where the answer is no page of a list.
  init(_ json: JSONView, of endpoint: Endpoint, _ make: (JSONView, ResourceURI) -> Listed) throws {
    var meta = PageMeta(try json.object("meta"))
    guard json["objects"].map({ $0.count <= largestPage }) ?? true else { throw TooManyObjects() }
    let members = try Self.members(of: json, meta)
    meta.settle(after: members.count)
    self.meta = meta
    objects.reserveCapacity(members.count)
    uris.reserveCapacity(members.count)
    for member in members {
      do throws(UnidentifiedObject) {
        let uri = try ResourceURI.identity(of: member, in: endpoint)
        uris.append(uri)
        objects.append(make(member, uri))
      } catch {
        unidentified.append(error)
      }
    }
    fieldNames = Set(members.first?.keys ?? [])
  }

  /// Blank, null and missing are one value: an empty list may be any of them, where nothing says that there are objects.
  private static func members(of json: JSONView, _ meta: PageMeta) throws -> [JSONView] {
    let isUnset = json["objects"] != nil ? json.filled("objects") == nil : meta.totalCount == 0
    return isUnset && meta.totalCount ?? 0 == 0 ? [] : try json.array("objects")
  }
}

extension Page where Listed: Resource {
  /// - Throws: `DecodingError` where the answer is no page of a list.
  init(_ json: JSONView) throws {
    try self.init(json, of: Listed.endpoint) { member, _ in Listed(json: member) }
  }
}

/// The Management Node gives no more objects at once, whatever is asked for.
let largestPage = 10_000

/// A page has more objects than the Management Node gives at once.
struct TooManyObjects: Error {}

/// Where a page stands in its list.
struct PageMeta: Sendable, Equatable {
  /// How many objects a page has at most; the Management Node may have lowered what was asked for.
  var limit: Int?
  var offset: Int?
  /// How many objects the whole list has, or nil where the Management Node does not say.
  var totalCount: Int?
  /// How many it says that there are, be it of the list or of the page alone.
  private(set) var statedCount: Int?
  /// Path and query of the next page, or nil on the last one.
  var next: String?
  /// Whether it is said at all if there is a next page.
  private var saysNext: Bool

  init(_ json: JSONView) {
    limit = json.value(of: ReadOnlyField<Int?>("limit", nil))
    offset = json.value(of: ReadOnlyField<Int?>("offset", nil))
    totalCount = json.value(of: ReadOnlyField<Int?>("total_count", nil))
    statedCount = totalCount
    next = json.value(of: ReadOnlyField<String?>("next", nil))
    saysNext = json["next"] != nil
  }

  /// Takes no count for that of the list where a next page is named behind all that was counted: the page's own is meant.
  mutating func settle(after count: Int) {
    guard let total = totalCount, next?.isEmpty == false, (offset ?? 0) + count >= total else { return }
    totalCount = nil
  }

  /// Whether the list may go on though nothing says so: the page is full, and neither how many objects there are is said nor that it is the
  /// last one.
  ///
  /// - Parameters:
  ///   - count: how many members the page has.
  ///   - asked: how many were asked for.
  func mayGoOn(after count: Int, of asked: Int) -> Bool {
    totalCount == nil && !saysNext && count > 0 && count == limit ?? asked
  }
}

/// A whole list, with what is known of it beside its objects.
package struct ResourceList<Listed: Sendable>: Sendable {
  /// The objects, in the list's own order.
  package var objects: [Listed]
  /// Members of the list that nothing leads to.
  package var unidentified: [UnidentifiedObject]
  /// The API's names of the fields that the list's objects have, as far as unset fields are shown; empty for an empty list.
  package var fieldNames: Set<String>

  init(_ page: Page<Listed>) {
    objects = page.objects
    unidentified = page.unidentified
    fieldNames = page.fieldNames
  }

  mutating func append(_ page: Page<Listed>) {
    objects += page.objects
    unidentified += page.unidentified
    fieldNames.formUnion(page.fieldNames)
  }

  package mutating func append(_ other: ResourceList) {
    objects += other.objects
    unidentified += other.unidentified
    fieldNames.formUnion(other.fieldNames)
  }
}
