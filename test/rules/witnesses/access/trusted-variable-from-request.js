// --- trusted-variable-from-request
global[req.body] = 'on' // flagged
globalThis[req.body] = 'on' // flagged
config[req.body] = 'on' // flagged
settings[req.body] = 'on' // flagged
app.locals[req.body] = 'on' // flagged
app.set(req.body, 'on') // flagged
process.env[name] = req.body // flagged
config.name = req.body // flagged
config[name] = req.body // flagged
settings.name = req.body // flagged
global.name = req.body // flagged
globalThis.name = req.body // flagged
app.set(name, req.body) // flagged
app.locals.name = req.body // flagged
logger.level = req.body // flagged
process.chdir(req.body) // flagged
process.umask(req.body) // flagged
process.setuid(req.body) // flagged
process.title = req.body // flagged
for (const name of VALUE) config[name] = req.body
for (const name of VALUE) app.set(name, req.body)
for (const name of items) process.env[name] = req.body // flagged
process.env[name] = 
    req.body // flagged

// --- trusted-variable-from-request
Object.assign(process.env, req.body) // flagged
Object.assign(settings, req.body) // flagged
Object.assign(global, req.body) // flagged
Object.assign(globalThis, req.body) // flagged
Object.assign(app.locals, req.body) // flagged
config = {...old, ...req.body} // flagged
settings = {...old, ...req.body} // flagged
Object.assign(process.env, 
    req.body) // flagged
location.search
({api: params.get(name)}) // flagged
location.search
api = params.get(name) // flagged
location.search
({key: params.get(name)})
location.search
({api: value.get(name)})
for (const [name, value] of new URLSearchParams()) globalThis[name] = value // flagged
for (const [name, value] of new URLSearchParams()) global[name] = value // flagged
for (const [name, value] of new URLSearchParams()) self[name] = value // flagged
for (const [name, value] of new URLSearchParams()) process.env[name] = value // flagged
for (const [name, value] of Object.entries(req.query)) window[name] = value // flagged
for (const [name, value] of Object.entries(req.body)) window[name] = value // flagged
for (const [name, value] of Object.entries(event.data)) window[name] = value // flagged

// --- trusted-variable-from-request
for (const name in req.query) window[name] = value // flagged
for (const name in req.body) window[name] = value // flagged
for (const name of Object.keys(req.body)) window[name] = value // flagged
params.forEach((value, name) => window[name] = value) // flagged
for (const [name, value] of params) window[name] = value // flagged
for (const [name, value] of params.entries()) window[name] = value // flagged
for (const [name, value] of url.searchParams) window[name] = value // flagged
