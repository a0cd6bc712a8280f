import CAres

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One question on a c-ares channel of its own, which one thread makes, drives and destroys.
///
/// c-ares calls back only from within the calls that are made here, so nothing is shared with another thread.
enum AresQuery {
  /// How long the thread sleeps at most before it looks whether it is still wanted.
  private static let longestSleepInMilliseconds: Int32 = 100

  /// More addresses than a pool has nodes.
  private static let maximumRecords = 1024

  /// What the callback leaves behind.
  private final class Reply {
    var status: Int32?
    var bytes: [UInt8] = []

    func ended(_ status: Int32) -> Reply {
      self.status = status
      return self
    }
  }

  /// Once for the process, before any channel.
  private static let library = ares_library_init(ARES_LIB_INIT_ALL)

  /// Asks, and waits for the answer: over TCP too where it does not fit a datagram, and no longer than the client's limit in
  /// all.
  static func run(
    _ client: DNSClient, _ name: String, _ type: DNSRecordType, isCancelled: () -> Bool
  ) -> DNSAnswer {
    let end = ContinuousClock.now + client.timeout
    let isOver = { isCancelled() || ContinuousClock.now >= end }
    let reply = exchange(client, name, type, isOver: isOver)
    guard client.transport == .udp, DNSReply(bytes: reply.bytes).isTruncated else { return answer(reply, type) }
    var overTCP = client
    overTCP.transport = .tcp
    let whole = answer(exchange(overTCP, name, type, isOver: isOver), type)
    return whole == .failure(.noAnswer) || whole == .failure(.unreachable) ? .failure(.truncated) : whole
  }

  private static func exchange(
    _ client: DNSClient, _ name: String, _ type: DNSRecordType, isOver: () -> Bool
  ) -> Reply {
    let reply = Reply()
    guard library == INFINITY_ARES_SUCCESS else { return reply.ended(library) }
    var options = ares_options()
    // No search list, no aliases; what the server says of itself (SERVFAIL, REFUSED) is an answer, not a reason to go on.
    options.flags = ARES_FLAG_NOSEARCH | ARES_FLAG_NOALIASES | ARES_FLAG_NOCHECKRESP | ARES_FLAG_IGNTC
    if client.transport == .tcp { options.flags |= ARES_FLAG_USEVC }
    // The second try waits twice as long as the first, both together as long as the client wants.
    options.timeout = Int32(max(1, min(client.timeout / .milliseconds(3), Double(Int32.max))))
    options.tries = 2
    var channel: ares_channel?
    let mask = ARES_OPT_FLAGS | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES
    let status = ares_init_options(&channel, &options, mask)
    guard status == INFINITY_ARES_SUCCESS, let channel else { return reply.ended(status) }
    // Destroying a channel ends its questions, and so calls back: the reply must outlive it.
    return withExtendedLifetime(reply) {
      let host = client.server.contains(":") ? "[\(client.server)]" : client.server
      let status = ares_set_servers_ports_csv(channel, "\(host):\(client.port)")
      if status == INFINITY_ARES_SUCCESS {
        send(name, type, on: channel, to: reply)
        while reply.status == nil, !isOver() { wait(on: channel) }
      } else {
        reply.status = status
      }
      let outcome = reply.status
      ares_destroy(channel)
      reply.status = outcome
      return reply
    }
  }

  private static func send(_ name: String, _ type: DNSRecordType, on channel: ares_channel, to reply: Reply) {
    let internet: Int32 = 1
    ares_query(
      channel, name, internet, type.rawValue,
      { context, status, _, bytes, count in
        guard let context else { return }
        let reply = Unmanaged<Reply>.fromOpaque(context).takeUnretainedValue()
        reply.status = status
        if let bytes { reply.bytes = Array(UnsafeBufferPointer(start: bytes, count: Int(count))) }
      }, Unmanaged.passUnretained(reply).toOpaque())
  }

