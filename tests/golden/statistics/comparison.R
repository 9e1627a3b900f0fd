# Makes ../evaluation/comparison.json: six rating questions of 47 mentees and 38 mentors, compared as the evaluation
# does it, and further groups, pairs and tables. Needs R 4.6 (exact rank tests with ties), base R only:
# node runInWebR.ts comparison.R > ../evaluation/comparison.json
mentees <- list(c(1,2,6,21,17), c(2,4,7,18,16), c(0,1,5,18,23), c(1,4,8,18,16), c(2,6,10,18,11), c(12,19,9,5,2))
mentors <- list(c(0,2,5,17,14), c(1,5,7,17,8), c(1,3,6,17,11), c(0,2,5,15,16), c(3,8,9,12,6), c(11,15,7,4,1))
answers <- function(counts) rep(1:5, counts)
delta <- function(x, y) mean(sign(outer(x, y, "-")))
sides <- lapply(seq_along(mentees), function(i) {
  x <- answers(mentees[[i]]); y <- answers(mentors[[i]])
  test <- wilcox.test(x, y)
  list(u = unname(test$statistic), p = test$p.value, delta = delta(x, y), t = t.test(x, y)$p.value)
})
p <- sapply(sides, function(side) side$p)
three <- list(answers(c(1,2,6,21,17)), answers(c(4,8,9,12,6)), answers(c(0,3,9,6,1)))
kw <- kruskal.test(three)
n <- length(unlist(three))
before <- c(2,3,3,4,2,5,1,3,4,2,3,4,2,2,3,4,5,3,2,1)
after <- c(3,3,4,4,4,5,2,4,4,3,2,5,4,3,3,5,5,4,4,3)
paired <- wilcox.test(after[after != before], before[after != before], paired = TRUE)
ranks <- rank(abs(after - before)[after != before]); signs <- sign(after - before)[after != before]
choice <- matrix(c(20, 15, 12, 18, 9, 11), nrow = 2)
rare <- matrix(c(20, 24, 2, 1, 3, 6), nrow = 2)
turned <- matrix(c(12, 9, 2, 15), nrow = 2)
answer <- list(
  sides = sides, holm = I(p.adjust(p, "holm")), bh = I(p.adjust(p, "BH")),
  noether = (qnorm(.975) + qnorm(.8)) * sqrt((47 + 38) / (3 * 47 * 38)),
  several = list(h = unname(kw$statistic), p = kw$p.value, epsilonSquared = unname(kw$statistic) / (n - 1)),
  pairs = list(v = unname(paired$statistic), p = paired$p.value, r = sum(ranks * signs) / sum(ranks),
    t = t.test(after, before, paired = TRUE)$p.value),
  choice = chisq.test(choice)$p.value, rare = fisher.test(rare)$p.value,
  mcnemar = binom.test(2, 11)$p.value
)
cat("{\"madeBy\":", toJson(R.version.string), ",\"values\":", toJson(answer), "}\n", sep = "")
