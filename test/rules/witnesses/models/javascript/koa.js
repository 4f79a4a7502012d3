// --- command-injection
function run(command) {
  exec(ctx.query); // flagged
}
function run(command) {
  exec(context.query); // flagged
}
function run(command) {
  exec(ctx.body);
}
function run(command) {
  exec(ctx.get()); // flagged
}
function run(command) {
  exec(ctx.url); // flagged
}

// --- command-injection
router.get(async (value) => {
spawn(value.query, []); // flagged
})
router.verb(async (value) => {
spawn(value.query, []);
})
app.use(async (value) => {
spawn(value.query, []); // flagged
})
router.get(async (value) => {
spawn(value.params, []); // flagged
})

// --- cross-site-scripting
function addComment(list, comment) {
  ctx.body = comment // flagged
}
function addComment(list, comment) {
  ctx.type = 'json'
  ctx.body = comment
}
function addComment(list, comment) {
  ctx.set('Content-Type', 'json')
  ctx.body = comment
}
ctx.body = req.body.text

// --- open-redirect
ctx.redirect(
    req.query.back) // flagged

// --- header-injection
ctx.set('A', req.query.name) // flagged
ctx.set('A', 
    req.query.name) // flagged

// --- path-traversal
send(ctx, req.query.file) // flagged
send(ctx, req.query.file, {}) // flagged
send(ctx, req.query.file, {root: root})
send(ctx, 
    req.query.file) // flagged
