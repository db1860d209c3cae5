import Logging

extension LogSettings {
    var lines: LineFormat {
        switch format {
        case .text: .text
        case .json: .json
        }
    }

    var weight: Logger.Level {
        switch level {
        case .debug: .debug
        case .info: .info
        case .notice: .notice
        case .warning: .warning
        case .error: .error
        }
    }
}
