# Makes power.json. Run: Rscript power.R > power.json   (pwr; base R)
# pwr and power.t.test stop at a tolerance of 1e-4; here their own power function (pt with ncp) is solved to the last
# digits, and each value checked against pwr.
suppressMessages(library(pwr))
number <- function(x) sprintf("%.17g", x)
object <- function(...) {
  fields <- list(...)
  paste0("{", paste0('"', names(fields), '":', unlist(fields), collapse = ","), "}")
}
array <- function(rows) paste0("[\n", paste(unlist(rows), collapse = ",\n"), "\n]")
solve <- function(df, power, alpha) {
  q <- qt(alpha / 2, df, lower.tail = FALSE)
  found <- function(shift) pt(q, df, shift, lower.tail = FALSE) + pt(-q, df, shift) - power
  uniroot(found, c(1e-9, 37), tol = 1e-15, maxiter = 10000)$root
}
sizes <- list(c(14, 6), c(31, 38), c(5, 5), c(3, 4), c(2, 2), c(20, 200), c(500, 700), c(10, 3), c(100, 100), c(12000, 9000))
plans <- list(c(.8, .05), c(.9, .05), c(.8, .01), c(.5, .1), c(.06, .05))
two <- unlist(lapply(sizes, function(n) lapply(plans, function(plan) {
  if (sum(n) < 6 && plan[2] < .05) return(NULL)  # beyond R's largest ncp
  d <- solve(sum(n) - 2, plan[1], plan[2]) * sqrt(1 / n[1] + 1 / n[2])
  if (d < 9 && plan[1] > .1)
    stopifnot(abs(pwr.t2n.test(n[1], n[2], power = plan[1], sig.level = plan[2])$d - d) < 2e-3)
  object(n1 = number(n[1]), n2 = number(n[2]), power = number(plan[1]), alpha = number(plan[2]), d = number(d))
})))
paired <- unlist(lapply(c(3, 5, 12, 47, 300, 5000), function(n) lapply(plans, function(plan) {
  if (n < 5 && plan[2] < .05) return(NULL)
  d <- solve(n - 1, plan[1], plan[2]) / sqrt(n)
  if (d < 9 && plan[1] > .1)
    stopifnot(abs(pwr.t.test(n, power = plan[1], sig.level = plan[2], type = "paired")$d - d) < 2e-3)
  object(n = number(n), power = number(plan[1]), alpha = number(plan[2]), d = number(d))
})))
noether <- unlist(lapply(sizes, function(n) lapply(plans, function(plan) {
  z <- qnorm(plan[2] / 2, lower.tail = FALSE) + qnorm(plan[1])
  object(n1 = number(n[1]), n2 = number(n[2]), power = number(plan[1]), alpha = number(plan[2]),
    delta = number(z * sqrt(sum(n) / (3 * prod(n)))))
})))
signed <- unlist(lapply(c(2, 8, 11, 12, 47, 300, 5000), function(n) lapply(plans, function(plan) {
  z <- qnorm(plan[2] / 2, lower.tail = FALSE) + qnorm(plan[1])
  object(n = number(n), power = number(plan[1]), alpha = number(plan[2]), correlation = number(2 * z / sqrt(3 * n)))
})))
cat(object(madeBy = sprintf('"%s, pwr %s"', R.version.string, packageVersion("pwr")), two = array(two),
  paired = array(paired), noether = array(noether), signed = array(signed)), "\n")
