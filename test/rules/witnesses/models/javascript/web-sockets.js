// --- command-injection
ws.on('message', function handle(message) {
app.get('/ping', (req, res) => {
  spawn(message, []); // flagged
});
})
value.on('message', function handle(message) {
app.get('/ping', (req, res) => {
  spawn(message, []);
});
})
net.createServer(function handle(value) {
value.on('data', function handle(data) {
app.get('/ping', (req, res) => {
  spawn(data, []); // flagged
});
})
})
createServer(function handle(value) {
value.on('data', function handle(data) {
app.get('/ping', (req, res) => {
  spawn(data, []); // flagged
});
})
})

// --- command-injection
server.on('connection', function handle(value) {
value.on('data', function handle(data) {
app.get('/ping', (req, res) => {
  spawn(data, []); // flagged
});
})
})
net.createServer(function handle(socket) {
socket.once('data', function handle(data) {
app.get('/ping', (req, res) => {
  spawn(data, []); // flagged
});
})
})
socket.onmessage = function handle(event) {
app.get('/ping', (req, res) => {
  spawn(event, []); // flagged
});
}
socket.addEventListener('message', function handle(event) {
app.get('/ping', (req, res) => {
  spawn(event, []); // flagged
});
})

// --- command-injection
value.onmessage = function handle(event) {
app.get('/ping', (req, res) => {
  spawn(event, []);
});
}
exec(socket.onmessage = function handle(event) {
});
socket.on("text", function handle(data) {
app.get('/ping', (req, res) => {
  spawn(data, []); // flagged
});
})
socket.on("text", function handle(other, data) {
app.get('/ping', (req, res) => {
  spawn(data, []); // flagged
});
})
function run(command) {
  exec(socket.handshake.query); // flagged
}
function run(command) {
  exec(socket.handshake.body);
}
