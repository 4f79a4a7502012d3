// --- unguarded-parse
ws.once('message', () => {
  JSON.parse(raw) // flagged
})
ws.subscribe('message', () => {
  JSON.parse(raw) // flagged
})
ws.on(event, () => {
  JSON.parse(raw)
})
ws.on('message', () => {
  JSON.parse("text")
})
ws.on('message', () => {
  try {
    function handle() {
      JSON.parse(raw)
    }
  } catch (error) {
  }
})

// --- unguarded-parse
ws.on('message', () => {
  new Promise(() => {
    JSON.parse(raw)
  })
})
JSON.parse(req.body) // flagged
JSON.parse(req.body.filter) // flagged
JSON.parse(req.params.filter) // flagged
JSON.parse(req.cookies.filter) // flagged
JSON.parse(req.headers[filter]) // flagged
JSON.parse(await req.text()) // flagged
JSON.parse(value.body)
try {
  function handle() {
    JSON.parse(req.body) // flagged
  }
} catch (error) {
}
