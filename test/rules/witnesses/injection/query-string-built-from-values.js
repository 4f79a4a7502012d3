// --- query-string-built-from-values
const link = `https://api.example.com/search?q=${encodeURI(text)}`; // flagged
const title = `about ${encodeURI(text)}`;
const pair = escape(name) + escape(text);
