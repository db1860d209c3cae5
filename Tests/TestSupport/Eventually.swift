/// Waits until something is so; false when it does not come to be.
///
/// It gives up when the time is over and it has looked some hundred times as well: where all cores are busy with other
/// tests, those who do the work wait for their turn as long as the one who looks, however much time goes by.
public func eventually(
    seconds: Double = 10,
    every pause: Duration = .milliseconds(10),
    _ isSo: () async throws -> Bool
) async rethrows -> Bool {
    let end = ContinuousClock.now + Patience.seconds(seconds)
    var looks = 0
    while looks < 300 || ContinuousClock.now < end {
        if try await isSo() { return true }
        looks += 1
        try? await Task.sleep(for: pause)
    }
    return try await isSo()
}
