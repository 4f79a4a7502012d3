// --- missing-authentication
app.post('/admin/promote', middleware, () => execFile('shutdown', ['now'])) // flagged
app.route('/admin/promote').post(() => execFile('shutdown', ['now'])) // flagged
value.post('/admin/promote', () => execFile('shutdown', ['now']))
app.verb('/admin/promote', () => execFile('shutdown', ['now']))
app.post('/admin/promote', "text")
app.delete('/api/users/:id', middleware, () => execFile('shutdown', ['now'])) // flagged
app.route('/api/users/:id').delete(() => execFile('shutdown', ['now'])) // flagged
app.delete(path, () => execFile('shutdown', ['now']))
app.delete('/admin/promote', "text")
export async function path(req) {
}
'use server';
async function admina(data) { // flagged
}
'use server';
const admina = async (data) => { // flagged
}
'use server';
async function path(data) {
}
app.post(
  '/admin/promote', (req, res) => { // flagged
});

// --- missing-authentication
thing.get('/menu', requireLogin, (req, res) => res.json(items(req.user)));
thing.get('/intern/export-members-x9', async (req, res) => {
});
app.get('/menu', requireLogin, (req, res) => res.json(items(req.user)));
app.thing('/intern/export-members-x9', async (req, res) => {
});
app.get('/menu', requireLogin, (req, res) => res.json(items(req.user)));
app.get(thing, async (req, res) => {
});
app.get('/menu', requireLogin, (req, res) => res.json(items(req.user)));
app.get('/intern/export-members-x9', thing);
app.get('/menu', requireLogin, (req, res) => res.json(items(req.user)));
app.get(
  '/intern/export-members-x9', async (req, res) => { // flagged
});
Bun.serve({fetch(parameters) { if (req.url === '/backup-2024-hidden/users.csv') then }}) // flagged

// --- missing-authentication
value.on('shutdown', () => execFile('shutdown', ['now']))
socket.on(event, () => execFile('shutdown', ['now']))
io.on('connection', (socket) => {
  socket.on(
  'shutdown', () => execFile('shutdown', ['now'])); // flagged
});
({Mutation: {setRole(data) { // flagged
}}})
({Mutation: {field: function (data) {
}}})
({setRole: publicProcedure.mutation(data)}) // flagged
({setRole: publicProcedure.first(data).second(data).mutation(data)}) // flagged
({field: publicProcedure.mutation(data)})
