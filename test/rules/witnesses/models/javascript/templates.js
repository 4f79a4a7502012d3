// --- template-injection
ejs.render(req.body.other) // flagged
ejs.compile(req.body.other) // flagged
pug.render(req.body.other) // flagged
pug.compile(req.body.other) // flagged
pug.compileClient(req.body.other) // flagged
jade.compile(req.body.other) // flagged
jade.render(req.body.other) // flagged
handlebars.compile(req.body.other) // flagged
hbs.compile(req.body.other) // flagged
hbs.handlebars.compile(req.body.other) // flagged
Handlebars.precompile(req.body.other) // flagged
nunjucks.compile(req.body.other) // flagged
env.renderString(req.body.letter) // flagged
new nunjucks.Template(req.body.other) // flagged
_.template(req.body.other) // flagged
lodash.template(req.body.other) // flagged
template(req.body.other) // flagged
mustache.render(req.body.other) // flagged
Mustache.render(req.body.other) // flagged
hogan.compile(req.body.other) // flagged
Hogan.compile(req.body.other) // flagged
doT.template(req.body.other) // flagged
dot.template(req.body.other) // flagged
dust.renderSource(req.body.other) // flagged

// --- template-injection
dust.compile(req.body.other) // flagged
Eta.render(req.body.other) // flagged
eta.render(req.body.other) // flagged
squirrelly.render(req.body.other) // flagged
Sqrl.render(req.body.other) // flagged
swig.render(req.body.other) // flagged
swig.compile(req.body.other) // flagged
velocity.render(req.body.other) // flagged
Twig.twig({data: req.body.other}) // flagged
twig({data: req.body.other}) // flagged
pug.parseAndRenderSync(req.body.other) // flagged
new Vue({template: req.body.other}) // flagged
template = made;
template(req.body.other) // flagged

// --- cross-site-scripting
_.compile('<h1><%= title %></h1>')(req.body.title) // flagged
_.template('<h1><%= title %></h1>')(req.body.title) // flagged
card = _.compile('<h1><%= title %></h1>');
card(req.body.title) // flagged

// --- cross-site-scripting
card = _.template('<h1><%= title %></h1>');
card(req.body.title) // flagged

// --- path-traversal
ejs.compileFile(req.query.file) // flagged
ejs.compileFileClient(req.query.file) // flagged
ejs.__express(req.query.file) // flagged
renderFile(req.query.file) // flagged
compileFile(req.query.file) // flagged
nunjucks.render(req.query.file) // flagged
ejs.renderFileSync(req.query.file) // flagged
ejs.renderFile(
    req.query.file) // flagged
