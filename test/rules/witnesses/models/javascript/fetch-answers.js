// --- cross-site-scripting
new Response(req.body.text, {headers: {'Content-Type': 'html'}}) // flagged
new Response(req.body.text, {headers: {'content-type': 'html'}}) // flagged
new NextResponse(req.body.text, {headers: {'Content-Type': 'html'}}) // flagged
new NextResponse(req.body.text, {headers: {'content-type': 'html'}}) // flagged
new Response(
    req.body.text, {headers: {'Content-Type': 'html'}}) // flagged

// --- open-redirect
NextResponse.redirect(req.query.back) // flagged
Response.redirect(req.query.back) // flagged
redirect(req.query.back) // flagged
permanentRedirect(req.query.back) // flagged
new Response(body, {headers: {Location: req.query.back}}) // flagged
{redirect: {destination: req.query.back}} // flagged
NextResponse.redirect(
    req.query.back) // flagged

// --- header-injection
this.headers.set('X-Page', req.query.name) // flagged
this.headers.append('X-Page', req.query.name) // flagged
this.headers.set('X-Page', 
    req.query.name) // flagged
