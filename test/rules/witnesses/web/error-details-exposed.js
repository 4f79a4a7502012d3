// --- error-details-exposed
function show(err, req, res, next) {
  res.status(500).json(err); // flagged
}
const pass = (value, req, res, next) => {
  res.status(500).json(value);
};
try {
  load();
} catch (data) {
  res.status(500).json({});
}

// --- error-details-exposed
app.get('/items', async (req, res) => {
  res.status(500).json(new Error('lost').stack); // flagged
});

// --- error-details-exposed
app.get('/items', async (req, res) => {
  try {
    await load();
  } catch (err) {
    if (err instanceof NotFound) res.status(404).json(err);
    res.end(err); // flagged
    res.jsonp(err); // flagged
    res.text(err); // flagged
    res.html(err); // flagged
    res.render(view, err); // flagged
    ctx.body = err; // flagged
    log.write(err);
    process.send(err);
    return new Response(err); // flagged
  }
});
app.get('/orders', async (req, res) => {
  try {
    await load();
  } catch (err) {
    return new NextResponse(err); // flagged
  }
});
app.get('/users', async (req, res) => {
  try {
    await load();
  } catch (err) {
    return { statusCode: 500, body: err }; // flagged
  }
});
app.get('/carts', async (req, res) => {
  try {
    await load();
  } catch (err) {
    res.send(
      err, // flagged
    );
  }
});
app.get('/tests', async (req, res) => {
  try {
    await load();
  } catch (err) {
    res.json(process.env.NODE_ENV !== 'production' && err);
    res.json(isKnown && err); // flagged
  }
});

// --- error-details-exposed
res.reject({ error: err.message });
page.json({ error: err.message });
ctx.body = { error: err.message }; // flagged
new Response({ error: err.message }); // flagged
res.json(page.message);
if (process.env.NODE_ENV === 'test') res.json({ error: err.message });
if (err instanceof NotFound) res.json({ error: err.message });

// --- error-details-exposed
export async function loader() {
  try {
    return await load();
  } catch (err) {
    return { stack: err.stack }; // flagged
  }
}

// --- error-details-exposed
export async function action() {
  try {
    return await save();
  } catch (err) {
    return { stack: err.stack }; // flagged
  }
}

// --- error-details-exposed
app.use((err, req, res, next) => {
  res.write(err); // flagged
});
app.use(mount, function (err, req, res, next) {
  res.send(err); // flagged
});
db.all(query, (err, rows) => {
  res.send(err); // flagged
});
db.get(query, function (err, row) {
  res.send(err); // flagged
});
load().catch((err) => res.send(err)); // flagged
load().catch((err) => parentPort.postMessage(err));
load().catch((err) => reply.send(err));
load().catch((err) => reply.send(err.stack)); // flagged
load().catch((err) => res.send(explain(err)));
load().catch((err) => res.send(isDev ? err.stack : 'failed'));
load().catch((err) => res.send(isLong ? err.stack : 'failed')); // flagged
load().catch((item) => res.send(item));

// --- error-details-exposed
export default eventHandler(async () => {
  try {
    return await load();
  } catch (error) {
    return error.stack; // flagged
  }
});
const read = async () => {
  try {
    return await load();
  } catch (error) {
    return error.stack;
  }
};
app.get('/items', async () => {
  try {
    return await load();
  } catch (error) {
    return error.stack; // flagged
  }
});
app.post('/items', async () => {
  try {
    return await load();
  } catch (error) {
    return error.stack; // flagged
  }
});
app.put('/items', async () => {
  try {
    return await load();
  } catch (error) {
    return error.stack; // flagged
  }
});
app.delete('/items', async () => {
  try {
    return await load();
  } catch (error) {
    return error.stack; // flagged
  }
});
