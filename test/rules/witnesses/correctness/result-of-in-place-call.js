// --- result-of-in-place-call
items = items.unshift(item) // flagged
setItems(items.unshift(data)) // flagged
setItems(items.forEach(data)) // flagged
set(items.push(data))
done = load().forEach(data)
