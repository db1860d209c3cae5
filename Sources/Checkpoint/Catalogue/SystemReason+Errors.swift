import AsyncHTTPClient
import Glibc
import NIOCore
import NIOPosix
import NIOSSL

extension SystemReason {
    /// What an error of a library means, without the names of its types.
    static func text(of error: any Error) -> String {
        if let code = code(of: error) { return text(code) }
        switch error {
        case let error as any Explained: return error.phrase.english.withoutFullStop
        case let failure as WorkerFailure: return failure.word
        case let error as ChannelError: return channel(error)
        case let error as NIOSSLError: return tls(error)
        case let error as BoringSSLError: return handshake(error)
        case let error as NIOSSLExtraError:
            return error == .failedToValidateHostname ? otherName : "TLS is not possible with this name"
        case let error as HTTPClientError: return error.shortDescription.lowercased()
        case let error as NIOConnectionError:
            return error.connectionErrors.last.map { text(of: $0.error) } ?? noAddress
        case is CancellationError: return stopping
        default: return "\(type(of: error)): \(String(describing: error))"
        }
    }

    /// The error number that the system gave, where one is behind the error.
    static func code(of error: any Error) -> Int32? {
        switch error {
        case let error as IOError: error.errnoCode
        case SocketFile.Problem.system(_, let code): code
        case SocketFile.Problem.inUse, SocketFile.Problem.notASocket: EADDRINUSE
        case MilterSocket.Problem.system(let code): code
        default: nil
        }
    }

    private static func channel(_ error: ChannelError) -> String {
        switch error {
        case .connectTimeout(let time): "no answer within \(time.nanoseconds / 1_000_000_000) s"
        case .ioOnClosedChannel, .alreadyClosed, .inputClosed, .outputClosed, .eof: closed
        default: "the connection cannot be used"
        }
    }

    private static func tls(_ error: NIOSSLError) -> String {
        switch error {
        case .handshakeFailed(let reason), .shutdownFailed(let reason): handshake(reason)
        case .unableToValidateCertificate: untrusted
        case .noCertificateToValidate: noCertificate
        case .uncleanShutdown: cut
        case .failedToLoadCertificate: unreadableCertificate
        case .noSuchFilesystemObject: text(ENOENT)
        default: "TLS does not work"
        }
    }

    /// `error:1000007d:SSL routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED at …`: the last words are the reason.
    private static func handshake(_ error: BoringSSLError) -> String {
        guard case .sslError(let stack) = error, let first = stack.first else { return cut }
        let words = first.description.split(separator: " ").last { $0.contains("OPENSSL_internal:") }
        guard let reason = words?.split(separator: ":").last else { return "the TLS handshake failed" }
        if reason == "CERTIFICATE_VERIFY_FAILED" { return untrusted }
        return "the TLS handshake failed (\(reason.lowercased().replacing("_", with: " ")))"
    }
}

extension String {
    fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
