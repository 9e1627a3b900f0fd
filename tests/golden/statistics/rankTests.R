# Makes rankTests.json. Needs R 4.6 or later, because earlier ones have no exact rank tests with ties:
# node runInWebR.ts rankTests.R > rankTests.json   (base R only, after toJson.R)
set.seed(20261123)
samples <- list(
  list(c(1, 2, 2, 3, 5), c(2, 4, 4, 5, 5, 5)), list(1, 2), list(c(1, 1), c(1, 2)), list(3, c(1, 2, 4, 5, 6, 7)),
  list(c(1.5, 2.5, 3.5), c(4, 5, 6)), list(c(0, 0, 0, 1), c(0, 0, 0, 0, 1, 1)), list(c(-3, -1, 0), c(-2, 1, 2, 3)),
  list(sample(1:5, 14, TRUE), sample(1:5, 6, TRUE)), list(sample(1:5, 49, TRUE), sample(2:5, 49, TRUE)),
  list(rnorm(30), rnorm(20, .8)), list(sample(1:7, 7, TRUE), sample(1:7, 48, TRUE)),
  list(sample(1:5, 50, TRUE), sample(1:5, 10, TRUE)), list(sample(1:5, 400, TRUE), sample(1:5, 300, TRUE)),
  list(rnorm(60), rnorm(70, .2)), list(sample(1:3, 51, TRUE), sample(1:3, 52, TRUE))
)
two <- lapply(samples, function(s) {
  x <- s[[1]]; y <- s[[2]]
  auto <- wilcox.test(x, y)
  normal <- function(correct) wilcox.test(y, x, exact = FALSE, correct = correct)$p.value
  list(x = I(x), y = I(y), u = unname(auto$statistic), p = auto$p.value,
    method = if (grepl("exact", auto$method)) "exact" else "normal",
    normal = normal(TRUE), uncorrected = normal(FALSE))
})
likert <- function(n, steps = 1:5) sample(steps, n, TRUE)
pairs <- list(
  list(c(1, 2, 3, 4, 5, 3, 3), c(2, 2, 5, 3, 1, 4, 4)), list(1, 2), list(c(1, 1, 1), c(1, 1, 3)),
  list(c(1, 2, 3, 4, 5), c(2, 4, 6, 8, 10)), list(c(0, 0, 0, 0, 5), c(0, 0, 0, 0, 1)),
  list(c(125, 115, 130, 140, 140, 115, 140, 125, 140, 135), c(110, 122, 125, 120, 140, 124, 123, 137, 135, 145)),
  list(likert(20), likert(20, 2:5)), list(likert(49), likert(49)), list(likert(55), likert(55)), list(likert(300), likert(300)),
  list(rnorm(25), rnorm(25, .3)), list(rnorm(80), rnorm(80, .1)), list(likert(40, 1:2), likert(40, 1:3))
)
one <- lapply(pairs, function(s) {
  x <- s[[1]]; y <- s[[2]]
  keep <- x != y
  drop <- wilcox.test(x[keep], y[keep], paired = TRUE)
  pratt <- if (length(x) < 50) wilcox.test(x, y, paired = TRUE)
  plain <- function(correct) wilcox.test(y, x, paired = TRUE, exact = FALSE, correct = correct)$p.value
  list(x = I(x), y = I(y), n = sum(keep), v = unname(drop$statistic), p = drop$p.value,
    method = if (grepl("exact", drop$method)) "exact" else "normal", normal = plain(TRUE), uncorrected = plain(FALSE),
    pratt = if (!is.null(pratt)) list(v = unname(pratt$statistic), p = pratt$p.value),
    sign = list(plus = sum(x > y), p = binom.test(sum(x > y), sum(keep))$p.value))
})
groups <- list(
  list(c(1, 2, 3), c(2, 4, 5), c(5, 6, 6, 7)), list(c(1, 2), c(3, 4)), list(1, 2, 3), list(c(0, 0, 1), c(0, 1, 1), c(0, 0, 0)),
  list(likert(30), likert(25), likert(40), likert(3)), list(rnorm(200), rnorm(300, .1), rnorm(250)),
  list(likert(500), likert(500), likert(400, 2:5), likert(30), likert(2))
)
many <- lapply(groups, function(g) {
  test <- kruskal.test(g)
  all <- unlist(g); n <- length(all); ranks <- rank(all); of <- rep(seq_along(g), lengths(g))
  ties <- table(all); base <- n * (n + 1) / 12 - sum(ties^3 - ties) / (12 * (n - 1))
  pairs <- combn(seq_along(g), 2)
  z <- apply(pairs, 2, function(k) (mean(ranks[of == k[1]]) - mean(ranks[of == k[2]])) /
    sqrt(base * (1 / length(g[[k[1]]]) + 1 / length(g[[k[2]]]))))
  p <- 2 * pnorm(-abs(z))
  list(groups = lapply(g, I), h = unname(test$statistic), df = unname(test$parameter), p = test$p.value,
    epsilonSquared = unname(test$statistic) / (n - 1),
    dunn = list(i = I(pairs[1, ] - 1), j = I(pairs[2, ] - 1), z = I(z), none = I(p),
      holm = I(p.adjust(p, "holm")), bh = I(p.adjust(p, "BH"))))
})
blocks <- list(
  matrix(c(1, 2, 3, 2, 3, 1, 1, 1, 2, 1, 3, 3, 1, 2, 2), 5, byrow = TRUE), matrix(c(1, 2, 1, 2), 2, byrow = TRUE),
  matrix(c(1, 2, 3, 4, 4, 3, 2, 1), 2, byrow = TRUE), matrix(likert(120), 30), matrix(rnorm(1000), 200),
  matrix(likert(900, 1:2), 300), matrix(c(1, 1, 1, 1, 1, 2), 2, byrow = TRUE)
)
blocked <- lapply(blocks, function(b) {
  test <- friedman.test(b)
  list(blocks = b, q = unname(test$statistic), df = unname(test$parameter), p = test$p.value,
    kendallsW = unname(test$statistic) / (nrow(b) * (ncol(b) - 1)))
})
cat(toJson(list(madeBy = R.version.string, mannWhitneyU = two, wilcoxonSignedRank = one, kruskalWallis = many, friedman = blocked)))
