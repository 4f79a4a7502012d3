// --- sort-without-comparator
users.sort((a, b) => a > b) // flagged
users.sort((a, b) => a < b) // flagged
users.sort((a, b) => a.age < b.age) // flagged
users.sort((a, b) => a === b) // flagged
users.sort((a, b) => { return a > b; }) // flagged
users.sort((a, b) => { return a.age > b.age; }) // flagged
users.sort((a, b) => { return a.age < b.age; }) // flagged
