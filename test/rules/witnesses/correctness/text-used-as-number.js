// --- text-used-as-number
5 + price.toFixed(2) // flagged
req.params.page + 1 // flagged
process.env.page + 1 // flagged
prompt(data) + 1 // flagged
localStorage.getItem(data) + 1 // flagged
document.getElementById(data).value + 1 // flagged
event.target.value + 1 // flagged
e.target.value + 1 // flagged
a.toFixed(data) + b.toFixed(data) // flagged
parseInt(x) + b.toFixed(data) // flagged
