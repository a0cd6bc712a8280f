import InfinityProvisioning

/// A location before and after a plan, as two pictures side by side, or one below the other where there is no room.
struct LocationPictures {
  let place: Landscape.Place
  /// Tells its ids from those of other locations.
  let number: Int
  let names: CertificateNames
  /// Whether the second one shows what was made, and not what will be.
  let isRecord: Bool

  var html: HTML {
    .joined([
      .element(
        "div", ["class": "pictures"],
        [
          figure("Before", "before", place.before, other: place.after, .gone),
          figure(isRecord ? "After, with what was made" : "After", "after", place.after, other: place.before, .new),
        ]),
      .element(
        "p", ["class": "legend soft"],
        "Nodes stand below the certificate that they present. ~ differs in the other picture · + new · − no longer used"
      ),
    ])
  }

  /// What the picture cannot show: it is not known, and not nothing.
  private func unreadable(_ state: LocationState?) -> HTML {
    guard let state, !state.unreadable.isEmpty else { return .nothing }
    let titles = state.unreadable.sorted().map(Kind.location.title(ofField:))
    return .element("p", ["class": "soft"], "Could not be read: \(titles.joined(separator: ", ")).")
  }

  private func figure(
    _ caption: String, _ id: String, _ state: LocationState?, other: LocationState?,
    _ difference: LocationPicture.Difference
  ) -> HTML {
    let picture = LocationPicture(
      name: place.location.label, state: state, other: other, difference: difference, names: names)
    return .element(
      "figure", [:],
      [
        .element("figcaption", [:], caption),
        picture.svg(id: "\(id)-\(number)", title: "\(place.location.label): \(caption)"), unreadable(state),
      ])
  }
}
