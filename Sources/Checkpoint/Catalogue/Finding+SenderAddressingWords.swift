import Inspection

extension Finding {
    /// To whom a message is written, and where an answer goes.
    var addressingWords: FindingWords? {
        switch identifier {
        case "sender.broken-author": brokenAuthorWords
        case "sender.several-authors": severalAuthorsWords
        case "sender.reply-elsewhere", "sender.reply-to-free-mail": replyWords
        case "sender.writes-to-itself": writesToItselfWords
        case "sender.not-addressed": notAddressedWords
        case "sender.first-contact": firstContactWords
        default: nil
        }
    }

    private var replyWords: FindingWords {
        let isFree = identifier == "sender.reply-to-free-mail"
        return FindingWords(
            seen: Phrase(
                en: "An answer would go to \(argument(0)), not to the sender \(argument(1)).",
                ja: "返信すると、差出人 \(argument(1)) ではなく \(argument(0)) に送られます。"
            ),
            why: isFree
                ? Phrase(
                    en: "The sender's address is borrowed, and the answer goes to a free mailbox.",
                    ja: "差出人のアドレスを借り、返信だけを誰でも取得できるアドレスで受け取る手口があります。"
                )
                : Phrase(
                    en: "Whoever borrows an address must have the answer sent elsewhere.",
                    ja: "他人のアドレスをかたる送信者は、返信を別の場所で受け取る必要があります。"
                ),
            against: Phrase(
                en: "Newsletters, forms and assistants do the same.",
                ja: "メールマガジンや問い合わせフォームなどでもよく使われます。"
            )
        )
    }

    /// What speaks for a message.
    var reassuringWords: FindingWords? {
        switch identifier {
        case "sender.proven-owner": provenOwnerWords
        case "sender.vouched": vouchedWords
        case "sender.correspondent": correspondentWords
        default: nil
        }
    }

    private var brokenAuthorWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "From has an entry without an address, “\(argument(0))”, beside \(argument(1)).",
                ja: "差出人の欄に、アドレスのない名前「\(argument(0))」が \(argument(1)) と並んでいます。"
            ),
            why: Phrase(
                en: "Mail readers then show the name alone. No mail program writes such a field.",
                ja: "メールソフトには名前だけが表示されます。通常のメールソフトが、このように書くことはありません。"
            )
        )
    }

    private var severalAuthorsWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "From names several senders: \(arguments.joined(separator: ", ")).",
                ja: "差出人が複数書かれています：\(arguments.joined(separator: "、"))"
            ),
            why: Phrase(
                en: "Which of them a reader sees depends on the program; authentication may have checked another.",
                ja: "どれが表示されるかはメールソフトにより異なり、認証で確認された差出人と違うことがあります。"
            )
        )
    }

    private var writesToItselfWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "The message is addressed to its own sender, \(argument(0)).",
                ja: "宛先が差出人自身（\(argument(0))）になっています。"
            ),
            why: Phrase(
                en: "The real recipients are many, and hidden.",
                ja: "実際の受信者は隠されており、多数に送られている可能性があります。"
            ),
            against: Phrase(
                en: "People write to a group that way with everybody in Bcc.",
                ja: "全員を Bcc に入れて一斉に連絡するときにも使われます。"
            )
        )
    }

    private var notAddressedWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "The recipient is not among the addressees.",
                ja: "宛先に受信者のアドレスがありません。"
            ),
            why: Phrase(
                en: "Mail about one's own account is addressed to oneself.",
                ja: "ご自身の契約などに関する連絡であれば、通常はご自身宛てに届きます。"
            ),
            against: Phrase(
                en: "Mailing lists, Bcc and forwarding do the same.",
                ja: "メーリングリスト、Bcc、転送でも同じになります。"
            )
        )
    }

    private var firstContactWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "Nobody here has written to \(argument(0)) lately.",
                ja: "最近、こちらから \(argument(0)) 宛てに送信した記録はありません。"
            ),
            why: Phrase(
                en: "Somebody new deserves a second look.",
                ja: "初めての相手からのメールは、念のため内容をご確認ください。"
            )
        )
    }

    private var provenOwnerWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "This is \(argument(0)), which belongs to \(argument(1)).",
                ja: "送信元は \(argument(0)) で、\(argument(2))のものです。"
            ),
            why: Phrase(
                en: "Authentication proves the domain, and the table of organisations says whose it is.",
                ja: "ドメインは認証で確認されており、その所有者は組織の一覧に載っています。"
            )
        )
    }

    private var vouchedWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "\(argument(0)) was marked as right before.",
                ja: "\(argument(0)) は以前、正しい送信元として登録されています。"
            ),
            why: Phrase(
                en: "The mark belongs to the authenticated domain, not to the name.",
                ja: "この登録は名前ではなく、認証されたドメインに対するものです。"
            )
        )
    }

    private var correspondentWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "Somebody here has written to \(argument(0)) lately.",
                ja: "最近、こちらから \(argument(0)) 宛てに送信しています。"
            ),
            why: Phrase(
                en:
                    "Mail from somebody one writes to is seldom false; a mailbox that was broken into is the "
                    + "exception.",
                ja: "やり取りのある相手からのメールが偽物であることはまれです（相手のアカウントが乗っ取られた場合を除きます）。"
            )
        )
    }
}
