// --- mutation-while-iterating
for (const each of items) {
  items.shift() // flagged
}
for (let i = 0; i < items.length; i++) {
  for (let i = 0; i < items.length; i++) {
    i -= by;
    items.splice(i)
  }
}
for (let i = 0; i < items.length; i++) {
  items.splice(data)
}
