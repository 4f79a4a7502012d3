// --- header-injection
mail = {headers: req.query.name, html: body} // flagged
transport.sendMail({headers: req.query.name}) // flagged
mail = {queryStringParameters: req.query.name, html: body}
mail = {headers: 
    req.query.name, html: body} // flagged

// --- cross-site-scripting
function addComment(list, comment) {
  transport.sendMail({html: comment}) // flagged
}
function addComment(list, comment) {
  transport.sendMail({html: 
      comment}) // flagged
}
