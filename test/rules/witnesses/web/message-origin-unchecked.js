// --- message-origin-unchecked
window.addEventListener('message', (event) => { show(event.data); }); // flagged
addEventListener('message', (event) => { show(event.data); }); // flagged
globalThis.addEventListener('message', (event) => { show(event.data); }); // flagged
window.addEventListener('message', ({ data }) => show(data)); // flagged
window.addEventListener('message', (event) => show(event.data)); // flagged
window.onmessage = (event) => { show(event.data); }; // flagged
window.addEventListener('message', (event) => { if (event.origin === home) show(event.data); });
window.addEventListener('message', (event) => { if (event.source === frame) show(event.data); });
window.addEventListener('message', (event) => { if (isOurs(event)) show(event.data); });
window.addEventListener('message', ({ data, origin }) => origin === home && show(data));
window.addEventListener('message', (event) => event.origin === home && show(event.data));
window.onmessage = (event) => { if (event.origin === home) show(event.data); };

// --- message-origin-unchecked
function receive(event) { // flagged
  show(event.data);
}
function receiveAll(message) {
  show(message.data);
}
window.addEventListener('message', receive);

// --- message-origin-unchecked
function receive(event) {
  if (event.origin === home) show(event.data);
}
window.addEventListener('message', receive);

// --- message-origin-unchecked
function receive(event) {
  if (event.source === frame) show(event.data);
}
window.addEventListener('message', receive);

// --- message-origin-unchecked
function receive(event) {
  if (isOurs(event)) show(event.data);
}
window.addEventListener('message', receive);

// --- message-origin-unchecked
server.on('upgrade', (request, socket) => { // flagged
  attach(socket, parse(request.headers.cookie));
});
wss.on('connection', (socket, request) => { // flagged
  attach(socket, parse(request.headers.cookie));
});
wss.on('connection', (socket, request) => { // flagged
  attach(socket, request.session);
});
server.on('upgrade', (request, socket) => {
  attach(socket);
});

// --- message-origin-unchecked
const wss = new WebSocketServer({ verifyClient });
wss.on('connection', (socket, request) => {
  attach(socket, request.session);
});

// --- message-origin-unchecked
new WebSocketServer({ port: 8080 }); // flagged
new WebSocketServer({ port: 8080 }, start); // flagged
new WebSocket.Server({ port: 8080 }); // flagged
new ws.Server({ port: 8080 }); // flagged
new WebSocketServer({ noServer: true });

// --- message-origin-unchecked
const wss = new WebSocketServer({ port: 8080 });
wss.on('connection', (socket, request) => readToken(request));

// --- message-origin-unchecked
chrome.runtime.onConnectExternal.addListener((message) => { if (message.type === 'get-token') sendResponse({ token }); }); // flagged
