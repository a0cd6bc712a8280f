import Hummingbird
import NIOCore

/// What comes with a request: the connection, so that it can be broken.
struct MockContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let channel: any Channel

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }
}
