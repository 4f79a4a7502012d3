// --- cross-site-scripting
res.write(req.body.text) // flagged
res.end(req.body.text) // flagged
res.status().send(req.body.text) // flagged
res.set('Content-Type', 'html').send(req.body.text) // flagged
res.status().end(req.body.text) // flagged
res.send(req.body)
res.send(req.query)
res.send(req.params)
res.send(req.headers)

// --- path-traversal
res.sendfile(req.query.file) // flagged
res.download(req.query.file) // flagged
res.sendFile(req.query.file, {root: root})
res.sendfile(req.query.file, {root: root})
res.download(req.query.file, {root: root})
res.download(req.query.file, name, {root: root})
res.render(req.query.file) // flagged
response.render(req.query.file) // flagged
res.sendFile(
    req.query.file) // flagged

// --- open-redirect
res.redirect(302, req.query.back) // flagged
res.location(req.query.back) // flagged
res.setHeader('location', req.query.back) // flagged
res.set('location', req.query.back) // flagged
res.header('location', req.query.back) // flagged
res.writeHead(302, {Location: req.query.back}) // flagged
res.writeHead(302, {location: req.query.back}) // flagged
res.set({Location: req.query.back}) // flagged
res.setHeader('refresh', req.query.back) // flagged
res.redirect(
    req.query.back) // flagged

// --- header-injection
res.header('X-Page', req.query.name) // flagged
res.append('X-Page', req.query.name) // flagged
res.set({Location: req.query.name}) // flagged
res.setHeader(req.query.name, `sid=${sid}; HttpOnly; Secure; SameSite=Lax`) // flagged
value.setHeader('X-Page', req.query.name)
res.setHeader('X-Page', 
    req.query.name) // flagged
