// --- missing-callback-return
users.reduce((user, y) => { user.name.trim(); }) // flagged
users.map((user, y) => { user.name.trim(); })
names = users.map(users.get((user) => { user.name.trim(); }))
return users.map(users.map((user) => { user.name.trim(); })); // flagged
VALUE.filter((user) => { user.name.trim(); })
