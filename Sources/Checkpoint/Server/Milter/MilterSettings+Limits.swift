import Wire

extension MilterSettings {
    var serverLimits: ServerLimits {
        var limits = ServerLimits.standard
        limits.connectionsMax = connectionsMax
        limits.memoryBytesMax = memoryBytesMax
        return limits
    }

    var milterLimits: MilterLimits {
        var limits = MilterLimits.standard
        limits.messageBytesMax = messageBytesMax
        return limits
    }
}
