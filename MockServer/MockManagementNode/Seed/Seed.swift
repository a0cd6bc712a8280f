/// The objects that a mock Management Node starts with.
public enum Seed: Sendable {
  /// Location Europe with the nodes conf01 to conf03 in vc.example.com (10.44.0.10 to 12), and a Virtual Meeting Room with
  /// the alias meet@vc.example.com.
  case example
  /// Nothing but what a new Management Node has.
  case empty
  /// Bodies as one would POST them, by resource, in this order; ids count on from what is built in.
  case objects([(resource: String, bodies: [JSONValue])])
  /// A file: `{"dns_server": [{…}], "system_location": [{…}]}`.
  case file(String)
}
