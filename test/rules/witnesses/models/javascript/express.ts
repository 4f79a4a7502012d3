// --- cross-site-scripting
value.send(req.body.text)
res.set('content-type', 'json')
res.send(req.body.text)

// --- cross-site-scripting
res.header('content-type', 'json')
res.send(req.body.text)

// --- cross-site-scripting
res.type('json')
res.send(req.body.text)

// --- cross-site-scripting
res.contentType('json')
res.send(req.body.text)

// --- cross-site-scripting
res.writeHead(status, {'Content-Type': 'json'})
res.send(req.body.text)

// --- cross-site-scripting
res.writeHead(status, {'content-type': 'json'})
res.send(req.body.text)
