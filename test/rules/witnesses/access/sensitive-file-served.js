// --- sensitive-file-served
serveStatic(__dirname) // flagged
serve(__dirname) // flagged
koaStatic(__dirname) // flagged
app.use({root: __dirname, prefix: p}); // flagged
app.register(value, {root: __dirname}) // flagged
serveStatic({root: __dirname}) // flagged
serveIndex(__dirname) // flagged
app.use(express.static(
  __dirname)); // flagged
call(data, {dotfiles: 'allow'}) // flagged
app.use(data, directory(data)) // flagged
app.register(value, {list: true}) // flagged
write('public/users.json')
({productionSourceMap: true}) // flagged
({productionBrowserSourceMaps: true}) // flagged
app.use('/invoices', serveStatic(data)) // flagged
app.register(value, {prefix: '/invoices'}) // flagged
app.use(path, express.static(data))

// --- sensitive-file-served
app.use('/invoices', check);
app.use('/invoices', express.static(data));
config = {matcher: '/admin'} // flagged
config = {matcher: [path]}
export const config = { matcher: [
  '/admin'] }; // flagged
