import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// A mail server on loopback that does as it is told, and remembers what it took.
final class ScriptedServer: Sendable {
    struct Script: Sendable {
        var isLMTP = false
        var greeting = "220 scripted ESMTP"
        var extensions: [String] = ["8BITMIME", "SIZE 0"]
        /// The reply to a command or, as `.`, to a message; nil is the usual one, "" closes without a word and
        /// "silent" says nothing.
        var reply: @Sendable (_ command: String, _ number: Int) -> String? = { _, _ in nil }
        var tls: NIOSSLContext?
        var isTLSFromTheStart = false
    }

    struct Mail: Sendable, Hashable {
        var from = ""
        var recipients: [String] = []
        var bytes: [UInt8] = []
        var isEncrypted = false
    }

    struct State: Sendable {
        var script: Script
        var mails: [Mail] = []
        var commands: [String] = []
        var connections = 0
        var numbers: [String: Int] = [:]
    }

    let state: Mutex<State>
    let port: Int
    private let channel: any Channel

    init(_ script: Script = Script(), host: String = "127.0.0.1", port: Int = 0, path: String? = nil) async throws {
        let state = Mutex(State(script: script))
        self.state = state
        let box = Box()
        let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    guard let server = box.server else { throw ChannelError.ioOnClosedChannel }
                    let script = server.state.withLock(\.script)
                    if script.isTLSFromTheStart, let tls = script.tls {
                        try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
                    }
                    try channel.pipeline.syncOperations.addHandler(ScriptedHandler(server))
                }
            }
        if let path {
            channel = try await bootstrap.bind(unixDomainSocketPath: path).get()
        } else {
            channel = try await bootstrap.bind(host: host, port: port).get()
        }
        self.port = channel.localAddress?.port ?? 0
        box.set(self)
    }

    private final class Box: Sendable {
        private let held = Mutex<ScriptedServer?>(nil)
        var server: ScriptedServer? { held.withLock { $0 } }
        func set(_ server: ScriptedServer) { held.withLock { $0 = server } }
    }

    var mails: [Mail] { state.withLock(\.mails) }
    var commands: [String] { state.withLock(\.commands) }
    var connections: Int { state.withLock(\.connections) }

    func set(_ change: @Sendable (inout Script) -> Void) { state.withLock { change(&$0.script) } }

    func stop() async throws { try await channel.close().get() }

    /// The reply that the script has for the command; counts how often each word was asked.
    func reply(to command: String) -> String? {
        state.withLock { state in
            state.commands.append(command)
            let word = String(command.prefix { $0 != " " && $0 != ":" })
            state.numbers[word, default: 0] += 1
            return state.script.reply(command, state.numbers[word, default: 0])
        }
    }
}

/// Reads commands and messages as a strict server does: only CRLF ends a line.
final class ScriptedHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let server: ScriptedServer
    private var pending: [UInt8] = []
    private var mail = ScriptedServer.Mail()
    private var isInData = false
    private var isEncrypted: Bool
    private var secretsWanted = 0

    init(_ server: ScriptedServer) {
        self.server = server
        isEncrypted = server.state.withLock(\.script.isTLSFromTheStart)
    }

    func channelActive(context: ChannelHandlerContext) {
        server.state.withLock { $0.connections += 1 }
        say(context, server.reply(to: "CONNECT") ?? server.state.withLock(\.script.greeting))
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        pending += unwrapInboundIn(data).readableBytesView
        var start = 0
        for index in pending.indices.dropFirst() where pending[index] == 10 && pending[index - 1] == 13 {
            guard index > start else { continue }
            take(context, Array(pending[start..<(index - 1)]))
            start = index + 1
        }
        pending.removeFirst(min(start, pending.count))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func take(_ context: ChannelHandlerContext, _ line: [UInt8]) {
        if isInData {
            guard line == [0x2E] else {
                mail.bytes += (line.first == 0x2E ? line.dropFirst() : line[...]) + [13, 10]
                if let reply = server.reply(to: "LINE") { say(context, reply) }
                return
            }
            isInData = false
            return taken(context)
        }
        let command = String(decoding: line, as: UTF8.self)
        if secretsWanted > 0 {
            _ = server.reply(to: "SECRET " + command)
            secretsWanted -= 1
            return say(context, secretsWanted > 0 ? "334 UGFzc3dvcmQ6" : "235 ok")
        }
        let scripted = server.reply(to: command)
        let usual = usual(command)
        let reply = scripted ?? usual
        if command == "DATA", reply.hasPrefix("354") { isInData = true }
        if reply.hasPrefix("250"), command.hasPrefix("RCPT") { mail.recipients.append(Self.path(command)) }
        if command.hasPrefix("MAIL") { mail = .init(from: Self.path(command), isEncrypted: isEncrypted) }
        say(context, reply)
        if command == "STARTTLS", reply.hasPrefix("220"), let tls = server.state.withLock(\.script.tls) {
            isEncrypted = true
            try? context.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls), position: .first)
        }
        if command == "QUIT" { context.close(promise: nil) }
    }

    private func taken(_ context: ChannelHandlerContext) {
        let script = server.state.withLock(\.script)
        for recipient in script.isLMTP ? mail.recipients : [""] {
            let reply = server.reply(to: ". " + recipient) ?? "250 2.0.0 taken"
            if reply.hasPrefix("250") || reply.isEmpty {
                var kept = mail
                if script.isLMTP { kept.recipients = [recipient] }
                let mail = kept
                server.state.withLock { $0.mails.append(mail) }
            }
            say(context, reply)
        }
    }

    private func usual(_ command: String) -> String {
        switch command.prefix(4) {
        case "EHLO", "LHLO":
            let offers = ["scripted"] + server.state.withLock(\.script.extensions)
            return offers.enumerated().map { $0 + 1 < offers.count ? "250-\($1)" : "250 \($1)" }.joined(
                separator: "\r\n"
            )
        case "DATA": return "354 go on"
        case "STAR": return "220 ready"
        case "QUIT": return "221 bye"
        case "AUTH":
            if command == "AUTH LOGIN" {
                secretsWanted = 2
                return "334 VXNlcm5hbWU6"
            }
            return "235 ok"
        default: return "250 ok"
        }
    }

    private static func path(_ command: String) -> String {
        String(command.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" })
    }

    private func say(_ context: ChannelHandlerContext, _ reply: String) {
        if reply == "silent" { return }
        guard !reply.isEmpty else { return context.close(promise: nil) }
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: reply + "\r\n")), promise: nil)
    }
}
