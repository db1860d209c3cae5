/// A message that is larger than `MilterLimits` allow. The session passes over the rest of it and goes on; the server
/// answers it at `MilterEvent.endOfMessage`, with a refusal, since nobody has seen the whole of it.
public enum MilterExcess: String, Sendable, Hashable, CaseIterable, Codable {
    case recipients
    case headerFields
    case headerBytes
    case messageBytes
}
