// --- session-fixation
session["sid"] = req.query.sid // flagged
request.session["sid"] = req.query.sid // flagged
req.session.id = req.query.sid // flagged
sessions[req.query.sid] = userId // flagged
sessions[req.query.sid].field = userId // flagged
sessions[req.query.sid][field] = userId // flagged
sessions.set(req.query.sid, userId) // flagged
SessionStore(req.query.sid) // flagged
app.get('/resume', (req, res) => {
  res.cookie('sessionId', req.cookies.get(req.query.sid), { httpOnly: true, secure: true });
});

// --- session-fixation
app.get('/resume', (req, res) => {
  res.cookie('sessionId', req.cookies[sid], { httpOnly: true, secure: true });
});
app.get('/resume', (req, res) => {
  res.cookie('sessionId', req.cookies.sid, { httpOnly: true, secure: true });
});
app.get('/resume', (req, res) => {
  res.cookie('sessionId', req.cookies.get(req.query.sid), { httpOnly: true, secure: true });
});
app.get('/resume', (req, res) => {
  const value = req.query.sid;
  res.cookie('sessionId', value.cookies[sid], { httpOnly: true, secure: true });
});
login = () => {
  req.session[userId] = user.id // flagged
}
login = () => {
  Object.assign(req.session, {userId: user.id}) // flagged
}
login = () => {
  req.session[value] = user.id
}
req.session.userId = user.id

// --- session-fixation
function login() {
  req.session.userId = user.id // flagged
}
login = () => {
  req.session.userId = user.id // flagged
}
function value() {
  req.session.userId = user.id
}
sid = req.query[sid] // flagged
sid = url.searchParams.get(sid) // flagged
sid = req.body.sid // flagged
sid = req.query.name

// --- session-fixation
res.setCookie("sid", req.query.sid) // flagged
