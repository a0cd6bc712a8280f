/// The codes about the section `rollout` of a deployment file.
struct RolloutCodes: FindingCodeGroup {
  let waves = FindingCode.error(
    "rollout-waves", "`waves` says which locations come when, and so does `canary`, `size` or `order`.",
    "Remove one or the other.")
  let rest = FindingCode.error(
    "rollout-rest", "The word `rest` is followed by another wave, which would have nothing left.",
    "Make it the last wave. A location of that name is written `[rest]`.")
  let empty = FindingCode.error(
    "rollout-empty", "A wave has no location, or a list of waves or sizes has nothing in it.",
    "Remove it, or say what is in it.")
  let size = FindingCode.error(
    "rollout-size", "A size is neither a number of locations from 1 nor a percentage from 1% to 100%.",
    "Write it as `5` or `25%`.")
  let window = FindingCode.error(
    "rollout-window", "A window is not times of day with a time zone.",
    "Write it as `22:00-04:00 Europe/Oslo`, or with days, as `Mon-Fri 22:00-04:00 UTC`.")
  let unknownLocation = FindingCode.error(
    "rollout-unknown-location", "A wave names a location that the file does not declare.",
    "Correct the name, or add the location.")
  let repeatedLocation = FindingCode.error(
    "rollout-repeated-location", "A location is in two waves, or in one twice.", "Remove one of them.")
  let leftOut = FindingCode.warning(
    "rollout-left-out",
    "The listed waves do not have every location of the file, so a rollout leaves some as they are.",
    "Add a wave for them, or the word `rest` as the last one.")
}
