import Core
import Testing

struct NumberLexerTests {
  private let french = NumberLexer(decimalChar: ",", groupChar: " ")

  @Test(arguments: [
    ("0", 0), ("007", 7), ("-12.5", -12.5), ("+3", 3), ("\u{2212}4", -4), (".5", 0.5), ("5.", 5),
    ("1e3", 1000), ("1.5E-2", 0.015), ("0.1", 0.1),
    ("123456789012345678901234567890", 1.2345678901234568e29),
    ("9007199254740993", 9_007_199_254_740_992), ("4.9e-324", Double.leastNonzeroMagnitude),
    ("1e23", 1e23),
    (
      "179.769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880e306",
      1.7976931348623157e308
    ),
  ])
  func `reads plain numbers, rounded correctly`(text: String, value: Double) {
    #expect(NumberLexer().number(text) == value)
  }

  @Test(arguments: [
    "", " ", "nan", "NaN", "inf", "Infinity", "0x1F", "1p3", "12 %", "1 234", "1,5", "--1", "+",
    ".",
    "1e", "1e+", "1.2.3", "1e999", "١٢", "½", "*", "1\u{0}",
  ])
  func `reads nothing else`(text: String) {
    #expect(NumberLexer().number(text) == nil)
    #expect(NumberLexer().integer(text) == nil)
  }

  @Test(arguments: [
    ("1 234,5", 1234.5), ("1\u{A0}234\u{A0}567", 1_234_567), ("12\u{202F}480", 12480),
    ("-1 000", -1000), ("0,25", 0.25), ("12 34 567", 1_234_567), ("1234,5", 1234.5),
  ])
  func `reads French thousands and decimals`(text: String, value: Double) {
    #expect(french.number(text) == value)
  }

  @Test(arguments: ["2024 25", "1 23", "1234 567", "1  234", " 1", "1 ", "1.5", "1 234 5,0"])
  func `refuses groups that are none`(text: String) {
    #expect(french.number(text) == nil)
  }

  @Test func `reads whole numbers to the last one`() {
    #expect(NumberLexer().integer("9223372036854775807") == Int.max)
    #expect(NumberLexer().integer("-9223372036854775808") == Int.min)
    #expect(NumberLexer().integer("9223372036854775808") == nil)
    #expect(NumberLexer().integer("99999999999999999999999") == nil)
    #expect(NumberLexer().integer("12.0") == nil)
    #expect(NumberLexer().integer("1e3") == nil)
    #expect(french.integer("12 480") == 12480)
  }

  @Test func `passes over what stands around a number where the schema says so`() {
    let lexer = NumberLexer(decimalChar: ",", bareNumber: false)

    #expect(lexer.number("€95,5") == 95.5)
    #expect(lexer.number("-12 %") == -12)
    #expect(lexer.integer("95 projets") == 95)
    #expect(lexer.number("aucun") == nil)
  }
}
