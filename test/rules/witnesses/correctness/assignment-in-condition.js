// --- assignment-in-condition
while (user.role = 'admin') { // flagged
}
(user.role = 'admin') ? then : value // flagged
