# Makes bootstrap.json. Run: Rscript bootstrap.R > bootstrap.json   (boot, which comes with R)
# The samples drawn are R's own, so only what is made of them can be compared: limits from the drawn values.
suppressMessages(library(boot))
set.seed(20261125)
number <- function(x) if (is.infinite(x)) stop("infinite") else sprintf("%.17g", x)
numbers <- function(x) paste0("[", paste(vapply(x, number, ""), collapse = ","), "]")
object <- function(...) {
  fields <- list(...)
  paste0("{", paste0('"', names(fields), '":', unlist(fields), collapse = ","), "}")
}
array <- function(rows) paste0("[\n", paste(unlist(rows), collapse = ",\n"), "\n]")

cases <- list(
  list(x = rnorm(20, 5), f = function(x, i) mean(x[i]), draws = 999, level = .95),
  list(x = rexp(15), f = function(x, i) mean(x[i]), draws = 499, level = .95),
  list(x = rexp(30), f = function(x, i) sd(x[i]), draws = 1000, level = .9),
  list(x = sample(1:5, 12, TRUE), f = function(x, i) mean(x[i]), draws = 300, level = .99),
  list(x = c(1, 2, 4), f = function(x, i) mean(x[i]), draws = 199, level = .95),
  list(x = rlnorm(25), f = function(x, i) log(mean(x[i])), draws = 120, level = .95),
  list(x = sample(1:7, 9, TRUE), f = function(x, i) var(x[i]), draws = 100, level = .99)
)
limits <- lapply(cases, function(case) {
  b <- boot(case$x, case$f, case$draws)
  n <- length(case$x)
  l <- empinf(b, type = "jack")
  ci <- suppressWarnings(boot.ci(b, conf = case$level, type = c("perc", "bca"), L = l))
  object(values = numbers(case$x), level = number(case$level), estimate = number(b$t0), draws = numbers(as.vector(b$t)),
    influences = numbers(l), percentile = numbers(ci$percent[4:5]), bca = numbers(ci$bca[4:5]))
})

# Large numbers of samples: R's and ours then agree up to the noise of drawing (about 1 % of the interval's width).
x <- round(rexp(40, .2), 2)
y <- round(rexp(25, .1), 2)
statistic <- function(data, i) { d <- data[i, ]; mean(d$v[d$g == 1]) - mean(d$v[d$g == 2]) }
b <- boot(data.frame(v = c(x, y), g = rep(1:2, c(40, 25))), statistic, 50000, strata = rep(1:2, c(40, 25)))
pair <- boot.ci(b, type = "perc")$percent[4:5]
one <- boot(x, function(x, i) mean(x[i]), 50000)
both <- boot.ci(one, type = c("perc", "bca"), L = empinf(one, type = "jack"))
drawn <- object(x = numbers(x), y = numbers(y), standardError = number(sd(one$t)), percentile = numbers(both$percent[4:5]),
  bca = numbers(both$bca[4:5]), differencePercentile = numbers(pair))
cat(object(madeBy = sprintf('"%s, boot %s"', R.version.string, packageVersion("boot")), limits = array(limits),
  drawn = drawn), "\n")
