// --- shared-port
createSocket({reuseAddr: true}); // flagged
dgram.createSocket({reusePort: true}); // flagged
server.listen({reusePort: true}); // flagged
dgram.createSocket({reuseAddr: isShared});
const socket = dgram.createSocket({ type: 'udp4', reuseAddr:
  true }); // flagged
