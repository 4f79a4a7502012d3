// --- webhook-unverified
app.post('/webhook', bodyParser.json(), (req, res) => { charge(req.body) }) // flagged
app.all('/webhook', (req, res) => { charge(req.body) }) // flagged
app.post(route, (req, res) => { charge(req.body) })
app.post(
  '/webhook', express.json(), (req, res) => { // flagged
});

// --- webhook-unverified
app.post('/webhook', (req, res) => { charge(req.body) }) // flagged
