// --- closure-over-loop-variable
for (var i = 0; i < 3; i++) {
  setInterval(() => { // flagged
    i
  })
}
for (var i = 0; i < 3; i++) {
  target.addEventListener(event, (data) => { // flagged
    i
  })
}
for (var i = 0; i < 3; i++) {
  target.onclick = function (data) { // flagged
    i
  }
}
