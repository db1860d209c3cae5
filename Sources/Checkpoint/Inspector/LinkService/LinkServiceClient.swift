import AsyncHTTPClient
import Inspection
import NIOCore
import NIOHTTP1

/// Asks by a web address, and reads the answer within the limits.
typealias LinkServiceFetch = @Sendable (_ question: String, _ limits: LinkServiceLimits) async -> LinkServiceAnswer

/// What came of a question.
enum LinkServiceAnswer: Sendable, Hashable {
    case hashes(FullHashes)
    /// Why there is none, for the log.
    case failed(String)
}

/// The client of the web by which link services are asked.
enum LinkServiceClient {
    /// Goes where it was told and nowhere else: the question has a key in it.
    private static let client = HTTPClient(
        eventLoopGroupProvider: .singleton,
        configuration: HTTPClient.Configuration(redirectConfiguration: .disallow)
    )

    @Sendable
    static func fetch(_ question: String, _ limits: LinkServiceLimits) async -> LinkServiceAnswer {
        var request = HTTPClientRequest(url: question)
        request.headers.add(name: "Accept", value: "application/x-protobuf, text/plain")
        do {
            let response = try await client.execute(
                request,
                timeout: .milliseconds(limits.waitMilliseconds)
            )
            guard response.status == .ok else { return .failed("status \(response.status.code)") }
            let body = try await response.body.collect(upTo: limits.answerBytesMax)
            return answer(Array(body.readableBytesView), response.headers)
        } catch {
            // Errors of the client tell neither address nor key.
            return .failed(error is NIOTooManyBytesError ? "answer too long" : SystemReason.text(of: error))
        }
    }

    static func answer(_ body: [UInt8], _ headers: HTTPHeaders) -> LinkServiceAnswer {
        let type = headers.first(name: "Content-Type")?.prefix { $0 != ";" }.lowercased() ?? ""
        let hashes: FullHashes? =
            switch type {
            case "application/x-protobuf", "application/octet-stream": FullHashes(safeBrowsing: body)
            case "text/plain": FullHashes(lines: body)
            default: nil
            }
        guard let hashes else { return .failed("no hashes, but \(Visible.text(String(type.prefix(100))))") }
        return .hashes(hashes)
    }
}
