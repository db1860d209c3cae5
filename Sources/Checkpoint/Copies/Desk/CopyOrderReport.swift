/// The answer to `sekisho copy retry` and `sekisho copy drop`.
public struct CopyOrderReport: Report {
    let order: CopyOrder
    /// Whether it was done, or taken by the server that runs; else the server has not seen it yet.
    let isDone: Bool
    /// Entries concerned; nil where the server does it.
    let count: Int?

    public var exitCode: ReportExit { isDone ? .fine : .unknown }

    public func body(in language: Language) -> JSONValue {
        [
            "schema": "sekisho/copy/order/1",
            "order": .string(order.fileName),
            "result": isDone ? "done" : "waiting",
            "copies": .number(count),
        ]
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        page.line(Phrase.copyOrder(order, isDone: isDone).text(in: language), isDone ? .plain : .caution)
        return page
    }
}
