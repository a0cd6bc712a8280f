/// A form in which a Management Node may answer.
///
/// Every form belongs to a group, of which a node speaks one. The first of a group is the default: what is best known of
/// the Management Node.
public enum Dialect: String, Sendable, Hashable, CaseIterable {
  /// Objects that stand inside others have an `id` and no `resource_uri`.
  case embeddedID = "embedded-id"
  /// They have both.
  case embeddedURI = "embedded-uri"
  /// Their `resource_uri` is the empty text.
  case embeddedBlankURI = "embedded-blank-uri"
  /// They are not there: only their URIs are.
  case embeddedAsURI = "embedded-as-uri"

  /// References to one object, and lists of those that do not embed, are paths.
  case referencesPath = "references-path"
  /// They are whole URLs of another host name than the one asked, as is every `resource_uri`.
  case referencesURL = "references-url"
  /// They are `{"id": 1, "name": "Europe"}`, without a URI.
  case referencesObject = "references-object"
  /// They are the bare ids.
  case referencesID = "references-id"

  /// A TLS certificate does not say which nodes use it.
  case nodesEmpty = "nodes-empty"
  /// It has their URIs.
  case nodesURIs = "nodes-uris"
  /// It has their names in the DNS.
  case nodesFQDNs = "nodes-fqdns"
  /// It has their names.
  case nodesNames = "nodes-names"
  /// It has `{"id": 1, "name": "conf01"}` of each, without a URI.
  case nodesObjects = "nodes-objects"
  /// It has a text, which says what kinds of node they are.
  case nodesKinds = "nodes-kinds"

  /// Unset optional texts, numbers and references are as each field is known to be.
  case blanksAsKnown = "blanks-as-known"
  /// They are null.
  case blanksNull = "blanks-null"
  /// They are the empty text.
  case blanksEmpty = "blanks-empty"
  /// They are left out.
  case blanksMissing = "blanks-missing"

  /// Numbers are numbers.
  case numbers
  /// Numbers are texts, except in `meta`.
  case numbersAsTexts = "numbers-as-texts"

  /// Booleans are booleans.
  case booleans
  /// Booleans are `"true"` and `"false"`.
  case booleansAsTexts = "booleans-as-texts"
  /// Booleans are 1 and 0.
  case booleansAsNumbers = "booleans-as-numbers"

  /// Secrets are left out, blank or hashed, as each field is known to be.
  case secretsAsKnown = "secrets-as-known"
  /// A secret that is set is a text that begins with `$~!1`.
  case secretsEncrypted = "secrets-encrypted"
  /// Every secret is the empty text.
  case secretsBlank = "secrets-blank"

  /// A page has as many objects as were asked for.
  case pagesAsAsked = "pages-as-asked"
  /// A page never has more than seven.
  case pagesSmall = "pages-small"
  /// A page does not say how many objects there are, only whether more follow.
  case pagesUncounted = "pages-uncounted"

  /// The next page is told as a path.
  case nextPath = "next-path"
  /// It is told as a URL.
  case nextURL = "next-url"

  /// The Location of a new object is a path.
  case locationPath = "location-path"
  /// It is a URL.
  case locationURL = "location-url"
  /// It is a path that does not begin with `/api/admin/`.
  case locationOtherPath = "location-other-path"
  /// There is none: the object itself is answered.
  case locationBody = "location-body"

  /// A PATCH answers 202.
  case patch202 = "patch-202"
  /// It answers 204.
  case patch204 = "patch-204"
  /// It answers 200, with the object.
  case patch200 = "patch-200"

  /// Who is not logged in gets 401.
  case login401 = "login-401"
  /// Who is not logged in is sent to a page to log in at.
  case loginRedirect = "login-redirect"

  /// Objects have the fields that are known.
  case extrasNone = "extras-none"
  /// They have others too, full of surprises.
  case extrasMany = "extras-many"

  /// Times are naive, without the fraction when it is zero.
  case datesNaive = "dates-naive"
  /// Times have microseconds and a Z.
  case datesZone = "dates-zone"
  /// Times are whole seconds.
  case datesSeconds = "dates-seconds"

  /// A PEM text is stripped of white space around it.
  case pemStripped = "pem-stripped"
  /// Its lines, the last one too, end in carriage return and line feed.
  case pemCRLF = "pem-crlf"

  /// The fields of release 40.
  case release40 = "release-40"
  /// The fields of release 24, as far as they were recorded.
  case release24 = "release-24"

  /// Schemas say all that Tastypie's do.
  case schemaFull = "schema-full"
  /// Schemas say what the recorded one did.
  case schemaShort = "schema-short"
  /// There are no schemas.
  case schemaNone = "schema-none"

  /// What is refused is told by field, under the resource's name.
  case errorsByResource = "errors-by-resource"
  /// It is told by field.
  case errorsFlat = "errors-flat"
  /// It is told in plain text.
  case errorsText = "errors-text"

  /// A bundle: a stock Tastypie server, as it was observed.
  case tastypie
}
