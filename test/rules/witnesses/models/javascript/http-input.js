// --- command-injection
function run(command) {
  exec(_req.body); // flagged
}
function run(command) {
  exec(_request.body); // flagged
}
function run(command) {
  exec(context.req.body); // flagged
}
function run(command) {
  exec(context.request.body); // flagged
}
function run(command) {
  exec(context.req.url); // flagged
}
req = made;
exec(req.url); // flagged
function run(command) {
  exec(req.get()); // flagged
}
function run(command) {
  exec(request.get()); // flagged
}

// --- command-injection
function run(command) {
  exec(context.req.get()); // flagged
}
function run(command) {
  exec(context.request.get()); // flagged
}
function run(command) {
  exec(req.read());
}
req = made;
exec(req.get()); // flagged
function run(command) {
  exec(request.get("http:"));
}
function run(command) {
  exec(req['query']); // flagged
}
function run(command) {
  exec(request['query']); // flagged
}
function run(command) {
  exec(req[body]);
}

// --- command-injection
const {body: input} = req
function run(command) {
  exec(input); // flagged
}

// --- command-injection
const {body: input} = value
function run(command) {
  exec(input);
}
const {part: input} = req
function run(command) {
  exec(input);
}
const {query = value} = req
function run(command) {
  exec(query); // flagged
}

// --- command-injection
const {query} = value
function run(command) {
  exec(query);
}
const {input} = req
function run(command) {
  exec(input);
}
function handle(req) {
app.get(() => {
exec(query);
})
}
createServer((value, res) => {
spawn(value.body, []); // flagged
})
function handle(r, res) {
spawn(r.body, []); // flagged
}
function handle(self.value, res) {
exec(self.value.body);
}

// --- command-injection
function handle(r, value) {
spawn(r.body, []);
}
function run(command) {
  exec(new URL(request.url)); // flagged
}
function run(command) {
  exec(url.parse(request.url)); // flagged
}
function run(command) {
  exec(URL.parse(request.url)); // flagged
}
function run(command) {
  exec(searchParams.get()); // flagged
}
function run(command) {
  exec(searchParams.getAll()); // flagged
}
function run(command) {
  exec(formData.get()); // flagged
}
function run(command) {
  exec(formData.getAll()); // flagged
}

// --- command-injection
function run(command) {
  exec(Object.fromEntries(formData)); // flagged
}
function run(command) {
  exec(Object.fromEntries(formData.entries())); // flagged
}
app.param(name, function handle(req, res, next, host) {
app.get('/ping', (req, res) => {
  spawn(host, []); // flagged
});
})
req.on('data', function handle(chunk) {
app.get('/ping', (req, res) => {
  spawn(chunk, []); // flagged
});
})
req.addListener('data', function handle(chunk) {
app.get('/ping', (req, res) => {
  spawn(chunk, []); // flagged
});
})

// --- command-injection
value.on('data', function handle(chunk) {
app.get('/ping', (req, res) => {
  spawn(chunk, []);
});
})
exec(req.on('data', function handle(chunk) {
}));
for await (const chunk of req) {
function run(command) {
  exec(chunk); // flagged
}
}

// --- path-traversal
app.get('/files/:name', (req, res) => {
  fs.readFile(value.file.originalname, 'utf8', done); // flagged
});
app.get('/files/:name', (req, res) => {
  fs.readFile(file.originalname, 'utf8', done); // flagged
});
app.get('/files/:name', (req, res) => {
  fs.readFile(files.queryStringParameters.originalFilename, 'utf8', done); // flagged
});
app.get('/files/:name', (req, res) => {
  fs.readFile(file.originalFilename, 'utf8', done); // flagged
});
app.get('/files/:name', (req, res) => {
  fs.readFile(value.files.queryStringParameters.name, 'utf8', done); // flagged
});
app.get('/files/:name', (req, res) => {
  fs.readFile(value.files[queryStringParameters].originalname, 'utf8', done); // flagged
});
app.get('/files/:name', (req, res) => {
  fs.readFile(upload.filename, 'utf8', done); // flagged
});
app.get('/files/:name', (req, res) => {
  fs.readFile(part.filename, 'utf8', done); // flagged
});

// --- path-traversal
app.get('/files/:name', (req, res) => {
  fs.readFile(fileField.originalname, 'utf8', done); // flagged
});
