// --- authorization-from-client
if (req.body.role === 'admin') { // flagged
}
if (req.header(role) === 'admin') { // flagged
}
if (req.get(role) === 'admin') { // flagged
}
if (req.headers.get(role) === 'admin') { // flagged
}
if (req.cookies.get(role) === 'admin') { // flagged
}
if (value.body.role === 'admin') {
}
if (req.body.userId === 'admin') {
}
app.delete('/users/:id', async (thing, res) => {
  const { isAdmin } = thing.body;
  if (!isAdmin) return res.sendStatus(403);
});
app.delete('/users/:id', async (req, res) => {
  const { isAdmin } = req.thing;
  if (!isAdmin) return res.sendStatus(403);
});
req.headers['x-role'] !== 'admin' // flagged
req.headers['x-role'] == 'admin' // flagged

// --- authorization-from-client
req.headers['x-role'] != 'admin' // flagged
req.headers['x-role'] === role

// --- authorization-from-client
['admin'].includes(req.headers['x-role']) // flagged

// --- authorization-from-client
['admin'].includes(
    req.headers['x-role']) // flagged
app.delete('/users/:id', async (req, res) => {
  const { isAdmin } = req.body;
  if (isAdmin) return res.sendStatus(403); // flagged
});
app.delete('/users/:id', async (req, res) => {
  const { isAdmin } = req.body;
  isAdmin ? a : b // flagged
});
if (req.headers['x-role']) return true;
if (req.headers[userId] === 'admin') { // flagged
}
if (req.header(userId) === 'admin') { // flagged
}
if (req.get(userId) === 'admin') { // flagged
}
if (request.cookies.get(userId).value === 'admin') { // flagged
}
if (request.headers.get(userId) === 'admin') { // flagged
}
if (req.cookies.get(userId).value === 'admin') { // flagged
}

// --- authorization-from-client
if (cookies().get(userId).value === 'admin') { // flagged
}
if (ctx.cookies.get(userId) === 'admin') { // flagged
}
if (value.cookies.role === 'admin') {
}
if (value.headers.userId === 'admin') { // flagged
}
if (value.cookies[userId] === 'admin') { // flagged
}
if (value.headers[userId] === 'admin') { // flagged
}
localStorage.getItem('role') == 'admin' // flagged
localStorage.getItem('role') !== 'admin' // flagged
if (localStorage.getItem('role')) return true; // flagged
const v = localStorage.getItem('role');
v === 'admin' // flagged
v !== 'admin' // flagged
store.getItem('role') === 'admin'
localStorage.getItem(key) === 'admin'
req.header("x-admin-code") === "4711-letmein" // flagged
req.headers["x-admin-code"] === "4711-letmein" // flagged
req.query.admincode === "4711-letmein" // flagged
req.get("x-admin-code") !== "4711-letmein" // flagged

// --- authorization-from-client
req.header("x-admin-code") !== "4711-letmein" // flagged
req.headers["x-admin-code"] !== "4711-letmein" // flagged
req.query.admincode !== "4711-letmein" // flagged
req.get("name") === "4711-letmein"
req.get("x-admin-code") === "1"
function isAdmin() {
  user.email == "@" // flagged
}
isAdmin = () => user.email === "@" // flagged
