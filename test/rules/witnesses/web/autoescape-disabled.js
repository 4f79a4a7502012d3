// --- autoescape-disabled
nunjucks.configure({autoescape: false}); // flagged
new nunjucks.Environment(loader, {autoescape: false}); // flagged
handlebars.compile(source, {noEscape: true}); // flagged
marked.setOptions({sanitize: false}); // flagged
new MarkdownIt({html: true}); // flagged
markdownit({html: true}); // flagged
page.escape = (text) => text;
