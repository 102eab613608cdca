internal import GRDBSQLite

/// A function of dates of SQLite that refuses to ask the clock, or in what zone the machine stands: the
/// same data must give the same figures tomorrow and elsewhere.
///
/// SQLite's own functions cannot be asked whether they did, so ours look at the arguments and hand them
/// to those of another connection.
final class DateFunction {
  /// Those that there are.
  static let names = ["date", "time", "datetime", "julianday", "strftime", "unixepoch"]

  private let name: String
  private let clockless: Clockless
  private var statements: [Int32: OpaquePointer] = [:]

  private init(_ name: String, by clockless: Clockless) {
    self.name = name
    self.clockless = clockless
  }

  deinit {
    for statement in statements.values { sqlite3_finalize(statement) }
  }

  /// An empty connection, whose functions are those of SQLite.
  private final class Clockless {
    let handle: OpaquePointer?

    init() {
      var opened: OpaquePointer?
      sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil)
      handle = opened
    }

    deinit { sqlite3_close_v2(handle) }
  }

  /// Puts them in the place of SQLite's.
  static func install(on connection: QueryConnection) {
    let clockless = Clockless()
    for name in names {
      let box = Unmanaged.passRetained(DateFunction(name, by: clockless)).toOpaque()
      sqlite3_create_function_v2(
        connection.handle, name, -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, box,
        { context, count, values in
          guard let data = sqlite3_user_data(context) else { return }
          Unmanaged<DateFunction>.fromOpaque(data).takeUnretainedValue()
            .call(context, (0..<Int(count)).map { values?[$0] })
        }, nil, nil, { $0.map { Unmanaged<DateFunction>.fromOpaque($0).release() } })
    }
  }

  private func call(_ context: OpaquePointer?, _ values: [OpaquePointer?]) {
    let times = name == "strftime" ? Array(values.dropFirst()) : values
    if let refused = Self.refusal(of: times) {
      sqlite3_result_error(context, "\(name)() asks \(refused)", -1)
      return
    }
    guard let statement = statement(for: Int32(values.count)) else {
      sqlite3_result_error(context, "wrong number of arguments to function \(name)()", -1)
      return
    }
    for (place, value) in values.enumerated() {
      sqlite3_bind_value(statement, Int32(place + 1), value)
    }
    if sqlite3_step(statement) == SQLITE_ROW {
      sqlite3_result_value(context, sqlite3_column_value(statement, 0))
    } else {
      sqlite3_result_error(context, String(cString: sqlite3_errmsg(clockless.handle)), -1)
    }
    sqlite3_reset(statement)
  }

  /// What of the machine some arguments ask for; nil for nothing.
  private static func refusal(of times: [OpaquePointer?]) -> String? {
    let texts = times.map { value in
      sqlite3_value_text(value).map { String(cString: $0).lowercased() } ?? ""
    }
    guard let first = texts.first else { return "the clock" }
    if ["now", "subsec", "subsecond"].contains(first) { return "the clock" }
    return texts.contains { ["localtime", "utc"].contains($0) } ? "the time zone" : nil
  }

  private func statement(for count: Int32) -> OpaquePointer? {
    if let known = statements[count] { return known }
    var made: OpaquePointer?
    let marks = Array(repeating: "?", count: Int(count)).joined(separator: ", ")
    sqlite3_prepare_v2(clockless.handle, "SELECT \(name)(\(marks))", -1, &made, nil)
    statements[count] = made
    return made
  }
}
