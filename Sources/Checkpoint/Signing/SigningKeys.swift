import Synchronization

/// The current key ring, shared by the locksmith, who changes it, and the signatories, who read it once a message.
final class SigningKeys: Sendable {
    private let held: Mutex<KeyRing>

    init(_ ring: KeyRing = KeyRing()) { held = Mutex(ring) }

    var ring: KeyRing {
        get { held.withLock { $0 } }
        set { held.withLock { $0 = newValue } }
    }
}
