// --- cross-site-scripting
reply.type('html').send(req.body.text) // flagged
reply.type('html').code().send(req.body.text) // flagged
reply.header('content-type', 'html').send(req.body.text) // flagged
reply.type('html').send(
    req.body.text) // flagged
reply.type('html');
reply.send(req.body.text) // flagged

// --- cross-site-scripting
reply.type('html');
reply.send(req.body.text) // flagged

// --- cross-site-scripting
reply.header('content-type', 'html');
reply.send(req.body.text) // flagged
reply.type('html');
reply.send(
    req.body.text) // flagged
