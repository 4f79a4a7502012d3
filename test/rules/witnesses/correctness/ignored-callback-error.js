// --- ignored-callback-error
db.query(data, (error, rows, more) => { show(rows); }) // flagged
fs.copyFile((err) => {
  fs.copyFile(current, archive, (err) => {
  })
});
fs.createReadStream(data).pipe(res) // flagged
createReadStream(data).pipe(data).pipe(res) // flagged
fs.createReadStream(data).pipe(data).pipe(res) // flagged
createReadStream(data).pipe(to)
