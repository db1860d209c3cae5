public import Authentication

extension SPFSyntaxError.Kind: Explained {
    public var phrase: Phrase {
        switch self {
        case .version:
            Phrase(en: "it does not begin with a version.", ja: "先頭にバージョン（v=spf1）がありません。")
        case .byte:
            Phrase(en: "it holds a character that is not visible ASCII.", ja: "ASCII の印字可能文字以外が含まれています。")
        case .unknownMechanism: Phrase(en: "there is no such mechanism.", ja: "そのような機構はありません。")
        case .unexpectedArgument:
            Phrase(en: "nothing may stand behind this mechanism.", ja: "この機構の後ろには何も書けません。")
        case .missingArgument: Phrase(en: "a value is missing.", ja: "値がありません。")
        case .domainEnd:
            Phrase(en: "it does not end like a domain name.", ja: "末尾がドメイン名の形になっていません。")
        case .addressForName:
            Phrase(
                en: "an address stands where a name belongs; “ip4:” takes addresses.",
                ja: "名前を書くところに IP アドレスがあります。アドレスには ip4: を使います。"
            )
        case .address: Phrase(en: "this is no address of that kind.", ja: "IP アドレスの書き方が正しくありません。")
        case .prefixLength: Phrase(en: "the prefix length is wrong.", ja: "プレフィックス長が正しくありません。")
        case .macro: Phrase(en: "a macro is malformed.", ja: "マクロの書き方が正しくありません。")
        case .macroOnlyInExplanation:
            Phrase(
                en: "%{c}, %{r} and %{t} are allowed in explanation texts only.",
                ja: "%{c}、%{r}、%{t} は説明文（exp=）の中でしか使えません。"
            )
        case .repeatedModifier:
            Phrase(en: "this modifier may occur once only.", ja: "この修飾子は 1 回しか書けません。")
        }
    }
}
