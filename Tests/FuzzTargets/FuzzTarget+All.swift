extension FuzzTarget {
    /// Every target; each has a folder of seeds in `Fuzz/Corpus`.
    public static let all: [FuzzTarget] =
        [
            message, writer, editor, transfer, arc, header, received, structured, addressList, headerText, charset,
            domainName,
            internationalName, ipAddress,
            zone, dnsRecord, tagList,
            keyRecord, authenticationResults, bodyHash, contentType, date, dkim, dmarc, dmarcRecord, responsibleAddress,
            spfRecord,
            spfEvaluation, smtpClient, smtpContent, milter,
        ] + htmlFuzzTargets + linksFuzzTargets + textFuzzTargets + documentsFuzzTargets + workerFuzzTargets
}
