extension Duration {
  /// How long a test waits for what takes moments by itself: far more than that, since every other test may run beside it on two
  /// cores. What waits for it in vain fails anyway; only then later.
  public static let ample = Duration.seconds(600)
}
