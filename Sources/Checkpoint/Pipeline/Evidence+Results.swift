public import Authentication

extension Evidence {
    /// What we would write into the header for those behind us. Sender ID and DomainKeys stay out: they prove nothing
    /// that anyone should rely on.
    public func results(authservID: String) -> AuthenticationResults {
        var outcomes = AuthenticationOutcomes()
        outcomes.client = envelope.client
        outcomes.reverseDNS = client.reverseDNS
        outcomes.spfHelo = client.spfHelo
        outcomes.spf = client.spf
        outcomes.dkim = dkim
        outcomes.arc = arc
        outcomes.dmarc = dmarc
        return AuthenticationResults(authservID: authservID, outcomes: outcomes)
    }
}
