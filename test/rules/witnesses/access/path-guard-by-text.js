// --- path-guard-by-text
const app = express();
app.use(async (req, res, next) => {
  if (req.url.startsWith("/") && !(await isAdmin(req))) return res.sendStatus(403); // flagged
});
app.use(async (req, res, next) => {
  if (req.originalUrl.startsWith("/") && !(await isAdmin(req))) return res.sendStatus(403); // flagged
});
app.use(async (req, res, next) => {
  if (req.path === "/admin" && !(await isAdmin(req))) return res.sendStatus(403); // flagged
});
app.use(async (thing, res, next) => {
  if (thing.path.startsWith('/admin') && !(await isAdmin(thing))) return res.sendStatus(403);
});
