// --- secret-sent-to-everybody
socket.send(secret, offset, length, 38899, '255.255.255.255') // flagged
