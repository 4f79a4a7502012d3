// --- cross-site-scripting
Handlebars.compile('<h1>{{title}}</h1><div>{{{text}}}</div>')(req.body.text) // flagged
Handlebars.template('<h1>{{title}}</h1><div>{{{text}}}</div>')(req.body.text) // flagged
card = Handlebars.compile('<h1>{{title}}</h1><div>{{{text}}}</div>');
card(req.body.text) // flagged

// --- cross-site-scripting
card = Handlebars.template('<h1>{{title}}</h1><div>{{{text}}}</div>');
card(req.body.text) // flagged
engine.compile('<h1>{{title}}</h1><div>{{{text}}}</div>')(req.body.text)
Handlebars.compile('<h1>{{title}}</h1><div>{{{text}}}</div>')(
    req.body.text) // flagged
