// --- host-header-trusted
app.post('/forgot', async (req, res) => {
  const link = `https://${req.headers.origin}/reset/${token}`; // flagged
});
app.post('/forgot', async (req, res) => {
  const link = `https://${req.headers["host"]}/reset/${token}`; // flagged
});
app.post('/forgot', async (req, res) => {
  const link = `https://${req.get("host")}/reset/${token}`; // flagged
});
app.post('/forgot', async (req, res) => {
  const link = `https://${req.header("host")}/reset/${token}`; // flagged
});
app.post('/forgot', async (req, res) => {
  const link = `https://${req.headers.get("host")}/reset/${token}`; // flagged
});
app.post('/forgot', async (req, res) => {
  const link = `https://${req.hostname}/reset/${token}`; // flagged
});
app.post('/forgot', async (req, res) => {
  const link = `https://${req.host}/reset/${token}`; // flagged
});
app.post('/forgot', async (req, res) => {
  const link = `https://${req.nextUrl.origin}/reset/${token}`; // flagged
});

// --- host-header-trusted
app.post('/forgot', async (req, res) => {
  const link = `https://${options.headers.host}/reset/${token}`;
});
reset = () => {
  send(req.headers.host + path); // flagged
}
reset = () => {
  send(new URL(path, req.headers.host)); // flagged
}
function reset() {
  send(`https://${req.headers.host}/new`); // flagged
}
forgot = () => {
  send(`https://${req.headers.host}/new`); // flagged
}
function handle() {
  send(`https://${req.headers.host}/new`);
}
reset = `https://${req.headers.host}/new`; // flagged
link = `https://${req.headers.host}/new`;
