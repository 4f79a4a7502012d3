// --- cross-site-scripting
function addComment(list, comment) {
  jQuery().html(comment) // flagged
}
function addComment(list, comment) {
  $a.html(comment) // flagged
}
function addComment(list, comment) {
  box.html(comment)
}
function addComment(list, comment) {
  $a.insert(comment)
}
function addComment(list, comment) {
  $a.html(
      comment) // flagged
}
function addComment(list, comment) {
  $(comment).appendTo() // flagged
}
function addComment(list, comment) {
  $(comment).prependTo() // flagged
}

// --- cross-site-scripting
function addComment(list, comment) {
  $(comment).insertAfter() // flagged
}
function addComment(list, comment) {
  $(comment).insertBefore() // flagged
}
$.parseHTML(req.body.text) // flagged
function addComment(list, comment) {
  jQuery.parseHTML(comment) // flagged
}
$(location.hash) // flagged
jQuery(location.hash) // flagged
function addComment(list, comment) {
  $(comment)
}
function addComment(list, comment) {
  $(
      comment).appendTo() // flagged
}
