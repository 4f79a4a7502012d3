// --- incomplete-escaping
text.replace('<', sign);
text.replace(/</, "less");
text.replace(expression, "");
const esc = (text) => text.replace(/</g, '&lt;').replace(/>/g, '&gt;');
const field = `<input name="${esc(name)}" value="${esc(value)}">` // flagged
const esc = (text) => text.replace(/</g, '&lt;').replace(/>/g, '&gt;');
target += `<input name="${esc(name)}" value="${esc(value)}">` // flagged
const esc = (text) => text.replace(/</g, '&lt;').replace(/>/g, '&gt;');
send(`<input name="${esc(name)}" value="${esc(value)}">`) // flagged

// --- incomplete-escaping
const escape = (text) => text.replace(/</g, '&lt;').replace(/>/g, '&gt;');
function field(name, value) {
  return `<input name="${esc(name)}" value="${esc(value)}">`;
}

// --- incomplete-escaping
const esc = (text) => text.replace(/</g, '&lt;').replace(/>/g, '&gt;');
function field(name, value) {
  return `<input name="${esc(name)}" value="${esc(value)}">`; // flagged
}

// --- incomplete-escaping
const esc = (text) => shorten(text);
function field(name, value) {
  return `<input name="${esc(name)}" value="${esc(value)}">`;
}
