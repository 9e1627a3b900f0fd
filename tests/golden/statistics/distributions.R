# Makes distributions.json. Run: Rscript distributions.R > distributions.json   (base R only)
number <- function(x) sprintf("%.17g", x)
row <- function(...) paste0("[", paste(vapply(c(...), number, ""), collapse = ","), "]")
array <- function(rows) paste0("[\n", paste(unlist(rows), collapse = ",\n"), "\n]")
normal <- lapply(c(-37, -20, -8, -5, -3, -2.9, -2.7, -1.959963984540054, -1, -.5, -1e-9, 0, .3, 1, 2, 2.83, 3, 5, 8),
  function(z) row(z, pnorm(z)))
normalQuantile <- lapply(c(1e-300, 1e-50, 1e-12, 1e-6, .005, .025, .074, .076, .3, .5, .6, .925, .975, .995, 1 - 1e-9),
  function(p) row(p, qnorm(p)))
shapes <- list(c(.5, .5), c(1, 1), c(2, 3), c(38, 10), c(5, .1), c(.2, 80), c(300, 700), c(3, 1e6), c(50000, 60000))
beta <- unlist(lapply(shapes, function(s) lapply(c(1e-10, .001, .025, .2, .5, .8, .975, .999), function(p) {
  x <- qbeta(p, s[1], s[2])
  row(x, s[1], s[2], pbeta(x, s[1], s[2]))
})))
betaTails <- lapply(list(c(1e-20, 2, 3), c(1e-5, 38, 10), c(.2, 300, 700), c(.4, 50000, 60000), c(1e-12, .5, 4)),
  function(a) row(a, pbeta(a[1], a[2], a[3])))
betaQuantile <- unlist(lapply(shapes, function(s) lapply(c(.001, .025, .3, .5, .9, .975),
  function(p) row(p, s[1], s[2], qbeta(p, s[1], s[2])))))
logGamma <- lapply(c(1e-8, .1, .5, 1.5, 2.5, 5, 14.9, 15.1, 100, 12345.678, 1e8), function(x) row(x, lgamma(x)))
cat(sprintf('{"madeBy":"%s, stats",\n"normalCdf":%s,\n"normalQuantile":%s,\n"betaCdf":%s,\n"betaQuantile":%s,\n"logGamma":%s}\n',
  R.version.string, array(normal), array(normalQuantile), array(c(beta, betaTails)), array(betaQuantile), array(logGamma)))
