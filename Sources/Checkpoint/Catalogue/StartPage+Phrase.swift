extension StartPage {
    func text(in language: Language) -> String {
        var lines = [title.text(in: language)]
        for (label, value) in rows { lines.append("  \(label.text(in: language)) \(value)") }
        lines += ["", advice.text(in: language), ""]
        lines += postfixLines.map { "  " + $0 }
        lines += ["", unchanged.text(in: language), ""]
        return lines.joined(separator: "\n") + "\n"
    }

    private var title: Phrase {
        observes
            ? Phrase(
                en: "Sekisho is on watch: it adds its findings to the header of each message, and refuses nothing.",
                ja: "Sekisho が見張りを始めました。メッセージのヘッダーに調べた結果を書き加えるだけで、何も拒否しません。"
            )
            : Phrase(
                en: "Sekisho is on guard: its rules decide about each message.",
                ja: "Sekisho が番を始めました。メッセージをどうするかは規則に従って決めます。"
            )
    }

    private var rows: [(Phrase, String)] {
        [
            (Phrase(en: "milter       ", ja: "milter       "), milter.map(\.description).joined(separator: ", ")),
            (
                Phrase(en: "/health      ", ja: "/health      "),
                http.isEmpty ? "-" : http.map(\.description).joined(separator: ", ")
            ),
            (Phrase(en: "data         ", ja: "データ       "), folder),
            (Phrase(en: "configuration", ja: "設定         "), file ?? "-"),
            (Phrase(en: "sandbox      ", ja: "隔離環境     "), sandbox?.rawValue ?? "-"),
        ]
    }

    private var advice: Phrase {
        Phrase(
            en: "Put these lines into Postfix's main.cf, then run “postfix reload”:",
            ja: "次の行を Postfix の main.cf に書いて、postfix reload を実行してください："
        )
    }

    private var unchanged: Phrase {
        defaultAction == .accept
            ? Phrase(
                en: "(accept: while Sekisho is away, mail passes as before. With rules, signing or copies: tempfail.)",
                ja: "（accept：Sekisho が止まっている間も、メールはこれまでどおり届きます。規則・署名・写しを使い始めたら tempfail にします。）"
            )
            : Phrase(
                en: "(tempfail: while Sekisho is away, mail waits with its sender, and none passes unexamined.)",
                ja: "（tempfail：Sekisho が止まっている間、メールは送信側で待ちます。調べずに通すことはありません。）"
            )
    }
}
