# Makes inference.json. Run: Rscript inference.R > inference.json   (base R, coin, effectsize)
suppressMessages({ library(coin); library(effectsize) })
source("toJson.R")
set.seed(20261123)
likert <- function(n, steps = 1:5) sample(steps, n, TRUE)
root <- function(f, low, high) uniroot(f, c(low, high), tol = 1e-14, maxiter = 10000)$root
same <- function(a, b, digits = 1e-6) stopifnot(abs(a - b) <= digits * max(1, abs(b)))

# Cliff's delta: Cliff's (1996) consistent variance over the dominance matrix; the three terms of Hogarty and Kromrey's
# (1999) example are published as .2669753, .447 and 1.0055556.
delta <- function(x, y, level) {
  d <- sign(outer(x, y, "-")); e <- mean(d); n <- length(x); m <- length(y)
  terms <- c(sum((rowMeans(d) - e)^2) / (n - 1), sum((colMeans(d) - e)^2) / (m - 1), sum((d - e)^2) / ((n - 1) * (m - 1)))
  v <- ((m - 1) * terms[1] + (n - 1) * terms[2] + terms[3]) / (n * m)
  z <- qnorm((1 + level) / 2)
  ci <- if (abs(e) == 1) sort(e * c((min(n, m) - z^2) / (min(n, m) + z^2), 1)) else
    (e - e^3 + c(-1, 1) * z * sqrt(v) * sqrt((1 - e^2)^2 + z^2 * v)) / (1 - e^2 + z^2 * v)
  list(terms = terms, estimate = e, lower = max(-1, ci[1]), upper = min(1, ci[2]))
}
hogarty <- list(c(10, 10, 20, 20, 20, 30, 30, 30, 40, 50), c(10, 20, 30, 40, 40, 50))
stopifnot(all(abs(delta(hogarty[[1]], hogarty[[2]], .95)$terms - c(.2669753, .447, 1.0055556)) < 1e-7))
independent <- list(hogarty, list(c(1, 2), c(1, 3)), list(c(1, 2, 3), c(4, 5)), list(c(5, 6, 7), c(1, 1, 2, 2)),
  list(likert(14), likert(6)), list(likert(400), likert(300, 2:5)), list(rnorm(30), rnorm(40, .5)), list(c(1, 1, 1), c(1, 1, 2)))
effects <- unlist(recursive = FALSE, lapply(independent, function(s) lapply(c(.9, .95), function(level) {
  x <- s[[1]]; y <- s[[2]]
  r <- rank_biserial(x, y, ci = level, verbose = FALSE)
  list(x = I(x), y = I(y), level = level, cliffsDelta = delta(x, y, level)[-1],
    rankBiserial = if (abs(r$r_rank_biserial) < 1) list(estimate = r$r_rank_biserial, lower = r$CI_low, upper = r$CI_high))
})))
paired <- lapply(list(
  list(c(1, 2, 3, 4, 5, 3, 3), c(2, 2, 5, 3, 1, 4, 4)), list(c(1, 1, 5), c(1, 2, 3)), list(likert(30), likert(30)),
  list(rnorm(40), rnorm(40, .4)), list(likert(200), likert(200, 2:5)), list(c(3, 3, 3, 4, 1), c(2, 2, 4, 4, 2))
), function(s) {
  keep <- s[[1]] != s[[2]]
  r <- rank_biserial(s[[1]][keep], s[[2]][keep], paired = TRUE, verbose = FALSE)
  pratt <- wilcoxsign_test(s[[1]] ~ s[[2]], zero.method = "Pratt")
  exact <- if (length(keep) < 50) wilcoxsign_test(s[[1]] ~ s[[2]], zero.method = "Pratt", distribution = "exact")
  list(x = s[[1]], y = s[[2]], estimate = r$r_rank_biserial, lower = r$CI_low, upper = r$CI_high,
    prattNormal = as.numeric(pvalue(pratt)), prattExact = if (!is.null(exact)) as.numeric(pvalue(exact)))
})

