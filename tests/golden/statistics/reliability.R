# Makes reliability.json. Run: Rscript reliability.R > reliability.json   (psych, lavaan)
# alpha: psych::alpha and psych::alpha.ci. omega: lavaan's one-factor model run to a gradient of 1e-10 on standardized
# items and on the answers as they are, checked against stats::factanal. Heywood cases: where lavaan gives a variance
# below 0 or factanal stops at its lower bound.
suppressMessages({ library(psych); library(lavaan) })
set.seed(20261126)
number <- function(x) if (is.na(x)) "null" else if (is.infinite(x)) stop("infinite") else sprintf("%.17g", x)
numbers <- function(x) paste0("[", paste(vapply(x, number, ""), collapse = ","), "]")
matrixRows <- function(m) paste0("[", paste(apply(m, 1, numbers), collapse = ","), "]")
object <- function(...) {
  fields <- list(...)
  paste0("{", paste0('"', names(fields), '":', unlist(fields), collapse = ","), "}")
}
array <- function(rows) paste0("[\n", paste(unlist(rows), collapse = ",\n"), "\n]")
likert <- function(n, loadings, steps = 5) {
  factor <- rnorm(n)
  x <- sapply(loadings, function(l) l * factor + sqrt(1 - l^2) * rnorm(n))
  matrix(pmin(steps, pmax(1, round((steps + 1) / 2 + 1.1 * x))), n)
}
holes <- function(x, count) { x[sample(length(x), count)] <- NA; x }

attitude <- as.matrix(datasets::attitude)
good <- likert(60, c(.8, .7, .6, .75, .5))
mixed <- likert(200, c(.9, .3, .5, .7, .2, .4, .6, .8), 7)
weak <- likert(40, c(.1, .1, .1, .1))
reversed <- good; reversed[, 2] <- 6 - reversed[, 2]
spread <- sweep(likert(80, c(.7, .7, .7, .7)), 2, c(1, 10, 100, .01), "*")
tiny <- matrix(c(1, 2, 3, 2, 3, 5), 3)
small <- matrix(c(1, 2, 4, 5, 3, 2, 2, 3, 5, 4, 3, 1, 1, 3, 4, 4, 2, 2), 6)
two <- likert(25, c(.7, .8))
exact <- cbind(1:10, 2:11, 3:12)
many <- likert(1000, rep(c(.4, .6, .8), 7))
alphaOf <- function(x, missing) {
  use <- if (missing == "listwise") x[complete.cases(x), , drop = FALSE] else x
  a <- suppressWarnings(suppressMessages(psych::alpha(use, check.keys = FALSE, warnings = FALSE)))
  k <- ncol(x)
  n <- min(crossprod(!is.na(use)))
  ci <- alpha.ci(a$total$raw_alpha, n, k)
  dropped <- if (k > 2) a$alpha.drop$raw_alpha else rep(NA, k)
  object(rows = matrixRows(x), missing = sprintf('"%s"', missing), alpha = number(a$total$raw_alpha),
    standardized = number(a$total$std.alpha), lower = number(ci$lower.ci), upper = number(ci$upper.ci), n = number(n),
    ifDropped = numbers(dropped), itemRest = numbers(a$item.stats$r.drop))
}
alpha <- c(
  lapply(list(attitude, good, mixed, weak, reversed, spread, tiny, small, two, exact, many), alphaOf, "listwise"),
  lapply(list(holes(good, 20), holes(mixed, 90), holes(small, 2)), alphaOf, "listwise"),
  lapply(list(holes(good, 40), holes(mixed, 300), holes(two, 8), good), alphaOf, "pairwise"))

omegaOf <- function(x) {
  complete <- x[complete.cases(x), ]
  fit <- function(data) {
    colnames(data) <- paste0("i", seq_len(ncol(data)))
    model <- paste("f =~", paste(colnames(data), collapse = " + "))
    suppressWarnings(cfa(model, as.data.frame(data), std.lv = TRUE, likelihood = "wishart",
      control = list(iter.max = 10000, rel.tol = 1e-15, abs.tol = 1e-20, x.tol = 1e-15)))
  }
  parts <- function(data) {
    e <- inspect(fit(data), "est")
    list(l = as.vector(e$lambda), u = diag(e$theta))
  }
  formula <- function(p) sum(p$l)^2 / (sum(p$l)^2 + sum(p$u))
  p <- parts(scale(complete))
  f <- factanal(complete, 1, nstart = 5, control = list(opt = list(factr = 1e3, maxit = 10000)))
  if (any(p$u < 1e-9)) stop("Heywood")
  stopifnot(abs(formula(p) - sum(f$loadings)^2 / (sum(f$loadings)^2 + sum(f$uniquenesses))) < 1e-6)
  object(rows = matrixRows(x), omega = number(formula(p)), omegaOfSum = number(formula(parts(complete))),
    n = number(nrow(complete)), uniquenesses = numbers(p$u), loadings = numbers(p$l * sign(sum(p$l))))
}
three <- likert(50, c(.8, .6, .7))
twelve <- likert(150, seq(.3, .85, length.out = 12))
omega <- lapply(list(attitude, good, mixed, reversed, three, twelve, many, holes(good, 12), holes(mixed, 60),
  likert(12, c(.8, .8, .7, .7)), scale(good) %*% diag(c(1, 5, .2, 3, 10))), omegaOf)

isHeywood <- function(x) {
  f <- try(factanal(x, 1, nstart = 5), silent = TRUE)
  v <- suppressWarnings(try({ colnames(x) <- paste0("i", seq_len(ncol(x)))
    fit <- cfa(paste("f =~", paste(colnames(x), collapse = " + ")), as.data.frame(x), std.lv = TRUE)
    min(diag(inspect(fit, "est")$theta)) }, silent = TRUE))
  list(factanal = if (inherits(f, "try-error")) NA else min(f$uniquenesses), lavaan = if (is.numeric(v)) v else NA)
}
# Samples of three to five unrelated items in which both programs find the same: no variance left for one item.
heywood <- list()
while (length(heywood) < 6) {
  x <- likert(sample(10:40, 1), rep(.25, sample(3:5, 1)))
  if (any(apply(x, 2, sd) == 0)) next
  found <- isHeywood(x)
  if (!is.na(found$factanal) && !is.na(found$lavaan) && found$factanal <= .00501 && found$lavaan < -.01)
    heywood <- c(heywood, list(object(rows = matrixRows(x), lavaanVariance = number(found$lavaan))))
}
cat(object(madeBy = sprintf('"%s, psych %s, lavaan %s"', R.version.string, packageVersion("psych"),
  packageVersion("lavaan")), alpha = array(alpha), omega = array(omega), heywood = array(heywood)), "\n")
