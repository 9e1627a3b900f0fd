# Makes agreement.json. Run: Rscript agreement.R > agreement.json   (base R and vcd)
# kappa: vcd::Kappa. Fleiss' z and p, Gwet's AC1 and the standard errors over subjects: their papers' formulas written
# out with R's matrices, and each checked against a published value. Krippendorff's alpha: the mean over all pairs,
# value by value, without a coincidence matrix, checked against his canonical data (irr 0.84.1 is wrong here).
suppressMessages(library(vcd))
set.seed(20261124)
number <- function(x) if (is.na(x)) "null" else if (is.infinite(x)) stop("infinite") else sprintf("%.17g", x)
numbers <- function(x) paste0("[", paste(vapply(x, number, ""), collapse = ","), "]")
matrixRows <- function(m) paste0("[", paste(apply(m, 1, numbers), collapse = ","), "]")
object <- function(...) {
  fields <- list(...)
  paste0("{", paste0('"', names(fields), '":', unlist(fields), collapse = ","), "}")
}
array <- function(rows) paste0("[\n", paste(unlist(rows), collapse = ",\n"), "\n]")
near <- function(value, published, digits) stopifnot(abs(value - published) < .51 * 10^-digits)
clip <- function(x) pmin(1, pmax(-1, x))

tables <- list(
  matrix(c(13, 0, 0, 0, 20, 7, 0, 4, 56), 3, byrow = TRUE),
  matrix(c(25, 10, 15, 20), 2, byrow = TRUE),
  matrix(c(92, 3, 2, 1), 2, byrow = TRUE),                  # much agreement, low kappa
  matrix(c(5, 0, 0, 0, 5, 0, 0, 0, 5), 3, byrow = TRUE),    # full agreement
  matrix(c(0, 6, 7, 0), 2, byrow = TRUE),                   # full disagreement
  matrix(c(1, 1, 0, 1), 2, byrow = TRUE),                   # tiny
  matrix(c(44, 5, 1, 7, 20, 3, 9, 5, 6), 3, byrow = TRUE),
  matrix(c(10, 2, 0, 0, 1, 3, 8, 1, 0, 0, 0, 2, 9, 2, 0, 0, 0, 3, 12, 1, 0, 0, 0, 1, 7), 5, byrow = TRUE),
  matrix(c(4, 0, 1, 0, 0, 0, 2, 0, 6), 3, byrow = TRUE),    # a category that nobody used
  matrix(c(40000, 2000, 1500, 56500), 2, byrow = TRUE)
)
# vcd's error for full agreement is 0/0 or rounding noise; the formula gives 0.
kappaOf <- function(t, kind) {
  k <- Kappa(t, weights = if (kind == "quadratic") "Fleiss-Cohen" else "Equal-Spacing")
  part <- if (kind == "none") k$Unweighted else k$Weighted
  se <- unname(part["ASE"]); if (sum(diag(t)) == sum(t)) se <- 0
  estimate <- unname(part["value"])
  object(table = matrixRows(t), weights = sprintf('"%s"', kind), estimate = number(estimate), standardError = number(se),
    lower = number(clip(estimate - qnorm(.975) * se)), upper = number(clip(estimate + qnorm(.975) * se)))
}
kappa <- unlist(lapply(tables, function(t) lapply(c("none", "linear", "quadratic"), function(k) kappaOf(t, k))))

ac1Of <- function(t) {
  n <- sum(t); q <- nrow(t); p <- t / n
  use <- (rowSums(p) + colSums(p)) / 2
  pa <- sum(diag(p)); pe <- sum(use * (1 - use)) / (q - 1); estimate <- (pa - pe) / (1 - pe)
  inner <- diag(q) - 2 * (1 - estimate) * (1 - outer(use, use, "+") / 2) / (q - 1)
  variance <- (sum(p * inner^2) - (pa - 2 * (1 - estimate) * pe)^2) / (n * (1 - pe)^2)
  se <- if (pa == 1) 0 else sqrt(variance)
  reach <- qt(.975, n - 1) * se
  list(estimate = estimate, se = se, lower = clip(estimate - reach), upper = clip(estimate + reach))
}
published <- ac1Of(tables[[1]])  # Gwet's package, data cont3x3abstractors
near(published$estimate, .8493305, 7); near(published$se, .04321747, 8)
ac1 <- lapply(tables, function(t) with(ac1Of(t), object(table = matrixRows(t), estimate = number(estimate),
  standardError = number(se), lower = number(lower), upper = number(upper))))

fleissOf <- function(counts) {
  n <- nrow(counts); m <- sum(counts[1, ]); p <- colSums(counts) / (n * m)
  pairs <- rowSums(counts * (counts - 1)) / (m * (m - 1))
  pe <- sum(p^2); estimate <- (mean(pairs) - pe) / (1 - pe)
  q <- 1 - p
  chance <- sqrt(2 / (n * m * (m - 1))) * sqrt(sum(p * q)^2 - sum(p * q * (q - p))) / sum(p * q)
  met <- as.vector(counts %*% p) / m
  each <- (pairs - pe) / (1 - pe) - 2 * (1 - estimate) * (met - pe) / (1 - pe)
  se <- if (all(pairs == 1)) 0 else sqrt(sum((each - estimate)^2) / (n * (n - 1)))
  reach <- qt(.975, n - 1) * se; z <- estimate / chance
  list(estimate = estimate, se = se, lower = clip(estimate - reach), upper = clip(estimate + reach), chance = chance,
    z = z, p = 2 * pnorm(-abs(z)))
}
psychiatrists <- matrix(c(0,0,0,6,0, 0,3,0,0,3, 0,1,4,0,1, 0,0,0,0,6, 0,3,0,3,0, 2,0,4,0,0, 0,0,4,0,2, 2,0,3,1,0,
  2,0,0,4,0, 0,0,0,0,6, 1,0,0,5,0, 1,1,0,4,0, 0,3,3,0,0, 1,0,0,5,0, 0,2,0,3,1), 15, byrow = TRUE)
