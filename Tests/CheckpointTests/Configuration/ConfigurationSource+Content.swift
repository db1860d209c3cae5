@testable import Checkpoint

extension ConfigurationSource {
    /// The content of a file without faults.
    static func content(
        of bytes: [UInt8],
        file: String,
        limits: ConfigurationLimits = .standard
    ) throws(ConfigurationFault) -> [String: ConfigurationNode] {
        let source = ConfigurationSource(bytes, file: file, limits: limits)
        if let fault = source.faults.first { throw fault }
        return source.content
    }
}
