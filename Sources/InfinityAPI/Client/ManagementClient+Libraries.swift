extension ManagementClient {
  /// Loads what the first client needs, on another thread: for who has something else to do before it.
  package static func loadLibrariesMeanwhile() {
    Task.detached { CurlLibrary.touch() }
  }
}
