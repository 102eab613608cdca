-- Les lignes envoyées qui disent avec quel outil, chacune dans son bassin et dans ce qui le contient.
WITH usage AS (
  SELECT up.ancestor AS territory, r.origin, r.instrument, substr(r.firstDay, 1, 4) AS period,
    coalesce(r.personsLower, 0) AS persons
  FROM referral AS r
  JOIN territoryAncestor AS up ON up.territory = r.territory
  WHERE r.side = 'sent' AND r.instrument IS NOT NULL AND up.level <> 'nation'
    AND substr(r.firstDay, 1, 4) = substr(r.lastDay, 1, 4)
)
SELECT territory, 'instrument:' || instrument AS subject, period,
  count(DISTINCT origin) AS value, sum(persons) AS n
FROM usage
GROUP BY territory, instrument, period
UNION ALL
SELECT territory, 'all', period, count(DISTINCT origin), sum(persons)
FROM usage
GROUP BY territory, period
