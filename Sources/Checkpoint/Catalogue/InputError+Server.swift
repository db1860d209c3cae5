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
        return InputError(
            .unavailable,
            Phrase(
                en: "Cannot listen at \(place): \(error). Is another server there?",
                ja: "\(place) で待ち受けられません：\(error)。別のサーバーが使っていませんか。"
            )
        )
    }
}
