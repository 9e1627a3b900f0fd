# Makes descriptive.json. Run: Rscript descriptive.R > descriptive.json   (base R only)
set.seed(20261123)
number <- function(x) if (is.infinite(x)) stop("infinite") else sprintf("%.17g", x)
numbers <- function(x) paste0("[", paste(vapply(x, number, ""), collapse = ","), "]")
object <- function(...) {
  fields <- list(...)
  paste0("{", paste0('"', names(fields), '":', unlist(fields), collapse = ","), "}")
}
array <- function(rows) paste0("[\n", paste(unlist(rows), collapse = ",\n"), "\n]")

samples <- list(
  c(4), c(2, 2), c(1, 2), c(5, 5, 5, 5), c(1, 5, 3, 2, 4), c(3, 1, 2, 5, 4, 4),
  c(-1.5, 0, 1e-8, 2.25, 1e6), sample(1:5, 47, TRUE), sample(1:7, 1000, TRUE), rnorm(38, 10, 3), rexp(101),
  1e9 + c(0.1, 0.2, 0.3, 0.4), 0.1 * (1:11)
)
shares <- c(0, .05, .25, .3, .5, .75, .9, 1)
descriptives <- lapply(samples, function(x) object(
  values = numbers(x), mean = number(mean(x)), median = number(median(x)),
  standardDeviation = if (length(x) > 1) number(sd(x)) else "null",
  shares = numbers(shares), quantiles = numbers(quantile(x, shares, type = 7, names = FALSE))
))
cases <- list(c(0, 1), c(1, 1), c(0, 10), c(10, 10), c(1, 10), c(5, 10), c(38, 47), c(31, 38), c(3, 5), c(85, 111),
  c(499, 1000), c(1, 5000), c(70000, 140001), c(2, 1000000))
levels <- c(.9, .95, .99)
intervals <- unlist(lapply(cases, function(case) lapply(levels, function(level) {
  w <- suppressWarnings(prop.test(case[1], case[2], conf.level = level, correct = FALSE))$conf.int
  b <- binom.test(case[1], case[2], conf.level = level)$conf.int
  object(k = number(case[1]), n = number(case[2]), level = number(level), estimate = number(case[1] / case[2]),
    wilson = numbers(w), clopperPearson = numbers(b))
})))
boxes <- lapply(list(c(1, 2, 6, 21, 17), c(0, 4, 5, 17, 14), c(12, 19, 9, 5, 2), c(3, 9, 4, 8), c(5, 0, 7), c(0, 6),
  c(0, 0, 1, 2, 0, 3, 4, 8, 9, 1, 2)), function(counts) {
  size <- if (length(counts) <= 3) 1 else 2
  n <- sum(counts)
  top <- sum(tail(counts, size)); low <- sum(head(counts, size))
  wilson <- function(k) suppressWarnings(prop.test(k, n, correct = FALSE))$conf.int
  object(counts = numbers(counts), n = number(n), top = number(top), topInterval = numbers(wilson(top)),
    low = number(low), lowInterval = numbers(wilson(low)))
})
steps <- lapply(list(c(sample(1:5, 60, TRUE), 9, 0, 2.5), rep(3, 4)), function(x) object(
  values = numbers(x), counts = numbers(as.vector(table(factor(x, levels = 1:5)))),
  offScale = number(sum(!(x %in% 1:5)))))
cat(object(
  madeBy = sprintf('"%s, base and stats"', R.version.string),
  descriptives = array(descriptives), intervals = array(intervals), topTwoBox = array(boxes), steps = array(steps)
), "\n")
