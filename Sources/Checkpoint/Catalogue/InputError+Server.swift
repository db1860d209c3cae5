import Glibc

extension InputError {
    static func dataFolderInUse(_ path: String, process: Int?) -> InputError {
        let who = process.map { " (\($0))" } ?? ""
        return InputError(
            Phrase(
                en: "\(path): another Sekisho\(who) works in this folder."
                    + " Stop it, or set [server] data to another folder.",
                ja: "\(path)：別の Sekisho\(who) がこのフォルダーで動いています。そちらを止めるか、[server] data で別の"
                    + "フォルダーを指定してください。"
            )
        )
    }

    static func cannotListen(_ address: ListenAddress?, _ error: any Error) -> InputError {
        let place = address.map { "\($0)" } ?? "milter"
        if case .noGroup(let name)? = error as? SocketFile.Problem {
            return InputError(
                .unavailable,
                Phrase(
                    en: "Cannot listen at \(place): there is no group “\(name)” ([milter] socket-group).",
                    ja: "\(place) で待ち受けられません：グループ「\(name)」がありません（[milter] socket-group）。"
                )
            )
        }
        let reason = SystemReason.phrase(SystemReason.text(of: error))
        let advice = listenAdvice(SystemReason.code(of: error))
        return InputError(
            .unavailable,
            Phrase(
                en: "Cannot listen at \(place): \(reason.english).\(advice.english)",
                ja: "\(place) で待ち受けられません：\(reason.japanese)。\(advice.japanese)"
            )
        )
    }

    /// What to do where it is known.
    private static func listenAdvice(_ code: Int32?) -> Phrase {
        switch code {
        case EADDRINUSE:
            Phrase(
                en: " Another program listens there (ss -ltnxp shows which): stop it, or change [milter] listen.",
                ja: "別のプログラムが使っています（ss -ltnxp で分かります）。それを止めるか、[milter] listen を変えてください。"
            )
        case EADDRNOTAVAIL:
            Phrase(
                en: " [milter] listen takes addresses of this machine (ip address shows them).",
                ja: "[milter] listen には、このマシンのアドレス（ip address で分かります）を指定してください。"
            )
        case EACCES, EPERM:
            Phrase(
                en: " Ports below 1024 are for root; a socket needs a folder that the server may write to.",
                ja: "1024 未満のポートは root 専用です。ソケットは、サーバーが書き込めるフォルダーに置いてください。"
            )
        case ENOENT, ENOTDIR:
            Phrase(en: " The folder of the socket must be there.", ja: "ソケットを置くフォルダーを作ってください。")
        default: Phrase(en: "", ja: "")
        }
    }
}
