// --- float-equality
total != 0.3 // flagged
total == number
price * 1.19 !== 35.7 // flagged
price * 1.19 === number
data === 35.7
