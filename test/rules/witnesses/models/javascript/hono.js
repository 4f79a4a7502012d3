// --- command-injection
exec(getCookie()); // flagged

// --- cross-site-scripting
c.html(req.body.text) // flagged
c.html(
    req.body.text) // flagged

// --- open-redirect
c.redirect(
    req.query.back) // flagged

// --- header-injection
c.header('X-Page', req.query.name) // flagged
c.header('X-Page', 
    req.query.name) // flagged
