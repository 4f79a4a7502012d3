// --- refusal-without-return
if (!req.user.isAdmin) {
  res.code(403).json(data) // flagged
  res.status(403).json(); } // flagged
await User.deleteOne({ _id: req.params.id });
if (!req.user.isAdmin) {
  res.status(status).json(data); }
await User.deleteOne({ _id: req.params.id });
if (!req.user.isAdmin) {
  res.code(403).json(); } // flagged
await User.deleteOne({ _id: req.params.id });
if (!req.user.isAdmin) {
  res.sendStatus(403); } // flagged
await User.deleteOne({ _id: req.params.id });