d <- function(t, df, scale, level) {
  ends <- vapply(c((1 + level) / 2, (1 - level) / 2), function(p)
    root(function(ncp) pt(t, df, ncp) - p, t - 6 - abs(t), t + 6 + abs(t)), 0)
  list(estimate = t * scale, lower = ends[1] * scale, upper = ends[2] * scale)
}
means <- lapply(list(list(c(1, 2, 3, 4, 5), c(3, 4, 5, 6, 9)), list(c(1, 2), c(3, 5)), list(c(2, 2, 2), c(1, 2, 3)),
  list(rnorm(12, 5, 2), rnorm(40, 5.5, 1)), list(likert(300), likert(250, 2:5)), list(rnorm(9), rnorm(9, 2)),
  list(1e6 + rnorm(8), 1e6 + rnorm(6))), function(s) {
  x <- s[[1]]; y <- s[[2]]; n <- length(x); m <- length(y)
  welch <- t.test(x, y); student <- t.test(x, y, var.equal = TRUE)
  mine <- d(unname(student$statistic), n + m - 2, sqrt(1 / n + 1 / m), .95)
  theirs <- cohens_d(x, y); same(mine$estimate, theirs$Cohens_d); same(mine$lower, theirs$CI_low, 1e-2); same(mine$upper, theirs$CI_high, 1e-2)
  list(x = x, y = y, welchT = list(t = unname(welch$statistic), df = unname(welch$parameter), p = welch$p.value,
    lower = welch$conf.int[1], upper = welch$conf.int[2]), cohensD = mine)
})
pairedMeans <- lapply(list(list(c(1, 2, 3, 4, 5), c(3, 4, 5, 6, 9)), list(c(1, 2), c(3, 5)), list(rnorm(30), rnorm(30, 1)),
  list(likert(100), likert(100)), list(c(5, 5, 5, 4), c(1, 2, 1, 1))), function(s) {
  test <- t.test(s[[1]], s[[2]], paired = TRUE); n <- length(s[[1]])
  list(x = s[[1]], y = s[[2]], pairedT = list(t = unname(test$statistic), df = unname(test$parameter), p = test$p.value,
    lower = test$conf.int[1], upper = test$conf.int[2]), cohensDPaired = d(unname(test$statistic), n - 1, 1 / sqrt(n), .95))
})

correlations <- lapply(list(
  list(1:9, c(2, 1, 4, 3, 6, 5, 9, 7, 8)), list(1:3, c(2, 1, 3)), list(1:5, 5:1), list(c(1, 2, 2, 4, 5, 7), c(1, 3, 2, 2, 5, 5)),
  list(likert(40), likert(40)), list(rnorm(12), rnorm(12)), list(rnorm(49), rnorm(49)), list(rnorm(50), rnorm(50)),
  list(rnorm(300), rnorm(300)), list(likert(500, 1:2), likert(500, 1:7)), list(1:10, c(1:8, 10, 9)), list(1:20, sample(20)),
  list(c(1, 2, 3, 4, 5, 6, 7), c(1, 2, 3, 4, 5, 7, 6)), list(rnorm(1300), rnorm(1300)), list(-(1:8), c(3, 1, 2, 4, 6, 5, 8, 7))
), function(s) suppressWarnings({
  x <- s[[1]]; y <- s[[2]]
  rho <- cor.test(x, y, method = "spearman"); tau <- cor.test(x, y, method = "kendall")
  list(x = x, y = y, spearman = list(estimate = unname(rho$estimate), p = rho$p.value),
    kendallTauB = list(estimate = unname(tau$estimate), p = tau$p.value))
}))

