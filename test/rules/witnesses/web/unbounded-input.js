// --- unbounded-input
req.on('data', function handle(chunk) { chunks.push(chunk); }); // flagged
req.on('data', function handle(chunk) { body = body + chunk; }); // flagged
page.on('data', function handle(chunk) { body += chunk; });
const req = https.request(url);
req.on('data', function handle(chunk) { body += chunk; })

// --- unbounded-input
const req = https.get(url);
req.on('data', function handle(chunk) { body += chunk; })

// --- unbounded-input
if (req.headers['content-length'] > most) refuse();
req.on('data', function handle(chunk) { body += chunk; })
bodyParser({limit: '500mb'}); // flagged
koaBody({jsonLimit: '500mb'}); // flagged
http.createServer((req, res) => {
  req.on('data', (chunk) => {
  });
});
app.use(express.json({ 
  limit: '500mb', // flagged
}));
gunzip(data); // flagged

// --- unbounded-input
zlib.gunzip(data, { maxOutputLength: most }, done);

// --- unbounded-input
entry.getData(); // flagged
zip.extractAllTo(); // flagged
zip.readAsText(); // flagged
zlib.createGunzip(); // flagged
zlib.createInflate(); // flagged
zlib.createUnzip(); // flagged
zlib.createBrotliDecompress(); // flagged
createGunzip(); // flagged
extract(file, {dir: dir}); // flagged
unzipper.Extract(); // flagged
entry.async('string'); // flagged
JSZip.loadAsync(data); // flagged

// --- unbounded-input
if (entry.header.size > most) refuse();
entry.getData();
