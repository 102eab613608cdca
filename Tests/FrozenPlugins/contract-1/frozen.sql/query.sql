-- Une ligne par territoire, métier et année. dash vérifie chacune : les colonnes sont territory,
-- subject, period, puis value ou numerator et denominator, n, status.
SELECT territory, subject, period,
  CASE WHEN status IS NULL THEN seasonal END AS numerator,
  CASE WHEN status IS NULL THEN projects END AS denominator,
  status
FROM (
  SELECT territory, subject, period, projects, seasonal,
    CASE
      WHEN projectsMissing + seasonalMissing > 0 THEN 'notTransmitted'
      WHEN projectsMasked + seasonalMasked > 0 THEN 'masked'
      WHEN projects = 0 THEN 'notApplicable'
    END AS status
  FROM needTotal
  WHERE subject = 'all' OR nomenclature = 'FAP2021'
)
