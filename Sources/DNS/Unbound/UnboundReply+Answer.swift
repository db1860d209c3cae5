extension UnboundReply {
    /// - Parameter isValidated: whether the library checked signatures.
    func answer(to question: Question, isValidated: Bool) -> Answer {
        switch self {
        case .failure(let failure):
            return Answer(question, .failure(failure))
        case .message(let message):
            let status: Answer.Security = message.isSecure ? .secure : .insecure
            return Answer(
                question,
                message.outcome(question.type),
                ttl: message.ttl,
                security: isValidated ? status : .indeterminate,
                canonicalName: message.name
            )
        }
    }
}

extension UnboundReply.Message {
    fileprivate func outcome(_ type: RecordType) -> Answer.Outcome {
        if isBogus { return .failure(.bogus) }
        switch code {
        case 0 where hasData:
            // A record that is malformed is none; when all are, there is no answer that could be used.
            let records = data.compactMap { Record(type, data: $0) }
            return records.isEmpty ? .failure(.serverFailure) : .records(records)
        case 0: return .noData
        case 3: return .nameError
        default: return .failure(.serverFailure)
        }
    }

    fileprivate var name: DomainName? {
        guard !canonicalName.isEmpty else { return nil }
        let token = ZoneToken(raw: canonicalName[...], isQuoted: false, start: 0)
        return (try? token.labels()).flatMap { DomainName(labels: $0.labels) }
    }
}
