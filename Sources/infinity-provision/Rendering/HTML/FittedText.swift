import InfinityProvisioning

/// Texts that must not leave the box they are drawn in, where nothing can be measured: what may be too long is cut. The table below each
/// picture has it whole.
enum FittedText {
  /// The text, or its beginning with an ellipsis.
  ///
  /// - Parameters:
  ///   - width: the room, in the picture's units.
  ///   - size: the size of the font, in the same.
  ///   - isBold: whether its letters are wider.
  static func fitted(_ text: String, width: Double, size: Double, isBold: Bool = false) -> String {
    let shown = text.escapedForTerminal
    let room = width / size / (isBold ? 1.13 : 1)
    guard estimate(shown) > room else { return shown }
    var (kept, used) = ("", estimate("…"))
    for character in shown {
      used += estimate(String(character))
      if used > room { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// In sizes of the font: rather too much than too little, since fonts differ.
  private static func estimate(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar {
      case "i", "j", "l", "t", "f", "r", ".", ",", ":", ";", "'", "|", "!", "(", ")", "[", "]", " ", "-", "/": sum + 0.4
      case "m", "w", "M", "W", "@", "%", "…": sum + 1
      case "<", ">", "=", "+", "~", "#", "&": sum + 0.86
      case "A"..."Z": sum + 0.76
      case _ where scalar.value >= 0x1100: sum + 1.05
      default: sum + 0.64
      }
    }
  }
}
