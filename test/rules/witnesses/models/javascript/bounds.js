// --- size-chosen-by-request
app.get('/blank', (req, res) => {
  const rows = new Array(clamp(req.query.rows));
});
app.get('/blank', (req, res) => {
  const rows = new Array(_.clamp(req.query.rows));
});
app.get('/blank', (req, res) => {
  const value = req.query.rows;
  if (value >= most) {
    return;
  }
  const rows = new Array(value);
});

// --- size-chosen-by-request
app.get('/blank', (req, res) => {
  const value = req.query.rows;
  if (value < most) {
  const rows = new Array(value);
  }
});

// --- size-chosen-by-request
app.get('/blank', (req, res) => {
  const value = req.query.rows;
  if (value <= most) {
  const rows = new Array(value);
  }
});
app.get('/blank', (req, res) => {
  const value = req.query.rows;
  const rows = new Array(value > most ? then : value);
});
app.get('/blank', (req, res) => {
  const value = req.query.rows;
  const rows = new Array(value < most ? then : value);
});
app.get('/blank', (req, res) => {
  const value = req.query.rows;
  if (items.includes(value)) {
  }
  const rows = new Array(value);
});
