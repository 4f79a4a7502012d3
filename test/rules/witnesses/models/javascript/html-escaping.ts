// --- cross-site-scripting
const card = Handlebars.compile('<h1>{{title}}</h1><div>{{{text}}}</div>');
app.post('/preview', (req, res) => {
  const value = req.body.text;
  res.send(card(x.replace(value))); // flagged
});
const card = Handlebars.compile('<h1>{{title}}</h1><div>{{{text}}}</div>');
app.post('/preview', (req, res) => {
  const value = req.body.text;
  template = Handlebars.compile("text");
  res.send(card(template(value)));
});
const card = Handlebars.compile('<h1>{{title}}</h1><div>{{{text}}}</div>');
app.post('/preview', (req, res) => {
  const value = req.body.text;
  template = engine.compile("text");
  res.send(card(template(value))); // flagged
});
app.post('/preview', (req, res) => {
  res.send(card(ejs.compile('<h1>{{title}}</h1><div>{{{text}}}</div>')(req.body.text))); // flagged
});
app.post('/preview', (req, res) => {
  res.send(card(engine.template('<h1>{{title}}</h1><div>{{{text}}}</div>')(req.body.text))); // flagged
});

// --- cross-site-scripting
import { compile as importedCompile } from 'pug';
import { compile as importedCompile2 } from 'ejs';
import { compile as importedCompile3 } from 'handlebars';
app.post('/preview', (req, res) => {
  res.send(card(importedCompile3("text")(req.body.text)));
});
app.post('/preview', (req, res) => {
  res.send(card(importedCompile2("text")(req.body.text)));
});
app.post('/preview', (req, res) => {
  res.send(card(importedCompile("text")(req.body.text)));
});
const card = Handlebars.compile('<h1>{{title}}</h1><div>{{{text}}}</div>');
app.post('/preview', (req, res) => {
  res.send(card(handlebars.compile(text)(req.body.text))); // flagged
});