  /// Sleeps until a socket is ready or a time limit of c-ares is over, then lets c-ares work.
  private static func wait(on channel: ares_channel) {
    var sockets = [ares_socket_t](repeating: ARES_SOCKET_BAD, count: Int(ARES_GETSOCK_MAXNUM))
    let bits = UInt32(bitPattern: ares_getsock(channel, &sockets, ARES_GETSOCK_MAXNUM))
    // The lower half of the bits says which sockets are to be read, the upper half which are to be written.
    var waiting = sockets.enumerated().compactMap { index, socket -> pollfd? in
      let reads = bits & (1 << UInt32(index)) != 0
      let writes = bits & (1 << UInt32(index + 16)) != 0
      guard reads || writes else { return nil }
      return pollfd(fd: socket, events: Int16((reads ? POLLIN : 0) | (writes ? POLLOUT : 0)), revents: 0)
    }
    var longest = timeval(tv_sec: 0, tv_usec: Int(longestSleepInMilliseconds) * 1000)
    var limit = timeval()
    // It returns the pointer to one of the two, which are good for this call alone: what it says is taken within it.
    let sleep = withUnsafeMutablePointer(to: &longest) { longest in
      withUnsafeMutablePointer(to: &limit) { limit in
        ares_timeout(channel, longest, limit).map { Int32($0.pointee.tv_usec / 1000 + 1) }
      }
    }
    let ready = poll(&waiting, nfds_t(waiting.count), sleep ?? longestSleepInMilliseconds)
    guard ready > 0 else {
      ares_process_fd(channel, ARES_SOCKET_BAD, ARES_SOCKET_BAD)
      return
    }
    for socket in waiting where socket.revents != 0 {
      let reads = socket.revents & Int16(POLLIN | POLLERR | POLLHUP) != 0
      let writes = socket.revents & Int16(POLLOUT) != 0
      ares_process_fd(channel, reads ? socket.fd : ARES_SOCKET_BAD, writes ? socket.fd : ARES_SOCKET_BAD)
    }
  }

  private static func answer(_ reply: Reply, _ type: DNSRecordType) -> DNSAnswer {
    let answer: DNSAnswer =
      switch reply.status {
      case nil, INFINITY_ARES_ETIMEOUT: .failure(.noAnswer)
      case INFINITY_ARES_SUCCESS: records(in: reply.bytes, type)
      case INFINITY_ARES_ENODATA: .noSuchRecord
      case INFINITY_ARES_ENOTFOUND: .nameDoesNotExist
      case INFINITY_ARES_ECONNREFUSED: .failure(.unreachable)
      case INFINITY_ARES_EREFUSED: .failure(.refused)
      case INFINITY_ARES_ESERVFAIL: .failure(.serverFailure)
      case let status?: .failure(.other(text(of: status)))
      }
    guard answer == .noSuchRecord || answer == .nameDoesNotExist else { return answer }
    return DNSReply(bytes: reply.bytes).reasonForNothing.map { .failure($0) } ?? answer
  }

  private static func records(in reply: [UInt8], _ type: DNSRecordType) -> DNSAnswer {
    var status: Int32
    var found: [String] = []
    switch type {
    case .a:
      var records = [ares_addrttl](repeating: ares_addrttl(), count: maximumRecords)
      var count = Int32(maximumRecords)
      status = ares_parse_a_reply(reply, Int32(reply.count), nil, &records, &count)
      found = records.prefix(Int(max(0, count))).compactMap { record in
        withUnsafeBytes(of: record.ipaddr) { IPAddressBytes(bytes: $0)?.text }
      }
    case .aaaa:
      var records = [ares_addr6ttl](repeating: ares_addr6ttl(), count: maximumRecords)
      var count = Int32(maximumRecords)
      status = ares_parse_aaaa_reply(reply, Int32(reply.count), nil, &records, &count)
      found = records.prefix(Int(max(0, count))).compactMap { record in
        withUnsafeBytes(of: record.ip6addr) { IPAddressBytes(bytes: $0)?.text }
      }
    case .ptr:
      var host: UnsafeMutablePointer<hostent>?
      status = ares_parse_ptr_reply(reply, Int32(reply.count), nil, 0, AF_INET, &host)
      if let host {
        found = names(of: host.pointee)
        ares_free_hostent(host)
      }
    }
    switch status {
    case INFINITY_ARES_SUCCESS: return found.isEmpty ? .noSuchRecord : .records(Set(found).sorted())
    case INFINITY_ARES_ENODATA: return .noSuchRecord
    default: return .failure(.other(text(of: status)))
    }
  }

  /// c-ares gives one PTR record as the name and each of them, again, as an alias.
  private static func names(of host: hostent) -> [String] {
    var names = host.h_name.map { [String(cString: $0)] } ?? []
    var alias = host.h_aliases
    while let name = alias?.pointee {
      names.append(String(cString: name))
      alias = alias?.advanced(by: 1)
    }
    return names.map { name in
      let lower = name.lowercased()
      return lower.hasSuffix(".") ? String(lower.dropLast()) : lower
    }
  }

  private static func text(of status: Int32) -> String {
    ares_strerror(status).map { String(cString: $0) } ?? "c-ares status \(status)"
  }
}
