import Glibc

extension MilterSocket.Problem {
    var phrase: Phrase {
        switch self {
        case .system(let code):
            return SystemReason.phrase(SystemReason.text(code))
        case .closed:
            return Phrase(en: "the connection was closed", ja: "接続が切られました")
        case .silent(let seconds):
            return Phrase(en: "no answer within \(seconds) s", ja: "\(seconds) 秒たっても応答がありません")
        }
    }
}