published <- fleissOf(psychiatrists)  # Gwet's package, data distrib.6raters
near(published$estimate, .4139265, 7); near(published$se, .08119291, 8)
# Fleiss 1971, table 1: 30 patients, 6 psychiatrists, 5 diagnoses.
fleiss1971 <- matrix(c(0,0,0,6,0, 0,3,0,0,3, 0,1,4,0,1, 0,0,0,0,6, 0,3,0,3,0, 2,0,4,0,0, 0,0,4,0,2, 2,0,3,1,0,
  2,0,0,4,0, 0,0,0,0,6, 1,0,0,5,0, 1,1,0,4,0, 0,3,3,0,0, 1,0,0,5,0, 0,2,0,3,1, 0,0,5,0,1, 3,0,0,1,2, 5,1,0,0,0,
  0,2,0,4,0, 1,0,2,0,3, 0,0,0,0,6, 0,1,0,5,0, 0,2,0,1,3, 2,0,0,4,0, 1,0,0,4,1, 0,5,0,1,0, 4,0,0,0,2, 0,2,0,4,0,
  1,0,5,0,0, 0,0,0,0,6), 30, byrow = TRUE)
near(fleissOf(fleiss1971)$estimate, .430244520060141, 14); near(fleissOf(fleiss1971)$z, 17.652, 3)
wikipedia <- matrix(c(0,0,0,0,14, 0,2,6,4,2, 0,0,3,5,6, 0,3,9,2,0, 2,2,8,1,1, 7,7,0,0,0, 3,2,6,3,0, 2,5,3,2,2,
  6,5,2,1,0, 0,2,2,3,7), 10, byrow = TRUE)
near(fleissOf(wikipedia)$estimate, .20993, 5)
random <- t(replicate(200, as.vector(rmultinom(1, 4, c(.5, .3, .2)))))
fleiss <- lapply(list(psychiatrists, fleiss1971, wikipedia, matrix(c(3, 0, 0, 3, 3, 0), 3, byrow = TRUE),
  matrix(c(1, 1, 2, 0), 2, byrow = TRUE), matrix(c(2, 0, 0, 0, 1, 1, 0, 2, 0), 3, byrow = TRUE), random), function(counts)
  with(fleissOf(counts), object(counts = matrixRows(counts), estimate = number(estimate), standardError = number(se),
    lower = number(lower), upper = number(upper), chanceStandardError = number(chance), z = number(z), p = number(p))))

distanceOf <- list(
  nominal = function(a, b, all) a != b,
  ordinal = function(a, b, all) { lo <- min(a, b); hi <- max(a, b)
    if (lo == hi) 0 else (sum(all >= lo & all <= hi) - (sum(all == lo) + sum(all == hi)) / 2)^2 },
  interval = function(a, b, all) (a - b)^2,
  ratio = function(a, b, all) if (a == b) 0 else ((a - b) / (a + b))^2)
alphaOf <- function(ratings, level) {
  units <- Filter(function(v) length(v) > 1, apply(ratings, 2, function(v) v[!is.na(v)], simplify = FALSE))
  all <- unlist(units); n <- length(all); d <- distanceOf[[level]]
  over <- function(v) sum(vapply(v, function(a) sum(vapply(v, function(b) as.numeric(d(a, b, all)), 0)), 0))
  within <- sum(vapply(units, function(v) over(v) / (length(v) - 1), 0)) / n
  1 - within / (over(all) / (n * (n - 1)))
}
canonical <- rbind(c(1,2,3,3,2,1,4,1,2,NA,NA,NA), c(1,2,3,3,2,2,4,1,2,5,NA,3), c(NA,3,3,3,2,3,4,2,2,5,1,NA),
  c(1,2,3,3,2,4,4,1,2,5,1,NA))
for (level in names(distanceOf)) near(alphaOf(canonical, level),
  c(nominal = .743421, ordinal = .815388, interval = .849107, ratio = .797403)[[level]], 6)
binary <- rbind(c(0,1,0,0,0,0,0,0,1,0), c(1,1,1,0,0,1,0,0,0,0))  # Krippendorff 2011, section A
near(alphaOf(binary, "nominal"), .095, 3)
named <- rbind(c(1,1,2,2,4,3,3,3,5,4,4,1), c(2,1,2,2,2,3,3,3,5,4,4,4))  # Krippendorff 2011, section B
near(alphaOf(named, "nominal"), .692, 3)
five <- matrix(sample(1:5, 5 * 20, TRUE), 5); five[2, ] <- five[1, ]; five[3, 1:15] <- five[1, 1:15]
holes <- five; holes[sample(length(holes), 40)] <- NA
halves <- rbind(c(0, .5, 1.25, 7, 3), c(0, .75, 1.25, 6.5, NA), c(.1, .5, 1, 9, 3))
apart <- rbind(c(1, 1, 2), c(2, 2, 1))
same <- rbind(c(1, 2, 3), c(1, 2, 3))
ratings <- list(canonical, binary, named, five, holes, halves, apart, same)
alpha <- unlist(lapply(ratings, function(r) lapply(names(distanceOf), function(level) object(
  ratings = matrixRows(r), level = sprintf('"%s"', level), estimate = number(alphaOf(r, level))))))

cat(object(madeBy = sprintf('"%s, vcd %s"', R.version.string, packageVersion("vcd")), kappa = array(kappa),
  ac1 = array(ac1), fleiss = array(fleiss), alpha = array(alpha)), "\n")
