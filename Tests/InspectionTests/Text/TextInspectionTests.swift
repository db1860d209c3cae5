import Inspection
import Testing

struct TextInspectionTests {
    private static func kinds(_ text: String, subject: String = "Hello") -> Set<String> {
        Sample.kinds(Sample.message(subject: subject, text: text))
    }

    @Test("a translation is told by its pronouns and missing politeness, and the sentence is named")
    func translated() {
        let text = """
            こんにちは。私の名前はジョンです。私はあなたに重要な話があります。私の銀行にお金があります。
            あなたは私を助けることができますか。私はあなたの返事を待っています。彼は死にました。
            """
        let report = Sample.report(Sample.message(text: text))
        let finding = report.findings.first { $0.identifier == "text.machine-translated" }
        #expect(finding?.arguments.first?.isEmpty == false)
        #expect(finding?.place == .part(0))
    }

    @Test("native business mail has neither finding nor level")
    func native() {
        let text = """
            いつもお世話になっております。株式会社例の佐藤です。
            先日はお忙しい中お打ち合わせのお時間をいただき、誠にありがとうございました。
            お見積書を添付いたしましたので、ご確認のほどよろしくお願い申し上げます。
            ご不明な点がございましたら、お気軽にお問い合わせください。
            """
        let report = Sample.report(Sample.message(text: text))
        #expect(report.findings.filter { $0.identifier.hasPrefix("text.") }.isEmpty)
        #expect(report.assessment.level == nil)
    }

    @Test("readings that double their words, and characters of simplified Chinese, are seen")
    func tricks() {
        let doubled = "24じかん時間いない以内にログインじょーほー情報のこーしん更新をおねがい願いします。お客様のアカウント"
        #expect(Self.kinds(doubled).contains("text.doubled-reading"))
        let simplified = "お客様のアカウントに異常がありました。账号をご確認ください。よろしくお願いいたします。"
        #expect(Self.kinds(simplified).contains("text.simplified-characters"))
        #expect(!Self.kinds("时间 账号 密码 请确认").contains("text.simplified-characters"))
    }

    @Test(
        "letters that are not what they look like are seen",
        arguments: [
            ("text.invisible-characters", "メル\u{2064}カ\u{2061}リをご利用"),
            ("text.styled-letters", "𝐂𝐥𝐚𝐢𝐦 your 𝐩𝐫𝐢𝐳𝐞"),
            ("text.mixed-scripts", "Your P\u{0430}yP\u{0430}l account"),
            ("text.disguised-words", "enter your p\u{E0}ssw\u{F3}rd here"),
        ]
    )
    func letters(_ kind: String, _ text: String) { #expect(Self.kinds(text).contains(kind)) }

    @Test(
        "what is honest in other languages is no trick",
        arguments: [
            "Ça va? Voilà ma réponse: à bientôt, François", "Der Größe nach geordnet; das heißt größer",
            "5 μs and 10 kΩ",
            "👩\u{200D}👩\u{200D}👧 family ❤\u{FE0F}", "می\u{200C}خواهم کتاب بخوانم",
        ]
    )
    func honest(_ text: String) {
        let tricks = Self.kinds(text).filter {
            ["text.invisible-characters", "text.styled-letters", "text.mixed-scripts", "text.disguised-words"].contains(
                $0
            )
        }
        #expect(tricks.isEmpty)
    }

    @Test(
        "threat, account and deadline together are pressure, in every language",
        arguments: [
            "お客様のアカウントは停止されました。24時間以内に下記URLからログインしてください。",
            "Your account has been suspended. Verify your identity within 24 hours or it will be deleted.",
            "Sua conta foi bloqueada. Clique aqui e confirme seus dados em 24 horas.",
            "Ihr Konto wurde gesperrt. Bitte bestätigen Sie Ihre Daten innerhalb von 24 Stunden.",
            "Votre compte est suspendu. Cliquez ici et confirmez vos informations sous 48h.",
            "Su cuenta ha sido bloqueada. Haga clic y confirme sus datos en 24 horas, es urgente.",
        ]
    )
    func pressure(_ text: String) { #expect(Self.kinds(text).contains("text.account-pressure")) }

    @Test(
        "a letter about other things is no pressure",
        arguments: [
            "I have fixed the locking in the driver; please review the patch when you find the time.",
            "会議の資料を送ります。ご確認ください。", "The meeting was moved to Monday. See you there!",
        ]
    )
    func noPressure(_ text: String) {
        #expect(Self.kinds(text).filter { $0.hasPrefix("text.account") }.isEmpty)
    }

    @Test("words are found as words, not within others")
    func words() {
        #expect(!Self.kinds("The sextant of Essex, and Middlesex sextets; a casinoship. sexsex").contains("text.adult"))
        #expect(Self.kinds("Sex dating with hot girls").contains("text.adult"))
    }
}
