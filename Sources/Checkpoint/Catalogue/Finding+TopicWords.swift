import Inspection

extension Finding {
    /// Words for findings that say what a text is about. Arguments must have been made harmless.
    var topicWords: FindingWords? {
        guard let topic = Self.topics[identifier] else { return nil }
        return FindingWords(
            seen: Phrase(
                en: "It speaks of \(topic.subject.english) (\(argument(0))): “\(argument(1))”.",
                ja: "\(topic.subject.japanese)についての内容です（\(argument(0))）：「\(argument(1))」"
            ),
            why: topic.why,
            against: Phrase(
                en: "Honest mail speaks of the same things; it weighs only beside other evidence.",
                ja: "正規のメールにもある話題で、ほかの手がかりと合わせて判断します。"
            )
        )
    }

    private struct Topic {
        let subject: Phrase
        let why: Phrase
    }

    private static let topics: [String: Topic] = [
        "text.prize": Topic(
            subject: Phrase(en: "prizes, presents or surveys", ja: "賞品や特典、アンケート"),
            why: Phrase(en: "What costs nothing is paid with card numbers.", ja: "無料をうたい、カード番号などを入力させる手口があります。")
        ),
        "text.advance-fee": Topic(
            subject: Phrase(en: "money of strangers", ja: "見知らぬ人の大金"),
            why: Phrase(
                en: "Who wants a share is asked for a fee in advance; the money does not exist.",
                ja: "分け前を得るための手数料を先に払わせる詐欺で、その大金は存在しません。"
            )
        ),
        "text.extortion": Topic(
            subject: Phrase(en: "break-ins, recordings and payment in coins", ja: "侵入や録画、暗号資産での支払い"),
            why: Phrase(
                en: "The same threat is sent to millions; there is no recording.",
                ja: "同じ脅しが大量に送られており、録画などは存在しません。"
            )
        ),
        "text.investment": Topic(
            subject: Phrase(en: "coins and quick riches", ja: "暗号資産や簡単にもうかる話"),
            why: Phrase(en: "What is paid in is lost.", ja: "払い込んだお金は戻りません。")
        ),
        "text.adult": Topic(
            subject: Phrase(en: "sex or dating", ja: "性や出会い"),
            why: Phrase(
                en: "Such lures lead to paid chats with programs, or to extortion.",
                ja: "機械相手の有料チャットや恐喝につながる誘いです。"
            )
        ),
        "text.gambling": Topic(
            subject: Phrase(en: "gambling", ja: "賭け事"),
            why: Phrase(en: "Unasked offers lead to sites that nobody supervises.", ja: "頼んでいない勧誘は、監督を受けない業者のものです。")
        ),
        "text.medicine": Topic(
            subject: Phrase(en: "medicines and cures", ja: "薬や治療法"),
            why: Phrase(en: "What is sold by such mail is forged or useless.", ja: "このようなメールで売られる薬は偽物や無意味なものです。")
        ),
        "text.offer": Topic(
            subject: Phrase(en: "offers to everybody", ja: "不特定多数への売り込み"),
            why: Phrase(
                en: "Mass advertising that nobody asked for often leads astray.",
                ja: "頼んでいない大量広告は、しばしば別の目的の入口です。"
            )
        ),
        "text.parcel": Topic(
            subject: Phrase(en: "a parcel that waits", ja: "届かない荷物"),
            why: Phrase(
                en: "A small fee, or an address, is the pretext for asking for card numbers.",
                ja: "少額の料金や住所の確認を口実に、カード番号を入力させる手口があります。"
            )
        ),
    ]
}
