# Ce qu'il faut pour écrire un indicateur de dash en R, sans rien installer d'autre.
#
# Copier ce fichier à côté de run.R, puis :
#
#     source("dash.R")
#     demande <- dash_demande()
#     besoins <- dash_table(demande, "needTotal")
#     dash_repondre(demande, data.frame(
#       territory = besoins$territory, subject = besoins$subject, period = besoins$period,
#       value = besoins$projects))
#
# dash lance le programme une fois, pour tous les territoires. Il lit sa demande sur l'entrée standard et
# écrit un seul document JSON sur la sortie standard : message() va sur la sortie d'erreur, print() non.

dash_contrat <- 1

# Ce que dash demande : une liste avec action, plugin, output, items, tables.
dash_demande <- function() {
  entree <- file("stdin", encoding = "UTF-8")
  texte <- paste(readLines(entree, warn = FALSE), collapse = "\n")
  close(entree)
  demande <- dash_lire_json(texte)
  if (demande$contract != dash_contrat) stop("dash.R ne connait que le contrat ", dash_contrat)
  if (demande$action == "describe") {
    dash_repondre(demande, NULL)
    quit(status = 0)
  }
  demande
}

# Une table : un data.frame. Les nombres sont des nombres, les codes et les noms des textes ("01" garde son
# zéro), une cellule vide est NA, jamais zéro. Le manifeste la déclare dans [reads] tables ; territories,
# subjects et periods y sont toujours.
dash_table <- function(demande, nom) {
  table <- demande$tables[[nom]]
  if (is.null(table)) {
    stop(nom, " n'est pas dans [reads] tables de plugin.toml ; il y a ",
         paste(names(demande$tables), collapse = ", "))
  }
  lignes <- read.csv(table$file, colClasses = "character", na.strings = "", encoding = "UTF-8",
                     check.names = FALSE)
  textes <- c("territory", "subject", "period", "key", "code", "parent")
  for (colonne in setdiff(names(lignes), textes)) {
    presents <- lignes[[colonne]][!is.na(lignes[[colonne]])]
    nombres <- suppressWarnings(as.numeric(presents))
    codes <- any(grepl("^0[0-9]", presents))
    if (!codes && !anyNA(nombres)) lignes[[colonne]] <- as.numeric(lignes[[colonne]])
  }
  lignes
}

# Écrit le document : un data.frame avec territory, period et value, ou numerator et denominator ; subject, n
# et status au besoin ; NA est une valeur absente. `constats` : un data.frame avec severity, message, advice.
dash_repondre <- function(demande, lignes, constats = NULL) {
  if (demande$action != "compute") lignes <- NULL
  cat('{"contract":', dash_contrat, ',"rows":[', sep = "")
  cat(dash_objets(lignes), sep = ",")
  cat('],"findings":[')
  cat(dash_objets(constats), sep = ",")
  cat("]}\n")
}

# Un objet JSON par ligne d'un data.frame, sans ce qui est NA.
dash_objets <- function(lignes) {
  if (is.null(lignes) || nrow(lignes) == 0) return(character(0))
  champs <- lapply(names(lignes), function(nom) {
    valeurs <- lignes[[nom]]
    if (is.factor(valeurs)) valeurs <- as.character(valeurs)
    absents <- is.na(valeurs)
    if (is.numeric(valeurs) && nom != "period") {
      if (any(is.infinite(valeurs))) stop("la colonne ", nom, " a une valeur infinie")
      textes <- formatC(valeurs, digits = 15, format = "g", width = 1)
    } else {
      textes <- dash_guillemets(as.character(valeurs))
    }
    ifelse(absents, "", paste0(",", dash_guillemets(nom), ":", textes))
  })
  paste0("{", sub("^,", "", do.call(paste0, champs)), "}")
}

dash_guillemets <- function(textes) {
  textes <- enc2utf8(textes)
  textes <- gsub("\\", "\\\\", textes, fixed = TRUE)
  textes <- gsub('"', '\\"', textes, fixed = TRUE)
  textes <- gsub("\n", "\\n", textes, fixed = TRUE)
  textes <- gsub("\t", "\\t", textes, fixed = TRUE)
  paste0('"', gsub("[[:cntrl:]]", " ", textes), '"')
}

# Un lecteur de JSON pour la demande, qui est petite : les tables sont dans des fichiers.
dash_lire_json <- function(texte) {
  lettres <- strsplit(texte, "")[[1]]
  place <- 1
  echappes <- c(n = "\n", t = "\t", r = "\r", b = "\b", f = "\f")
  blancs <- function() while (place <= length(lettres) && lettres[place] %in% c(" ", "\n", "\t", "\r")) {
    place <<- place + 1
  }
  chaine <- function() {
    morceaux <- character(0)
    place <<- place + 1
    while (lettres[place] != '"') {
      if (lettres[place] == "\\") {
        place <<- place + 1
        lettre <- lettres[place]
        if (lettre == "u") {
          code <- strtoi(paste(lettres[place + 1:4], collapse = ""), 16L)
          place <<- place + 4
          lettre <- intToUtf8(code)
        } else if (lettre %in% names(echappes)) {
          lettre <- echappes[[lettre]]
        }
        morceaux <- c(morceaux, lettre)
      } else {
        morceaux <- c(morceaux, lettres[place])
      }
      place <<- place + 1
    }
    place <<- place + 1
    paste(morceaux, collapse = "")
  }
  suite <- function(fin, un) {
    place <<- place + 1
    blancs()
    while (lettres[place] != fin) {
      un()
      blancs()
      if (lettres[place] == ",") place <<- place + 1
      blancs()
    }
    place <<- place + 1
  }
  valeur <- function() {
    blancs()
    if (lettres[place] == '"') return(chaine())
    if (lettres[place] == "{") {
      objet <- list()
      suite("}", function() {
        cle <- chaine()
        blancs()
        place <<- place + 1
        objet[cle] <<- list(valeur())
      })
      return(objet)
    }
    if (lettres[place] == "[") {
      liste <- list()
      suite("]", function() liste[length(liste) + 1] <<- list(valeur()))
      if (all(vapply(liste, is.character, TRUE))) liste <- unlist(liste)
      return(liste)
    }
    debut <- place
    while (place <= length(lettres) && !lettres[place] %in% c(",", "]", "}", " ", "\n")) {
      place <<- place + 1
    }
    mot <- paste(lettres[debut:(place - 1)], collapse = "")
    switch(mot, true = TRUE, false = FALSE, null = NULL, as.numeric(mot))
  }
  valeur()
}
