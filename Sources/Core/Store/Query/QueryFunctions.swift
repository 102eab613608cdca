internal import GRDBSQLite

/// The functions that queries may call: those of SQLite that always answer the same, and ours.
enum QueryFunctions {
  /// Of ours: name, how many arguments, what it makes of the rows of a group.
  private static let own: [(name: String, arguments: Int32, make: @Sendable () -> QueryAggregate)] =
    [
      ("median", 1, { QuantileAggregate(fixed: 0.5) }),
      ("quantile", 2, { QuantileAggregate(fixed: nil) }),
      ("share", 2, { ShareAggregate(.visible) }),
      ("share_low", 2, { ShareAggregate(.least) }),
      ("share_high", 2, { ShareAggregate(.most) }),
      ("seasonal_index", 3, { SeasonAggregate(.index) }),
      ("seasonal_strength", 2, { SeasonAggregate(.strength) }),
    ]

  /// The names of ours.
  static let ownNames = own.map(\.name)

  /// What SQLite may be asked: nothing of chance, of the clock, of the machine.
  private static let native = """
    -> ->> abs acos acosh asin asinh atan atan2 atanh avg ceil ceiling char coalesce concat concat_ws \
    cos cosh count cume_dist degrees dense_rank exp first_value floor format glob group_concat hex \
    ifnull iif instr json json_array json_array_length json_each json_error_position json_extract \
    json_group_array json_group_object json_insert json_object json_patch json_quote json_remove \
    json_replace json_set json_tree json_type json_valid lag last_value lead length like likelihood \
    likely ln log log10 log2 lower ltrim max min mod nth_value ntile nullif octet_length percent_rank \
    pi pow power printf quote radians rank replace round row_number rtrim sign sin sinh sqrt \
    string_agg substr substring sum tan tanh total trim trunc typeof unhex unicode unlikely upper \
    zeroblob
    """.split(separator: " ").map(String.init)

  /// In lower case.
  static let allowed = Set(native + ownNames + DateFunction.names)

  /// Gives a connection our functions, and dates that do not ask the clock.
  static func install(on connection: QueryConnection, heldBy guardian: QueryGuard) {
    for function in own {
      let box = AggregateKind(function.name, make: function.make, guardian: guardian)
      sqlite3_create_function_v2(
        connection.handle, function.name, function.arguments,
        SQLITE_UTF8 | SQLITE_DETERMINISTIC, Unmanaged.passRetained(box).toOpaque(), nil,
        { AggregateKind.step($0, $1, $2) }, { AggregateKind.finish($0) },
        { $0.map { Unmanaged<AggregateKind>.fromOpaque($0).release() } })
    }
    DateFunction.install(on: connection)
    // Made at the first use, which to the guard looks like writing.
    for module in QueryGuard.modules { _ = connection.columns(of: module) }
  }
}

/// What a function of ours makes of the rows of one group.
protocol QueryAggregate: AnyObject {
  /// Takes the arguments of one row.
  func add(_ arguments: QueryArguments) throws(QueryFunctionError)
  /// How many numbers it holds.
  var held: Int { get }
  /// The result; nil for NULL.
  func result() throws(QueryFunctionError) -> Double?
}

/// Why a function has no result: a sentence in English, as those of SQLite are.
struct QueryFunctionError: Error {
  let message: String
}

/// The arguments of one call.
struct QueryArguments {
  let function: String
  let values: [OpaquePointer?]

  /// The number at a place; nil where it is NULL.
  func number(_ place: Int) throws(QueryFunctionError) -> Double? {
    switch sqlite3_value_type(values[place]) {
    case SQLITE_NULL: return nil
    case SQLITE_INTEGER, SQLITE_FLOAT: return sqlite3_value_double(values[place])
    default:
      throw QueryFunctionError(message: "\(function)() takes numbers, not '\(text(place) ?? "")'")
    }
  }

  /// The text at a place; nil where it is NULL.
  func text(_ place: Int) -> String? {
    sqlite3_value_text(values[place]).map { String(cString: $0) }
  }
}

/// Between SQLite and an aggregate: one value for each group, kept where SQLite says.
private final class AggregateKind {
  private let name: String
  private let make: @Sendable () -> QueryAggregate
  private unowned let guardian: QueryGuard

  init(_ name: String, make: @escaping @Sendable () -> QueryAggregate, guardian: QueryGuard) {
    self.name = name
    self.make = make
    self.guardian = guardian
  }

  static func step(
    _ context: OpaquePointer?, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?
  ) {
    guard let kind = kind(of: context), let aggregate = aggregate(of: context, kind) else { return }
    let before = aggregate.held
    do throws(QueryFunctionError) {
      let arguments = (0..<Int(count)).map { values?[$0] }
      try aggregate.add(QueryArguments(function: kind.name, values: arguments))
      kind.guardian.heldNumbers += aggregate.held - before
      guard kind.guardian.heldNumbers <= kind.guardian.limits.heldNumbers else {
        throw QueryFunctionError(
          message: "too many numbers held at once by median, quantile or seasonal_index")
      }
    } catch {
      sqlite3_result_error(context, error.message, -1)
    }
  }

  static func finish(_ context: OpaquePointer?) {
    guard let kind = kind(of: context) else { return }
    let slot = sqlite3_aggregate_context(context, 0)?.assumingMemoryBound(
      to: UnsafeMutableRawPointer?.self)
    let kept = slot?.pointee.map { Unmanaged<Box>.fromOpaque($0).takeRetainedValue() }
    slot?.pointee = nil
    let aggregate = kept?.aggregate ?? kind.make()
    defer { kind.guardian.heldNumbers -= aggregate.held }
    do throws(QueryFunctionError) {
      guard let result = try aggregate.result() else { return sqlite3_result_null(context) }
      sqlite3_result_double(context, result)
    } catch {
      sqlite3_result_error(context, error.message, -1)
    }
  }

  private final class Box {
    let aggregate: QueryAggregate
    init(_ aggregate: QueryAggregate) { self.aggregate = aggregate }
  }

  private static func kind(of context: OpaquePointer?) -> AggregateKind? {
    sqlite3_user_data(context).map { Unmanaged<AggregateKind>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func aggregate(
    of context: OpaquePointer?, _ kind: AggregateKind
  ) -> QueryAggregate? {
    let size = Int32(MemoryLayout<UnsafeMutableRawPointer?>.size)
    guard
      let slot = sqlite3_aggregate_context(context, size)?.assumingMemoryBound(
        to: UnsafeMutableRawPointer?.self)
    else { return nil }
    if let kept = slot.pointee {
      return Unmanaged<Box>.fromOpaque(kept).takeUnretainedValue().aggregate
    }
    let box = Box(kind.make())
    slot.pointee = Unmanaged.passRetained(box).toOpaque()
    return box.aggregate
  }
}
