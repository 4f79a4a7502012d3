// --- cross-site-scripting
response.charset = "utf7"; // flagged
const options = {__html: "text"};
const options = {__html: FOOTER};

// --- cross-site-scripting
const bold = '<b>' + JSON.stringify(text);
const state = '<script>window.STATE = ' + JSON.stringify("text");
new Handlebars.SafeString(text); // flagged
new hbs.SafeString(text); // flagged
new hbs.handlebars.SafeString(text); // flagged
new nunjucks.runtime.SafeString(text); // flagged
nunjucks.runtime.markSafe(text); // flagged
unsafeHTML(text); // flagged
unsafeSVG(text); // flagged
$sce.trustAsHtml(text); // flagged
env.addFilter('nl2br', (text) => new engine.SafeString(text.split('\n').join('<br>'))); // flagged
Handlebars.registerHelper('mention', function (text) {
  return Handlebars.markSafe(text.replace(/@(\w+)/g, '<a href="/u/$1">@$1</a>')); // flagged
});

// --- cross-site-scripting
app.get('/names', (req, res) => {
  const name = req.query.name;
  res.send(`<b>${name}</b>`); // flagged
  const count = Number(req.query.count);
  res.send(`<b>${count}</b>`);
  if (!['first', 'second'].includes(name)) return;
  res.send(`<b>${name}</b>`);
});
