# Tendance des projets de recrutement sur cinq ans, par métier et par territoire.
source("dash.R")

annees_voulues <- 5
demande <- dash_demande()
besoins <- dash_table(demande, "needTotal")
besoins <- besoins[startsWith(besoins$subject, "FAP2021:"), ]
besoins$annee <- as.integer(besoins$period)

derniere <- max(besoins$annee)
besoins <- besoins[besoins$annee > derniere - annees_voulues, ]

tendance <- function(serie) {
  ligne <- data.frame(territory = serie$territory[1], subject = serie$subject[1],
                      period = as.character(derniere), value = NA_real_, status = NA_character_)
  if (any(serie$projectsMasked > 0)) {
    ligne$status <- "masked"
  } else if (any(serie$projectsMissing > 0)) {
    ligne$status <- "notTransmitted"
  } else if (nrow(serie) < annees_voulues || any(serie$projects == 0)) {
    ligne$status <- "notSignificant"
  } else {
    ligne$value <- expm1(coef(lm(log(projects) ~ annee, data = serie))[["annee"]])
  }
  ligne
}

series <- split(besoins, list(besoins$territory, besoins$subject), drop = TRUE)
dash_repondre(demande, do.call(rbind, lapply(series, tendance)))
