import CLibFuzzer
import Dispatch
import FuzzTargets
import Glibc

/// Runs the target named by `$FUZZ_TARGET` under libFuzzer. One program serves all, so that they are built once.
@main
enum Fuzz {
    private static let target: FuzzTarget = {
        let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
        guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
            print("FUZZ_TARGET is none of: " + FuzzTarget.all.map(\.name).joined(separator: " "))
            exit(2)
        }
        return target
    }()

    static func main() {
        _ = target
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        exit(LLVMFuzzerRunDriver(&count, &arguments) { Fuzz.run($0, $1) })
    }

    private static func run(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
        let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
        switch target.body {
        case .plain(let body):
            do { try body(bytes) } catch { stop(error) }
        case .asking(let body):
            let done = DispatchSemaphore(value: 0)
            Task {
                do { try await body(bytes) } catch { stop(error) }
                done.signal()
            }
            done.wait()
        }
        return 0
    }

    /// A broken promise is a crash to libFuzzer, which then keeps the input.
    private static func stop(_ error: any Error) -> Never {
        print("broken promise: \(error)")
        abort()
    }
}
