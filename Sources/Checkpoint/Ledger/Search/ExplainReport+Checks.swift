extension ExplainReport {
    /// What each check found and why, with the steps that were kept.
    func addChecks(_ checks: JSONValue?, to page: inout Page, in language: Language) {
        guard let checks else {
            page.line(Phrase.checksLeftOut.text(in: language), .faint)
            return
        }
        add("DMARC", checks["dmarc"], to: &page)
        add("SPF", checks["spf"], to: &page)
        add("  HELO", checks["spf"]?["helo"], to: &page)
        let signatures = checks["dkim"]?.elements ?? []
        if signatures.isEmpty { page.add(result: "DKIM", "none", Phrase.notSigned.text(in: language)) }
        for signature in signatures {
            add("DKIM", signature, detail: Self.signer(signature), to: &page)
        }
        if checks["arc"]?["result"]?.string != "none" { add("ARC", checks["arc"], to: &page) }
        add(Phrase.reverseDNS.text(in: language), checks["iprev"], to: &page)
    }

    private static func signer(_ signature: JSONValue) -> String {
        let (domain, selector) = (signature["header.d"]?.string ?? "?", signature["header.s"]?.string ?? "?")
        return "\(domain) (s=\(selector), \(signature["header.a"]?.string ?? "?"))  "
    }

    private func add(_ label: String, _ check: JSONValue?, detail: String = "", to page: inout Page) {
        guard let check, let word = check["result"]?.string else { return }
        page.add(result: label, word, detail + (check["reason"]?.string ?? ""))
        if let explanation = check["explanation"]?.string { page.note("“\(explanation)”", .caution) }
        if let record = check["record"]?.string { page.note(record, .faint) }
        for step in check["walk"]?.elements ?? [] {
            let line = [step["text"]?.string, step["verdict"]?.string].compactMap(\.self).joined(separator: "  ")
            page.note(line, indent: 17 + 2 * Int(min(10, max(0, step["depth"]?.number ?? 0))), .faint)
            addAnswers(step["answers"], to: &page)
        }
        for walk in check["walks"]?.elements ?? [] { addAnswers(walk["answers"], to: &page) }
        addAnswers(check["answers"], to: &page)
        if let answer = check["answer"] { addAnswers(.array([answer]), to: &page) }
    }

    private func addAnswers(_ answers: JSONValue?, to page: inout Page) {
        for answer in answers?.elements ?? [] {
            let records = answer["records"]?.elements.compactMap(\.string) ?? []
            let shown = records.isEmpty ? answer["result"]?.string ?? "?" : records.joined(separator: ", ")
            page.note("\(answer["name"]?.string ?? "?") \(answer["type"]?.string ?? "?"): \(shown)", indent: 19, .faint)
        }
    }
}
