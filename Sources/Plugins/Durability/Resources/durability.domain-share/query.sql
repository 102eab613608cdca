-- La part que le producteur publie ; n, sur combien d’offres elle repose.
SELECT territory, domain AS subject, period, durableShare AS value, offers AS n,
  CASE WHEN durableShare IS NULL THEN 'notTransmitted' END AS status
FROM domainOffer
ORDER BY territory, domain, period
