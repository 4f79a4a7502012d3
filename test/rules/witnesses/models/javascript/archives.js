// --- zip-slip
zip.on('entry', (entry) => {
  entry.pipe(fs.createWriteStream(entry.entryName)); // flagged
});
zip.on('entry', (entry) => {
  entry.pipe(fs.createWriteStream(zipEntry.name)); // flagged
});
zip.on('entry', function (entry) {
  entry.pipe(fs.createWriteStream(entry.unsafeOriginalName)); // flagged
});
zip.on('file', function (entry) {
  entry.pipe(fs.createWriteStream(entry.unsafeOriginalName)); // flagged
});
zip.on('entry', function (entry) {
  entry.pipe(fs.createWriteStream(entry.path)); // flagged
});
zip.on('entry', function (entry) {
  entry.pipe(fs.createWriteStream(entry.name)); // flagged
});
zip.on('entry', function (item) {
  item.pipe(fs.createWriteStream(item.fileName)); // flagged
});
zip.on('entry', function (entry) {
  entry.pipe(fs.createWriteStream(entry.filename)); // flagged
});
zip.on('entry', function (value) {
  value.pipe(fs.createWriteStream(value.unsafeOriginalName)); // flagged
});

// --- zip-slip
for await (const entry of zip) {
  entry.pipe(fs.createWriteStream(entry.unsafeOriginalName)); // flagged
}
for await (const entry of items) {
  entry.pipe(fs.createWriteStream(entry.unsafeOriginalName)); // flagged
}
for (const item of items) {
  const content = await item.async('nodebuffer');
  await fs.promises.writeFile(item.name, content); // flagged
}
for (const item of items) {
  const content = await item.getData();
  await fs.promises.writeFile(item.name, content); // flagged
}
for (const item of items) {
  const content = await item.buffer();
  await fs.promises.writeFile(item.name, content); // flagged
}
for (const item of items) {
  const content = await item.stream();
  await fs.promises.writeFile(item.name, content); // flagged
}

// --- zip-slip
zip.forEach((name, entry) => {
  fs.createWriteStream(name); // flagged
});
upload.forEach((name, zipEntry) => {
  fs.createWriteStream(name); // flagged
});
Object.keys(zip.files).forEach((name) => {
  fs.createWriteStream(name); // flagged
});
for (const name of Object.keys(zip.files)) {
  fs.createWriteStream(name); // flagged
}
for (const name in zip.files) {
  fs.createWriteStream(name); // flagged
}
for (const [name, entry] of Object.entries(zip.files)) {
  fs.createWriteStream(name); // flagged
}
for (const [name, content] of Object.entries(unzipSync(upload))) {
  fs.createWriteStream(name); // flagged
}
for (const [name, entry] of Object.entries(archive.files)) {
  fs.createWriteStream(name); // flagged
}
Object.keys(archive.files).map((name) => {
  fs.createWriteStream(name); // flagged
});

// --- zip-slip
const unzipper = require('unzipper');
function save(entry, readme) {
  entry.pipe(fs.createWriteStream(entry.path)); // flagged
  entry.pipe(fs.createWriteStream(entry.name)); // flagged
  entry.pipe(fs.createWriteStream(entry.filename)); // flagged
  entry.pipe(fs.createWriteStream(tarEntry.fileName)); // flagged
  entry.pipe(fs.createWriteStream(readme.path));
}

// --- zip-slip
import unzipper from 'unzipper';
function save(entry, readme) {
  entry.pipe(fs.createWriteStream(entry.path)); // flagged
  entry.pipe(fs.createWriteStream(entry.name)); // flagged
  entry.pipe(fs.createWriteStream(entry.filename)); // flagged
  entry.pipe(fs.createWriteStream(tarEntry.fileName)); // flagged
  entry.pipe(fs.createWriteStream(readme.path));
}

// --- zip-slip
import * as unzipper from 'unzipper';
function save(entry, readme) {
  entry.pipe(fs.createWriteStream(entry.path)); // flagged
  entry.pipe(fs.createWriteStream(entry.name)); // flagged
  entry.pipe(fs.createWriteStream(entry.filename)); // flagged
  entry.pipe(fs.createWriteStream(tarEntry.fileName)); // flagged
  entry.pipe(fs.createWriteStream(readme.path));
}

// --- zip-slip
import { Parse } from 'unzipper';
function save(entry, readme) {
  entry.pipe(fs.createWriteStream(entry.path)); // flagged
  entry.pipe(fs.createWriteStream(entry.name)); // flagged
  entry.pipe(fs.createWriteStream(entry.filename)); // flagged
  entry.pipe(fs.createWriteStream(tarEntry.fileName)); // flagged
  entry.pipe(fs.createWriteStream(readme.path));
}

// --- zip-slip
const { Parse } = require('unzipper');
function save(entry, readme) {
  entry.pipe(fs.createWriteStream(entry.path)); // flagged
  entry.pipe(fs.createWriteStream(entry.name)); // flagged
  entry.pipe(fs.createWriteStream(entry.filename)); // flagged
  entry.pipe(fs.createWriteStream(tarEntry.fileName)); // flagged
  entry.pipe(fs.createWriteStream(readme.path));
}
