# Writes nested lists as JSON with all digits of a double; I(x) keeps a vector of length one an array.
toJson <- function(x) {
  if (is.null(x)) return("null")
  if (is.list(x)) {
    inner <- vapply(x, toJson, "")
    if (is.null(names(x))) return(paste0("[", paste(inner, collapse = ",\n"), "]"))
    return(paste0("{", paste0('"', names(x), '":', inner, collapse = ","), "}"))
  }
  if (is.character(x)) return(paste0('"', x, '"'))
  if (any(is.na(x) | is.infinite(x))) stop("a value that JSON cannot hold")
  written <- ifelse(x == round(x) & abs(x) < 1e15, sprintf("%.0f", x), sprintf("%.17g", x))
  if (is.matrix(x)) return(toJson(lapply(seq_len(nrow(x)), function(i) I(x[i, ]))))
  if (length(x) == 1 && !inherits(x, "AsIs")) written else paste0("[", paste(written, collapse = ","), "]")
}
