// --- bind-to-all-interfaces
app.listen({hostname: '0.0.0.0'}); // flagged
Deno.serve({hostname: '0.0.0.0'}); // flagged
serve({hostname: '0.0.0.0'}); // flagged
new WebSocket.Server({host: '0.0.0.0'}); // flagged
new ws.Server({host: '0.0.0.0'}); // flagged
Hapi.server({host: '0.0.0.0'}); // flagged
hapi.server({host: '0.0.0.0'}); // flagged
new Hapi.Server({host: '0.0.0.0'}); // flagged
socket.bind(3000, '0.0.0.0'); // flagged
socket.bind({address: '0.0.0.0'}); // flagged
({devServer: {host: '0.0.0.0'}}); // flagged
({server: {host: '0.0.0.0'}}); // flagged
createServer({host: '0.0.0.0'}); // flagged
inspector.open(3000, '0.0.0.0'); // flagged
socket.bind('0.0.0.0:50051'); // flagged

// --- bind-to-all-interfaces
const host = process.env.HOST ?? '0.0.0.0';
app.listen(3000, host); // flagged
app.listen({ port: 3000, host: host }); // flagged
Bun.serve({ hostname: host }); // flagged
serve({ hostname: host }); // flagged
new WebSocketServer({ host: host }); // flagged
app.listen({
  port: 3000,
  host, // flagged
});
