import Core
import Testing

struct PeriodWordsTests {
  @Test(arguments: [
    ("2025", "2025"), ("2025-Q1", "2025-Q1"), ("2025-T1", "2025-Q1"), ("T3 2024", "2024-Q3"),
    ("2024T4", "2024-Q4"), ("1er trimestre 2025", "2025-Q1"), ("3e trimestre 2024", "2024-Q3"),
    ("2e semestre 2024", "2024-S2"), ("2024-S1", "2024-S1"), ("janvier 2024", "2024-01"),
    ("Août 2025", "2025-08"), ("2025-03", "2025-03"), ("03/2025", "2025-03"),
    ("déc. 2023", "2023-12"),
  ])
  func `reads periods as people write them`(text: String, key: String) {
    #expect(PeriodWords.key(of: text) == key)
  }

  @Test(arguments: [
    "", "25", "2025-13", "T5 2025", "S3 2024", "Total", "1825", "2024 2025", "mars",
  ])
  func `reads nothing that is not surely one`(text: String) {
    #expect(PeriodWords.key(of: text) == nil)
  }
}
