// --- unauthenticated-key-exchange
function handshake(socket) {
  socket.once('data', (peerKey) => {
    start(socket, ecdh.computeSecret()); // flagged
  });
}
function handshake(socket) {
  socket.once('data', (peerKey) => {
    start(socket, crypto.diffieHellman()); // flagged
  });
}
function handshake(socket) {
  socket.once('data', (peerKey) => {
    start(socket, diffieHellman()); // flagged
  });
}
function value() { ecdh.computeSecret(value) }
