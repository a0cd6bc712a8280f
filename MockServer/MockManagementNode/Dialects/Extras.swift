/// Fields that no client can know, with every kind of value in them.
enum Extras {
  /// The members of an object, without its braces.
  static let members = Array(
    """
    "x_big": 123456789012345678901234567890, "x_float": 1.0000000000000002e-300, "x_long": "\(longText)", \
    "x_nested": {"empty": {}, "list": [[], [null, true, -0.5, "", {"id": "not an id", "resource_uri": 7}]]}, \
    "x_null": null, "x_number": 9223372036854775807, "x_secret": "\\u0000\\ud83d\\ude00\\u2028"
    """.utf8)

  private static let longText = String(repeating: "A field of a later release. ", count: 20)
}
