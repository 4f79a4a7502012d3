// --- file-named-by-text
join(LETTERS, `${title}.txt`); // flagged
path.resolve(LETTERS, `${title}.txt`); // flagged
path.join(LETTERS, title + '.txt'); // flagged
fs.writeFile(`letters/${title}.txt`, text, done); // flagged
fs.writeFileSync(`letters/${title}.txt`, text); // flagged
writeFile(`letters/${title}.txt`, text, done); // flagged

// --- file-named-by-text
writeFile(`letters/${slugify(title)}.txt`, text, done);