shift <- function(statistic, df, tail, upper) {
  f <- function(ncp) pchisq(statistic, df, ncp, lower.tail = !upper) - tail
  if (upper && f(0) >= 0 || !upper && f(0) <= 0) 0 else root(f, 0, 10 * statistic + 50)
}
tables <- list(c(3, 1, 1, 3), c(12, 4, 5, 9), c(0, 5, 6, 0), c(10, 0, 3, 4), c(400, 520, 330, 210), c(10, 10, 10, 10), c(1, 0, 0, 1))
tables <- c(lapply(tables, matrix, 2), list(
  matrix(c(1, 2, 1, 0, 3, 3, 6, 1, 10, 10, 14, 9, 6, 7, 12, 11), 4, byrow = TRUE), matrix(c(3, 0, 2, 1, 4, 2), 2),
  matrix(c(40, 52, 31, 20, 11, 33, 43, 26, 21, 30), 2, byrow = TRUE), matrix(c(2, 0, 1, 0, 3, 1, 1, 0, 4), 3),
  matrix(c(8, 2, 1, 4, 4, 2, 9, 3, 7, 1, 1, 6), 3), matrix(c(20, 30, 25, 22, 31, 19), 3),
  matrix(c(4, 5, 3, 2, 4, 1, 3, 4, 2, 2, 6, 2, 1, 7, 1, 3, 0, 3, 2, 3, 1, 1, 5, 4), 4, byrow = TRUE)))
counted <- lapply(tables, function(m) suppressWarnings({
  plain <- chisq.test(m, correct = FALSE); yates <- chisq.test(m)
  statistic <- unname(plain$statistic); df <- unname(plain$parameter); most <- sum(m) * (min(dim(m)) - 1)
  v <- function(x) min(1, sqrt(x / most))
  ends <- c(v(shift(statistic, df, .025, TRUE)), v(shift(statistic, df, .025, FALSE)))
  if (ends[1] > 0 && ends[2] < 1) {
    theirs <- cramers_v(m, adjust = FALSE, alternative = "two.sided")
    same(ends[1], theirs$CI_low, 1e-2); same(ends[2], theirs$CI_high, 1e-2)
  }
  list(table = m, chiSquare = list(statistic = statistic, df = df, p = plain$p.value),
    yates = list(statistic = unname(yates$statistic), df = df, p = yates$p.value),
    cramersV = list(estimate = v(statistic), lower = ends[1], upper = ends[2]),
    fisher = fisher.test(m, workspace = 2e8)$p.value)
}))
beyond <- matrix(c(40, 52, 31, 20, 33, 43, 26, 21, 10, 7, 14, 9), 3, byrow = TRUE)
changes <- lapply(list(matrix(c(10, 12, 5, 20), 2), matrix(c(794, 86, 150, 570), 2), matrix(c(0, 1, 0, 0), 2), matrix(c(3, 4, 4, 9), 2),
  matrix(c(5, 2, 1, 7, 6, 3, 2, 4, 9), 3), matrix(c(20, 3, 5, 2, 10, 22, 1, 4, 7, 8, 30, 2, 6, 1, 3, 12), 4)), function(m) {
  test <- mcnemar.test(m); plain <- mcnemar.test(m, correct = FALSE)
  list(table = m, mcnemar = list(statistic = unname(test$statistic), df = unname(test$parameter), p = test$p.value),
    plain = list(statistic = unname(plain$statistic), p = plain$p.value),
    exactP = if (nrow(m) == 2) binom.test(m[1, 2], m[1, 2] + m[2, 1])$p.value)
})
families <- lapply(list(c(.01, .04, .03, .005), .2, c(0, 1, .5), c(.05, .05, .05), runif(40)^3, c(.9, .8, .7)), function(p)
  list(p = I(p), holm = I(p.adjust(p, "holm")), bh = I(p.adjust(p, "BH")), bonferroni = I(p.adjust(p, "bonferroni"))))
cat(toJson(list(
  madeBy = sprintf("%s, coin %s, effectsize %s", R.version.string, packageVersion("coin"), packageVersion("effectsize")),
  effects = effects, paired = paired, means = means, pairedMeans = pairedMeans, correlations = correlations,
  tables = counted, beyond = list(table = beyond, fisher = fisher.test(beyond, workspace = 2e8)$p.value), mcnemar = changes, adjustP = families)), "\n")
