/// One page of a list, as the API gives it.
struct Page<Listed: Resource>: Decodable, Sendable {
  var meta: PageMeta
  var objects: [Listed] = []
  /// Members of the list that nothing leads to.
  var unidentified: [UnidentifiedObject] = []
  /// The fields that the first object has: what this release knows, as far as unset fields are shown.
  var fieldNames: Set<String> = []

  /// How many members it has.
  var count: Int { objects.count + unidentified.count }

  private enum Key: String, CodingKey {
    case meta, objects
  }

  /// Stands for a member that is passed over.
  private struct Skipped: Decodable {
    init(from decoder: any Decoder) {}
  }

  init(from decoder: any Decoder) throws {
    let page = try decoder.container(keyedBy: Key.self)
    meta = try page.decode(PageMeta.self, forKey: .meta)
    var list = try page.nestedUnkeyedContainer(forKey: .objects)
    objects.reserveCapacity(list.count ?? 0)
    while !list.isAtEnd {
      do {
        objects.append(try list.decode(Listed.self))
      } catch let fault as UnidentifiedObject {
        unidentified.append(fault)
        _ = try list.decode(Skipped.self)
      }
    }
    var first = try page.nestedUnkeyedContainer(forKey: .objects)
    if !first.isAtEnd, let fields = try? first.nestedContainer(keyedBy: JSONKey.self) {
      fieldNames = Set(fields.allKeys.map(\.stringValue))
    }
  }
}

/// Where a page stands in its list. Not inside `Page`, so that its decoding is not generic.
struct PageMeta: Decodable, Sendable {
  /// How many objects a page has at most; the Management Node may have lowered what was asked for.
  var limit: Int?
  var offset: Int?
  /// How many objects the whole list has, or nil where the Management Node does not say.
  var totalCount: Int?
  /// Path and query of the next page, or nil on the last one.
  var next: String?

  init(from decoder: any Decoder) throws {
    var fields = try FieldReader<Key>(decoder)
    limit = fields.integer(.limit)
    offset = fields.integer(.offset)
    totalCount = fields.integer(.totalCount)
    next = fields.textIfAny(.next)
  }

  private enum Key: String, CodingKey {
    case limit, offset, next
    case totalCount = "total_count"
  }
}

/// A whole list, with what is known of it beside its objects.
package struct ResourceList<Listed: Resource>: Sendable {
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
}
