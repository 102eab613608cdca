/// A read-only view of the store, the same for every metric of a build.
public struct Snapshot: Sendable {
}
