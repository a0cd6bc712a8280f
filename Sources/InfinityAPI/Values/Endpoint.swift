/// Where a kind of object lives in the API: `/api/admin/CATEGORY/v1/NAME/`.
public struct Endpoint: Sendable, Hashable {
  /// The part of the API: `configuration` (may be written), `status`, `history` or `command`.
  public struct Category: RawRepresentable, Sendable, Hashable {
    /// The category as it stands in the path.
    public let rawValue: String

    /// A category by its name in the path.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// What the Management Node is set to; the only category whose objects are written.
    public static let configuration = Category(rawValue: "configuration")

    /// What the deployment is doing now.
    public static let status = Category(rawValue: "status")

    /// What it has done.
    public static let history = Category(rawValue: "history")

    /// What it can be made to do; each resource here is a command.
    public static let command = Category(rawValue: "command")
  }

  /// The part of the API.
  public let category: Category

  /// The API's name of the resource, such as `mssip_proxy`.
  public let name: String

  /// An endpoint by category and resource name, both as the API spells them.
  public init(_ category: Category = .configuration, _ name: String) {
    self.category = category
    self.name = name
    path = "/api/admin/\(category.rawValue)/v1/\(name)/"
  }

  /// The path of the list, such as `/api/admin/configuration/v1/mssip_proxy/`.
  public let path: String
}
