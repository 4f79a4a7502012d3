// --- cross-site-scripting
import { encode as importedEncode } from 'he';
import { escape as importedEscape } from 'lodash';
function addComment(list, comment) {
  list.innerHTML += htmlEscape(comment);
}
function addComment(list, comment) {
  list.innerHTML += htmlEncode(comment);
}
function addComment(list, comment) {
  list.innerHTML += htmlEntities(comment);
}
function addComment(list, comment) {
  list.innerHTML += esc(comment);
}
}
function addComment(list, comment) {
  list.innerHTML += importedEscape(comment);
}
function addComment(list, comment) {
  list.innerHTML += importedEncode(comment);
}

// --- cross-site-scripting
import { escape as importedEscape } from 'validator';
import { encode as importedEncode } from 'entities';
import { escape as importedEscape2 } from 'he';
function addComment(list, comment) {
  list.innerHTML += importedEscape2(comment);
}
function addComment(list, comment) {
  list.innerHTML += importedEncode(comment);
}
function addComment(list, comment) {
  list.innerHTML += entities.escapeUTF8(comment);
}
function addComment(list, comment) {
  list.innerHTML += importedEscape(comment);
}
function addComment(list, comment) {
  list.innerHTML += Handlebars.escapeExpression(comment);
}
function addComment(list, comment) {
  list.innerHTML += Handlebars.Utils.escapeExpression(comment);
}

// --- cross-site-scripting
import { escape as importedEscape } from 'mustache';
import { escapeXML as importedEscapeXML } from 'ejs';
function addComment(list, comment) {
  list.innerHTML += importedEscapeXML(comment);
}
function addComment(list, comment) {
  list.innerHTML += importedEscape(comment);
}
function addComment(list, comment) {
  list.innerHTML += card.render(comment);
}
function addComment(list, comment) {
  list.innerHTML += card.renderFile(comment);
}
app.get('/owner', async (req, res) => {
  res.send(`<p>No results for ${nunjucks.renderString("text")}</p>`);
});
function addComment(list, comment) {
  list.innerHTML += renderToString(comment);
}
function addComment(list, comment) {
  list.innerHTML += renderToStaticMarkup(comment);
}

// --- cross-site-scripting
function addComment(list, comment) {
  list.innerHTML += server.renderToString(comment);
}
function addComment(list, comment) {
  list.innerHTML += serialize(comment);
}
function addComment(list, comment) {
  list.innerHTML += serializeJavascript(comment);
}
function addComment(list, comment) {
  list.innerHTML += devalue(comment);
}
function addComment(list, comment) {
  list.innerHTML += encodeURIComponent(comment);
}
function addComment(list, comment) {
  list.innerHTML += encodeURI(comment);
}
function addComment(list, comment) {
  list.innerHTML += xss(comment);
}
function addComment(list, comment) {
  list.innerHTML += filterXSS(comment);
}

// --- cross-site-scripting
function addComment(list, comment) {
  list.innerHTML += document.createTextNode(comment);
}
function addComment(list, comment) {
  list.innerHTML += _escape(comment);
}
function addComment(list, comment) {
  list.innerHTML += hbs.compile('<b>')(comment);
}
function addComment(list, comment) {
  const value = comment;
  card = _.template('<b>');
  list.innerHTML += card(value);
}
function addComment(list, comment) {
  list.innerHTML += _.template('<b>')(comment);
}
export function show(markup) {
  value = _.template(`<b>${text}</b>`);
  $.parseHTML(value(value)); // flagged
}

// --- cross-site-scripting
function addComment(list, comment) {
  list.textContent = '<b>';
  list.innerHTML += list.innerHTML;
}
function addComment(list, comment) {
  list.innerText = '<b>';
  list.innerHTML += list.innerHTML;
}
function addComment(list, comment) {
  list.appendChild(document.createTextNode('<b>'));
  list.innerHTML += list.innerHTML;
}
export function show(markup) {
  const value = markup;
  for (const [title, text] of Object.entries(value)) {
  $.parseHTML(title);
  }
}
export function show(markup) {
  const value = markup;
  Object.entries(x).map(([title, title]) => value)
  $.parseHTML(value); // flagged
}

// --- cross-site-scripting
function addComment(list, comment) {
  const value = comment;
  list.innerHTML += Object.entries(x).map(([value, value]) => value);
}
export function show(markup) {
  const value = markup;
  for (const [title, text] of Object.entries(value)) {
  $.parseHTML(title);
  }
}
function addComment(list, comment) {
  const value = comment;
  list.innerHTML += Object.keys(value).map((value) => value);
}
function addComment(list, comment) {
  const value = comment;
  list.innerHTML += JSON.stringify(value);
}
function addComment(list, comment) {
  const value = comment;
  _ = new Environment(value, {autoescape: true});
  list.innerHTML += _.renderString('<b>');
}

// --- cross-site-scripting
function addComment(list, comment) {
  const value = comment;
  _ = new nunjucks.Environment(value, {autoescape: true});
  list.innerHTML += _.renderString('<b>');
}

// --- cross-site-scripting
app.get('/note', (req, res) => {
  const note = req.query.note;
  res.send(note.replace(/[&<>"']/g, toEntity));
  res.send(note.replaceAll(/[&<>"']/g, toEntity));
});
